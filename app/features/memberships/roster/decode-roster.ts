import { decodeText, type TextEncoding, UnknownText } from '~/lib/decode-text'
import { RosterUnreadable } from './roster-unreadable'

export type RosterEncoding = TextEncoding

const SIGNATURES = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    reason: 'workbook',
    message: 'This is an old Excel workbook. Save it as "CSV UTF-8" and import that file.',
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    reason: 'pdf',
    message: 'This is a PDF. Ask for the table it was made from, saved as "CSV UTF-8".',
  },
] as const

/** Turns bytes into text and says which encoding they were in; throws RosterUnreadable. */
export function decodeRoster(bytes: Uint8Array): { text: string; encoding: RosterEncoding } {
  const signature = SIGNATURES.find((known) => startsWith(bytes, known.bytes))
  if (signature) throw new RosterUnreadable(signature.reason, signature.message)

  const decoded = decode(bytes)
  if (decoded.text.includes('\0')) {
    throw new RosterUnreadable(
      'not-text',
      'This is not a text file. Open it in a spreadsheet and save it as "CSV UTF-8".',
    )
  }
  return decoded
}

function decode(bytes: Uint8Array): { text: string; encoding: RosterEncoding } {
  try {
    return decodeText(bytes)
  } catch (error) {
    if (!(error instanceof UnknownText)) throw error
    throw error.reason === 'damaged'
      ? new RosterUnreadable(
          'damaged-text',
          'Some letters of this file are damaged. Export it again from its source as "CSV UTF-8".',
        )
      : new RosterUnreadable(
          'unknown-encoding',
          'The letters of this file cannot be made out. Save it again as "CSV UTF-8".',
        )
  }
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte)
}

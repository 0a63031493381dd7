import { isWorkbookPart } from '~/lib/read-workbook'
import { type Parts, TooMuchPacked, unpackParts } from '~/lib/unpack-parts'
import { noWorkbook } from './refuse-roster'
import { RosterUnreadable } from './roster-unreadable'

/** How much a workbook may hold once it is unpacked: a roster of 20,000 lines has a tenth of it. */
const MAX_UNPACKED = 80 * 1024 * 1024

/** True for bytes that begin as a packed archive does; only then is it asked what it holds. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/**
 * Unpacks the parts of a workbook that say what stands in its cells; with `isGlance` only asks whether it
 * has them, and not too much. Throws RosterUnreadable for what is no workbook, or too much of one.
 */
export function openWorkbook(bytes: Uint8Array, isGlance = false): Parts {
  let parts: Parts
  try {
    parts = unpackParts(bytes, { wants: isWorkbookPart, most: MAX_UNPACKED, isGlance })
  } catch (error) {
    throw error instanceof TooMuchPacked ? tooLarge() : noWorkbook()
  }
  if (!parts.names.some((it) => it.toLowerCase() === 'xl/workbook.xml')) throw noWorkbook()
  return parts
}

function tooLarge() {
  return new RosterUnreadable(
    'too-large',
    'The workbook unpacks to more than any roster holds. Save the sheet alone and import that.',
  )
}

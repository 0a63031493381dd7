import { type UnzipFileInfo, unzipSync } from 'fflate'
import { RosterUnreadable } from './roster-unreadable'

/** How much a workbook may hold once it is unpacked: a roster of 20,000 lines has a tenth of it. */
const MAX_UNPACKED = 80 * 1024 * 1024
const PARTS =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i

export type WorkbookParts = { text: (path: string) => string | null }

/** True for bytes that begin as a packed archive does; only then is it asked what it holds. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/**
 * Unpacks the parts of a workbook that say what stands in its cells. What each part claims to be
 * unpacked is added up before anything is, and none gets more room than it claimed. With `isGlance`
 * nothing is unpacked. Throws RosterUnreadable for what is no workbook, or too much of one.
 */
export function openWorkbook(bytes: Uint8Array, isGlance = false): WorkbookParts {
  let claimed = 0
  let hasBook = false
  const wants = ({ name, originalSize }: UnzipFileInfo) => {
    if (!PARTS.test(name)) return false
    hasBook ||= name.toLowerCase() === 'xl/workbook.xml'
    claimed += originalSize
    if (claimed > MAX_UNPACKED) throw tooLarge()
    return !isGlance
  }
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, { filter: wants })
  } catch (error) {
    throw error instanceof RosterUnreadable ? error : noWorkbook()
  }
  if (!hasBook) throw noWorkbook()
  const decoder = new TextDecoder()
  return {
    text: (path) => {
      const part = parts[path]
      return part ? decoder.decode(part) : null
    },
  }
}

function tooLarge() {
  return new RosterUnreadable(
    'too-large',
    'The workbook unpacks to more than any roster holds. Save the sheet alone and import that.',
  )
}

function noWorkbook() {
  return new RosterUnreadable(
    'workbook',
    'This workbook cannot be read: it is of another kind, locked or damaged. Save it as CSV.',
  )
}

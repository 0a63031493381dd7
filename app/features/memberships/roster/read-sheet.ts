import {
  listSheets,
  readRows,
  readStrings,
  type SheetLimits,
  type SheetRow,
} from '~/lib/read-workbook'
import { openWorkbook } from './open-workbook'
import { noWorkbook } from './refuse-roster'
import { RosterUnreadable } from './roster-unreadable'

export type { SheetRow } from '~/lib/read-workbook'
export type Sheet = { rows: SheetRow[]; name: string; isOneOfSeveral: boolean; isFrom1904: boolean }

/**
 * Reads the first sheet of a workbook that is not hidden, up to so many rows. A formula counts as
 * what it last gave; it is never worked out here.
 */
export function readSheet(bytes: Uint8Array, limits: SheetLimits): Sheet {
  const parts = openWorkbook(bytes)
  try {
    const { sheets, isFrom1904 } = listSheets(parts)
    const first = sheets.find(({ isShown }) => isShown)
    if (!first?.path) throw noWorkbook()
    const rows = readRows(parts.text(first.path) ?? '', readStrings(parts), limits)
    return { rows, name: first.name, isOneOfSeveral: sheets.length > 1, isFrom1904 }
  } catch (error) {
    throw error instanceof RosterUnreadable ? error : noWorkbook()
  }
}

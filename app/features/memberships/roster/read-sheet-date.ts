const day = 86_400_000
// Day 60 of 1900 is a day that never was, kept from an older program; a member since then is none.
const from1900 = Date.UTC(1899, 11, 30)
const from1904 = Date.UTC(1904, 0, 1)

/** A sheet keeps a date as a number of days (ECMA-376, 18.17.4.1): gives it as YYYY-MM-DD, all else as it is. */
export function readSheetDate(cell: string, isFrom1904: boolean): string {
  if (/^\d{4}-\d\d-\d\dT/.test(cell)) return cell.slice(0, 10)
  if (!/^\d{1,6}(\.\d+)?$/.test(cell)) return cell
  const at = (isFrom1904 ? from1904 : from1900) + Math.floor(Number(cell)) * day
  return new Date(at).toISOString().slice(0, 10)
}

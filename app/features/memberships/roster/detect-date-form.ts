/** How a column writes its dates; unclear when day and month could stand either way round. */
export type DateForm = 'YYYY-MM-DD' | 'DD.MM.YYYY' | 'DD/MM/YYYY' | 'MM/DD/YYYY' | 'unclear'

/** Works out from a whole column how it writes its dates. */
export function detectDateForm(column: readonly string[]): DateForm {
  const slashes = column.flatMap((text) => {
    const parts = /^\s*(\d{1,2})\/(\d{1,2})\/\d{4}\s*$/.exec(text)
    return parts ? [{ first: Number(parts[1]), second: Number(parts[2]) }] : []
  })
  const isoDates = column.filter((text) => /^\s*\d{4}-/.test(text)).length
  const dotted = column.filter((text) => /^\s*\d{1,2}\.\s*\d{1,2}\./.test(text)).length

  if (slashes.length <= Math.max(isoDates, dotted)) {
    return isoDates > dotted ? 'YYYY-MM-DD' : 'DD.MM.YYYY'
  }

  // The region writes the day first; only rows that cannot be read so say otherwise.
  const dayFirst = slashes.filter(({ first, second }) => first > 12 && second <= 12).length
  const monthFirst = slashes.filter(({ first, second }) => first <= 12 && second > 12).length
  if (monthFirst < 2 || dayFirst >= 5 * monthFirst) return 'DD/MM/YYYY'
  return monthFirst >= 5 * dayFirst ? 'MM/DD/YYYY' : 'unclear'
}

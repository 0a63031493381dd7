/** For how many years a check of who she is holds; then it is done again. */
const years = 3

/** When a vetting of this moment ends. */
export function endOfVetting(from: Date): Date {
  const until = new Date(from)
  until.setUTCFullYear(until.getUTCFullYear() + years)
  return until
}

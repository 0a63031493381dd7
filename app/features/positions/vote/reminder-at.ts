const day = 86_400_000

/** When who has not voted is reminded: a day before the close, of a short vote in its last quarter. */
export function reminderAt(opensAt: Date, closesAt: Date): Date {
  const quarter = (closesAt.getTime() - opensAt.getTime()) / 4
  return new Date(closesAt.getTime() - Math.min(day, quarter))
}

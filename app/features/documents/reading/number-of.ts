// What a recommendation is called, in the languages of the region.
const recommendation =
  /^(?:recommendations?|preporuk[ae]|препорук[ае]|препорака(?:та)?|препоръка(?:та)?|rekomandimi?|recomand[aă]re[a]?)\s*(?:no\.?|nr\.?|br\.?|бр\.?|№)?\s*(\d{1,3}(?:\.\d{1,3}){0,3})(?![\d\p{L}])/iu
const section = /^(?:§\s*)?(\d{1,3}(?:\.\d{1,3}){0,5})([.)])?\s+(?=\P{Nd})/u

/**
 * The anchor that the number of a heading gives it: "3.2 Shelter" has s-3-2, "Recommendation 7" has r-7 in every
 * language; null where it carries none.
 */
export function numberOf(heading: string): string | null {
  const text = heading.normalize('NFC').trim()
  const [, recommended] = recommendation.exec(text) ?? []
  if (recommended) return `r-${recommended.replaceAll('.', '-')}`
  const [whole = '', numbered, mark] = section.exec(text) ?? []
  if (!numbered) return null
  // A number by itself may as well be one that is counted with: "12 months later".
  const isCounted = !mark && !numbered.includes('.') && !/^\p{Lu}/u.test(text.slice(whole.length))
  return isCounted ? null : `s-${numbered.replaceAll('.', '-')}`
}

/** True for a line that, by itself, can be nothing but a heading: short, numbered, and no sentence. */
export function isNumberedHeading(line: string): boolean {
  if (line.length > 120 || line.includes('\n') || /[.;,]$/.test(line)) return false
  return recommendation.test(line) || /^\d{1,3}(\.\d{1,3})+\.?\s+\p{Lu}/u.test(line)
}

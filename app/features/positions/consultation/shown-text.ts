/** Who reads Serbian in one script reads it in the other. */
const twins: Record<string, string> = { 'sr-Cyrl': 'sr-Latn', 'sr-Latn': 'sr-Cyrl' }

/** The text in the first wanted language that there is; else the first text, which is the authoritative one. */
export function shownText<Text extends { language: string }>(
  texts: Text[],
  ...wanted: Array<string | null>
): Text | undefined {
  const tried = wanted.flatMap((it) => (it === null ? [] : [it, twins[it] ?? it]))
  const language = tried.find((it) => texts.some((text) => text.language === it))
  return texts.find((text) => text.language === language) ?? texts[0]
}

/** What is said in several languages as the fields of a form: `{ name: { en: 'A' } }` is `{ 'name.en': 'A' }`. */
export function typedFields(said: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(said).flatMap(([field, words]) =>
      Object.entries((words ?? {}) as Record<string, string>).map(([locale, text]) => [
        `${field}.${locale}`,
        text,
      ]),
    ),
  )
}

/** What was typed into the fields of a form, whole: nothing is cut, so that nothing is lost when it is refused. */
export function typedIn(form: FormData, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')]))
}

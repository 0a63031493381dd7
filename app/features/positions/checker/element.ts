/** What stands inside an element: others, or plain text, which is never read as markup. */
type Content = Node | string | null

/** An element with its attributes and its content. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...content: Content[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.append(...content.filter((it) => it !== null))
  return made
}

/** The link in the source of a mail. */
export function linkIn(source: string): string {
  const text = source.replace(/=\r?\n/g, '').replaceAll('=3D', '=')
  const [link] = /https?:\/\/\S+/.exec(text) ?? []
  if (!link) throw new Error(`there is no link in\n${source}`)
  return link
}

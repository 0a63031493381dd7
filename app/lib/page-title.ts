/** The Remix meta of a page; neutral on purpose: history and tab show no names or topics of threads. */
export function pageTitle(title: string | undefined) {
  return [{ title: title ? `${title} · Mreža` : 'Mreža' }]
}

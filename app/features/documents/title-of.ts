/** What a document is called at first: the name of its file without the ending, and without the signs of a machine. */
export function titleOf(name: string): string {
  const bare = name.replace(/\.[\p{L}\p{N}]{1,10}$/u, '')
  const title = bare.replace(/_+/g, ' ').replace(/\s+/g, ' ').trim()
  return title === '' ? name : title
}

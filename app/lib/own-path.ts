/** A path of our own to return to; anything that could lead elsewhere becomes the start page. */
export function ownPath(wanted: unknown, otherwise = '/'): string {
  if (typeof wanted !== 'string' || wanted.length > 500) return otherwise
  return /^\/(?![/\\])[\w\-./?=&%#]*$/.test(wanted) ? wanted : otherwise
}

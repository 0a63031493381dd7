/** An address of the web that is encrypted, names a host, and holds no password. */
export function isSecureAddress(text: string, longest: number): boolean {
  if (text.length > longest || !URL.canParse(text) || !text.startsWith('https://')) return false
  const { username, password, hostname } = new URL(text)
  return username === '' && password === '' && hostname.includes('.')
}

const end = 256 * 1024

/**
 * By what a file is known again when it is chosen a second time: a hash of both its ends, its length and when it
 * was last changed. Nothing of it is kept on the device. Empty where the browser cannot work it out, which is
 * so on pages that are not encrypted.
 */
export async function markOf(file: File): Promise<string> {
  try {
    const ends = [file.slice(0, end), file.slice(-end), String(file.size), `/${file.lastModified}`]
    const bytes = await new Response(new Blob(ends)).arrayBuffer()
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    return ''
  }
}

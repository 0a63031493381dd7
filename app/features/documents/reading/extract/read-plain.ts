import { open } from 'node:fs/promises'
import { decodeText, UnknownText } from '../../../../lib/decode-text.ts'
import { mostPlain } from './limits.ts'

/** A plain text on the disk, in whatever encoding it came; of a very long one, its beginning. */
export async function readPlain(path: string): Promise<string> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    const bytes = Buffer.alloc(Math.min(size, mostPlain))
    await handle.read(bytes, 0, bytes.length, 0)
    return decoded(bytes).replace(/\r\n?/g, '\n')
  } finally {
    await handle.close()
  }
}

function decoded(bytes: Buffer): string {
  try {
    return decodeText(bytes).text
  } catch (error) {
    // Some letters of it are damaged; the others can be read all the same.
    if (error instanceof UnknownText) return new TextDecoder().decode(bytes)
    throw error
  }
}

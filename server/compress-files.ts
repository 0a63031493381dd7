import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const isText = /\.(?:css|html|js|json|svg|txt|webmanifest|xml)$/

const encoders: Array<[ending: string, encode: (bytes: Buffer) => Buffer]> = [
  ['.br', encodeBrotli],
  ['.gz', (bytes) => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION })],
]

/**
 * Writes .br and .gz beside each text file of a folder, as small as they get, where that is smaller
 * than the file: the build has the second that best quality takes, an answer has not.
 */
export function compressFiles(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !isText.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = readFileSync(file)
    for (const [ending, encode] of encoders) {
      const encoded = encode(bytes)
      if (encoded.length < bytes.length) writeFileSync(file + ending, encoded)
    }
  }
}

function encodeBrotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

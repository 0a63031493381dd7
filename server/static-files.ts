import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { etag } from 'hono/etag'

/** The files of the build: those of a hashed name are kept for good, the few others asked for again by their ETag. */
export function staticFiles(): Hono {
  const files = new Hono()
  files.use('/assets/*', keptFor('public, max-age=31536000, immutable'))
  for (const path of ['/icon.svg', '/robots.txt'])
    files.use(path, etag(), keptFor('public, max-age=86400'))
  return files
}

function keptFor(cacheControl: string) {
  return serveStatic({
    root: './build/client',
    // What server/compress-files.ts wrote beside each file.
    precompressed: true,
    onFound: (_path, c) => {
      c.header('Cache-Control', cacheControl)
      // Also where it is sent as it is: a cache between must not give these bytes to those who take others.
      c.header('Vary', 'Accept-Encoding')
    },
  })
}

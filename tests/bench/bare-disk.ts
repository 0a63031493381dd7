// The least that can take a file: each body goes straight to the disk.
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

const file = join(process.env.DATA_DIR ?? '', 'bare-upload')
const server = createServer(async (request, response) => {
  await pipeline(request, createWriteStream(file))
  response.writeHead(303, { Location: '/' }).end()
  await rm(file)
})
server.listen(0, '127.0.0.1', () => {
  console.log(`answers at http://127.0.0.1:${(server.address() as { port: number }).port}`)
})
process.on('SIGTERM', () => process.exit(0))

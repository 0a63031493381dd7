import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'

/** The harmless text that every scanner takes for harmful (eicar.org), in two halves, so that none finds it here. */
export const eicar = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR',
  '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('')

export type Mood = 'well' | 'silent' | 'closing' | 'lying'

/** A scanner on this machine that speaks as clamd does (INSTREAM), in whatever mood it is put. */
export async function startScanner() {
  const scanner = { mood: 'well' as Mood, address: '', asked: 0, stop: async () => {} }
  const open = new Set<Socket>()
  const server: Server = createServer((socket) => {
    open.add(socket)
    let heard = Buffer.alloc(0)
    socket.on('error', () => {}).on('close', () => open.delete(socket))
    socket.on('data', (chunk) => {
      heard = Buffer.concat([heard, chunk])
      const content = contentOf(heard)
      if (content === null) return
      scanner.asked++
      if (scanner.mood === 'silent') return
      if (scanner.mood === 'closing') return socket.destroy()
      if (scanner.mood === 'lying') return socket.end('stream: perhaps\0')
      socket.end(content.includes(eicar) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  scanner.address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  scanner.stop = async () => {
    for (const socket of open) socket.destroy()
    await new Promise((done) => server.close(done))
  }
  return scanner
}

/** What was streamed, once its end has come: pieces after their lengths, the last of length nothing. */
function contentOf(heard: Buffer): Buffer | null {
  const begin = /^[zn]INSTREAM[\0\n]/.exec(heard.toString('latin1', 0, 12))
  if (!begin) return null
  const pieces: Buffer[] = []
  for (let at = begin[0].length; at + 4 <= heard.length; ) {
    const length = heard.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(heard.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

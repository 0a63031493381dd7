import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'

type Cut = { method: string; after: number; when: 'before' | 'done' }

/**
 * A line to a server on this machine that stops answering at one request: before that has arrived there, or
 * when it is done and nobody was told. `at` says when it came to that.
 */
export async function openLine(endpoint: string) {
  let cut: Cut | null = null
  let came = () => {}
  const stops = ({ method }: IncomingMessage, when: Cut['when']) => {
    if (cut === null || cut.method !== method || cut.when !== when) return false
    return --cut.after < 0
  }
  const line = createServer((asked, answer) => {
    if (stops(asked, 'before')) return came()
    const { method, url, headers } = asked
    const on = request(endpoint + url, { method, headers }, (told) => {
      if (!stops(asked, 'done')) {
        answer.writeHead(told.statusCode ?? 502, told.headers)
        told.pipe(answer)
        return
      }
      told.resume().once('end', came)
    })
    on.on('error', () => answer.destroy())
    asked.pipe(on)
  })
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done))
  const { port } = line.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    /** Resolves once the line has stopped there. */
    at(wanted: Cut): Promise<void> {
      cut = wanted
      return new Promise((done) => {
        came = done
      })
    },
    mend() {
      cut = null
      line.closeAllConnections()
    },
    async stop() {
      line.closeAllConnections()
      await new Promise((done) => line.close(done))
    },
  }
}

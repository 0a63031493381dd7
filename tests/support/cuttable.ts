import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way to the database of an address that can be cut and joined again, as if it went away and came back. */
export async function cuttable(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl)
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return void near.resetAndDestroy()
    const far = connect(Number(port), hostname)
    for (const it of [near, far]) {
      open.add(it)
      it.on('error', () => {}).on('close', () => {
        open.delete(it)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    cut() {
      isCut = true
      for (const it of open) it.destroy()
    },
    join() {
      isCut = false
    },
    end() {
      for (const it of open) it.destroy()
      server.close()
    },
  }
}

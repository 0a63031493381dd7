import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import CachePolicy from 'http-cache-semantics'

type Answer = { status: number; headers: CachePolicy.Headers; body: Buffer }
type Kept = Answer & { policy: CachePolicy; asked: IncomingHttpHeaders }

/** Says with every answer where it is from: `hit` kept, `checked` kept and confirmed, `miss` the server. */
export const cacheHeader = 'x-cache'

/**
 * A cache that many share before the platform, as a hoster or a large office may put one there. It keeps
 * what the rules of HTTP let it keep (RFC 9111), asks again where they say so, and tells answers apart by
 * `Vary`. With `keepsAll` it keeps everything, whatever it is told: by that a test shows that it looks.
 */
export async function openSharedCache(origin: string, { keepsAll = false } = {}) {
  const kept = new Map<string, Kept[]>()
  const server = createServer((request, response) => {
    answer(request.url ?? '/', request.headers).then(
      ([how, it]) => give(response, how, it),
      (error) =>
        give(response, 'miss', { status: 502, headers: {}, body: Buffer.from(`${error}`) }),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))

  async function answer(url: string, headers: IncomingHttpHeaders): Promise<[string, Answer]> {
    const asked = { method: 'GET', url, headers }
    const found = kept.get(url)?.find((it) => keepsAll || isMeantFor(it, headers))
    if (found && (keepsAll || found.policy.satisfiesWithoutRevalidation(asked)))
      return ['hit', withAge(found)]
    const fresh = await ask(origin + url, found?.policy.revalidationHeaders(asked) ?? headers)
    if (found && fresh.status === 304) {
      found.policy = found.policy.revalidatedPolicy(asked, fresh).policy
      return ['checked', withAge(found)]
    }
    const policy = new CachePolicy(asked, fresh, { shared: true })
    const others = (kept.get(url) ?? []).filter((it) => it !== found)
    if (keepsAll || policy.storable())
      kept.set(url, [{ ...fresh, policy, asked: headers }, ...others])
    return ['miss', fresh]
  }

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((done) => server.close(() => done()))
    },
  }
}

async function ask(url: string, given: CachePolicy.Headers): Promise<Answer> {
  const { connection, host, 'accept-encoding': _, ...others } = given
  const fetched = await fetch(url, {
    redirect: 'manual',
    headers: { ...(others as Record<string, string>), 'Accept-Encoding': 'identity' },
  })
  const headers: CachePolicy.Headers = Object.fromEntries(fetched.headers)
  const cookies = fetched.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  for (const name of ['content-length', 'transfer-encoding', 'connection']) delete headers[name]
  return { status: fetched.status, headers, body: Buffer.from(await fetched.arrayBuffer()) }
}

/** Whether whoever asks like this gets the same answer, by what it says that it varies with. */
function isMeantFor({ headers, asked }: Kept, now: IncomingHttpHeaders): boolean {
  const varying = String(headers.vary ?? '').toLowerCase()
  const names = varying.split(',').map((it) => it.trim())
  return names.filter(Boolean).every((it) => it !== '*' && asked[it] === now[it])
}

function withAge({ status, policy, body }: Kept): Answer {
  return { status, headers: policy.responseHeaders(), body }
}

function give(response: ServerResponse, how: string, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, [cacheHeader]: how })
  response.end(status === 304 || status === 204 ? undefined : body)
}

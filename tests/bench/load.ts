import autocannon from 'autocannon'

export type Request = {
  method?: 'GET' | 'POST'
  path: string
  token: string
  fields?: Record<string, string>
}
export type Load = { perSecond: number; count: number; seconds: number; p95: number }

/** Ten connections, each asking again as soon as it was answered, as in the table of the design. */
const connections = 10

/** Asks an origin for `seconds`, each time for what `next` gives; any other answer than `expected` ends the run. */
export async function load(
  origin: string,
  seconds: number,
  next: () => Request,
  expected = 200,
): Promise<Load> {
  const times: number[] = []
  const run = autocannon({
    url: origin,
    connections,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...asHttp(origin, next()) }) }],
  })
  run.on('response', (_client, _status, _bytes, milliseconds: number) => times.push(milliseconds))
  const result = await run
  const { [expected]: right, ...others } = result.statusCodeStats
  if (!right || Object.keys(others).length > 0 || result.errors > 0)
    throw new Error(
      `${origin} answered ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`,
    )
  times.sort((a, b) => a - b)
  return {
    perSecond: right.count / result.duration,
    count: right.count,
    seconds: result.duration,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  }
}

function asHttp(origin: string, { method = 'GET', path, token, fields }: Request) {
  const headers: Record<string, string> = {
    Cookie: `mreza=${token}`,
    'Sec-Fetch-Site': 'same-origin',
    'Accept-Encoding': 'identity',
  }
  if (method === 'GET') return { method, path, headers }
  headers.Origin = origin
  headers['Content-Type'] = 'application/x-www-form-urlencoded'
  return { method, path, headers, body: new URLSearchParams(fields).toString() }
}

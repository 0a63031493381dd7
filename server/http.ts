import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import type { App } from './app.ts'
import { formLimit } from './body-limits.ts'
import { fixedHeaders } from './fixed-headers.ts'
import { formsOf } from './forms.ts'
import { pagesOf } from './pages.ts'
import { plainPage } from './plain-page.ts'
import type { Read } from './read-whole.ts'
import { staticFiles } from './static-files.ts'
import { takerOf } from './take-request.ts'

type Bindings = { Bindings: HttpBindings }

export type HttpOptions = {
  build: () => Promise<ServerBuild> | ServerBuild
  app: () => App
  isSecure: boolean
  /** The host of the address under which people reach this installation, where that is set. */
  host?: string
  /** Development only: answers what it knows before the app is asked, and needs inline styles. */
  before?: (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}

/** The whole HTTP side: fixed headers, own-origin writes, limits, files, health, and the pages of the app. */
export function createHttp({ build, app, isSecure, host, before }: HttpOptions): Server {
  const hono = new Hono<Bindings>()
  const fixed = Object.entries(fixedHeaders({ isSecure, isDevelopment: before !== undefined }))

  hono.use(async (c, next) => {
    // Set beneath the answer, whose own headers come before these: touching the answer itself would
    // turn its text into a stream.
    for (const [name, value] of fixed) c.env.outgoing.setHeader(name, value)
    if (c.req.method === 'TRACE' || c.req.method === 'TRACK') return c.body(null, 405)
    const start = performance.now()
    await next()
    app().observe(c.req.method, c.res.status, (performance.now() - start) / 1000)
  })
  hono.onError(async (error, c) => {
    const isDown = app().isDatabaseDown(error)
    app().logError(error, isDown)
    const page = plainPage(
      isDown ? 503 : 500,
      c.req.header('Cookie'),
      c.req.header('Accept-Language'),
      await typedIn(c),
    )
    return c.html(page, isDown ? 503 : 500, isDown ? { 'Retry-After': '5' } : {})
  })

  hono.get('/healthz', (c) => c.text('ok'))
  hono.get('/readyz', async (c) =>
    (await app().isReady()) ? c.text('ready') : c.text('not ready', 503),
  )
  hono.get('/metrics', async (c) => {
    if (!isLocal(c.env.incoming.socket.remoteAddress)) return c.notFound()
    return c.text(await app().metrics())
  })

  hono.route('/', staticFiles())
  hono.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    if (!app().isOwnOrigin(c.env.incoming.headers)) {
      return c.html(plainPage(403, c.req.header('Cookie'), c.req.header('Accept-Language')), 403)
    }
    const { rawBody, limit = formLimit } = c.env.incoming as Read
    if ((rawBody?.length ?? 0) > limit)
      return c.html(plainPage(413, c.req.header('Cookie'), c.req.header('Accept-Language')), 413)
    return next()
  })

  // Pages come compressed from the app, as text; this is for the one long answer that is data.
  hono.use('/discussions/:threadId/news', compress())

  const ways = new WeakMap<ServerBuild, Ways>()
  hono.all('*', async (c) => {
    const present = await build()
    const { page, form, remix } = ways.get(present) ?? waysTo(present)
    ways.set(present, { page, form, remix })
    const { isLeft } = c.env.incoming as Read
    // Files are read off the line itself; whoever asked the request for its body would begin to read them.
    const request = isLeft ? bodiless(c.req.raw) : c.req.raw
    // Remix compares where a form comes from with this, and refuses with a 500. From the outside it
    // may say anything, and Host is whatever a proxy passes on: our own address decides.
    if (host) request.headers.set('X-Forwarded-Host', host)
    else request.headers.delete('X-Forwarded-Host')
    const context = await app().loadContext(request, c.env.incoming.socket.remoteAddress ?? '')
    if (isLeft) context.files = c.env.incoming
    const tell = (status: number) =>
      remix(new Request(new URL(`/~${status}`, c.req.url), { headers: request.headers }), context)
    const isOurs = mayLead(new URL(request.url))
    const drawn = isOurs ? await page(request, context) : null
    if (drawn) return drawn
    const rest = isOurs ? await form(request, context) : null
    if (rest instanceof Response && !isToSignIn(rest)) return rest
    context.typed = await typedIn(c)
    const answer =
      rest instanceof Response ? rest : rest ? await remix(rest, context) : await tell(404)
    if (context.lost) throw context.lost
    // Her session ended while she wrote: she is asked to sign in beside her words, not instead of them.
    const isPage = c.req.header('Accept')?.includes('text/html') ?? false
    if (context.typed && isPage && isToSignIn(answer)) return tell(401)
    if (context.overtaken) {
      // Erased from another device in this moment: she is led where every other request of hers will be.
      if (await app().isErased(context)) return c.redirect('/login', 303)
      app().logError(context.overtaken, false)
    }
    if (!isPage || !isBlank(answer)) return answer
    // A form or a link that leads to a route without a page of its own: she gets a page all the same.
    const told = await tell(answer.status)
    for (const [name, value] of answer.headers) told.headers.append(name, value)
    return told
  })

  /** The words of a form of ours, for the page that refuses it. */
  async function typedIn(c: Context<Bindings>): Promise<AppLoadContext['typed']> {
    if (c.req.method !== 'POST') return null
    const { headers, rawBody } = c.env.incoming as Read
    const { pathname, search } = new URL(c.req.url)
    return app().readTypedForm(headers, rawBody, pathname + search)
  }

  const listen = getRequestListener(hono.fetch)
  const listenToFiles = getRequestListener(hono.fetch, { autoCleanupIncoming: false })
  const take = takerOf({ build, app, listen, listenToFiles })
  // A file may come through a thin line for an hour; whatever is no file has its own, shorter time.
  return createServer({ requestTimeout: 3_600_000 }, (request, response) => {
    // No text holds a NUL (forms: app/lib/parse-form.server.ts), so such an address leads to nothing.
    request.url = request.url?.replaceAll('%00', '%EF%BF%BD')
    const answer = () => take(request, response)
    if (before) before(request, response, answer)
    else answer()
  })
}

function bodiless({ url, method, headers }: Request): Request {
  return new Request(url, { method, headers })
}

type Ways = {
  page: ReturnType<typeof pagesOf>
  form: ReturnType<typeof formsOf>['take']
  remix: ReturnType<typeof createRequestHandler>
}

function waysTo(build: ServerBuild): Ways {
  const { take, rest } = formsOf(build)
  if (process.env.NODE_ENV === 'development')
    return { page: async () => null, form: take, remix: createRequestHandler(rest, 'development') }
  return { page: pagesOf(build), form: take, remix: createRequestHandler(rest, 'production') }
}

/**
 * False for what no page of ours asks and Remix would log: data in the way of old, by "_data", and
 * a path that cannot be decoded, or reads as another host's once it is.
 */
function mayLead({ pathname, searchParams }: URL): boolean {
  if (searchParams.has('_data')) return false
  try {
    // A path that begins like the address of another host is none for Remix either.
    return !decodeURIComponent(pathname).startsWith('/\\')
  } catch {
    return false
  }
}

function isToSignIn(answer: Response): boolean {
  return answer.status === 303 && answer.headers.get('Location') === '/login'
}

// The body is looked at last: the look alone turns it into a stream.
function isBlank(answer: Response): boolean {
  const isMeant = answer.status < 500 || answer.status === 503
  return answer.status >= 400 && isMeant && answer.body === null
}

function isLocal(address: string | undefined): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'
}

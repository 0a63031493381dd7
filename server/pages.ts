// The short way to a page. Remix compiles the pattern of every route for every request, copies the
// request twice, opens a stream for data that no page of ours sends, and asks the manifest of all
// routes: more work than drawing the page. What a page mostly is, a GET whose loader gives plain
// data, needs none of it. All else, and whatever goes wrong here, is answered by Remix itself from
// the beginning, so there is one way only for errors, redirects and forms
// (docs/decisions/007-the-short-way-to-a-page.md).
import type { AppLoadContext, EntryContext, ServerBuild } from '@remix-run/node'

type Route = ServerBuild['routes'][string]
type Page = { route: Route; segments: string[]; entry: Omit<EntryContext, 'staticHandlerContext'> }
type Params = Record<string, string>

/** Gives the function that answers a page of a build, or null where Remix must. */
export function pagesOf(build: ServerBuild) {
  const { root } = build.routes
  const pages = root && isBare(root) ? allPages(build, root) : []
  return async (request: Request, context: AppLoadContext): Promise<Response | null> => {
    const url = new URL(request.url)
    const found = request.method === 'GET' && !url.searchParams.has('_data') && find(pages, url)
    if (!found || !root) return null
    const { page, params } = found
    try {
      const data = await page.route.module.loader?.({ request, params, context })
      if (data !== undefined && !isPlain(data)) return null
      return await build.entry.module.default(
        request,
        200,
        new Headers(),
        contextOf(root, page, params, url, data),
        context,
      )
    } catch {
      return null
    }
  }
}

function allPages(build: ServerBuild, root: Route): Page[] {
  const { assets, future, isSpaMode } = build
  return Object.values(build.routes)
    .filter(isPage)
    .map((route) => ({
      route,
      segments: (route.path ?? '').split('/'),
      entry: {
        manifest: {
          ...assets,
          routes: { root: assets.routes.root, [route.id]: assets.routes[route.id] },
        } as EntryContext['manifest'],
        routeModules: { root: root.module, [route.id]: route.module },
        future,
        isSpaMode,
        renderMeta: {},
        serializeError: (error: Error) => error as never,
      },
    }))
    .sort((a, b) => variables(a) - variables(b))
}

/** A page below the root, with nothing that only Remix knows how to treat. */
function isPage(route: Route): boolean {
  return Boolean(
    route.parentId === 'root' &&
      route.module.default &&
      isBare(route) &&
      !route.path?.includes('*') &&
      !route.path?.includes('?'),
  )
}

function isBare({ id, module }: Route): boolean {
  const { clientLoader, headers, handle, loader } = module as unknown as Record<string, unknown>
  return !clientLoader && !headers && !handle && !(id === 'root' && loader)
}

function variables({ segments }: Page): number {
  return segments.filter((it) => it.startsWith(':')).length
}

function find(pages: Page[], { pathname }: URL): { page: Page; params: Params } | null {
  // An address with anything but plain characters is left to Remix, data addresses too.
  if (!/^\/[\w/-]*$/.test(pathname)) return null
  const asked = pathname.slice(1).split('/')
  for (const page of pages) {
    const params = paramsOf(page, asked)
    if (params) return { page, params }
  }
  return null
}

function paramsOf({ segments }: Page, asked: string[]): Params | null {
  if (segments.length !== asked.length) return null
  const params: Params = {}
  for (const [place, segment] of segments.entries()) {
    const value = asked[place] ?? ''
    if (segment.startsWith(':') && value !== '') params[segment.slice(1)] = value
    else if (segment !== value) return null
  }
  return params
}

function isPlain(data: unknown): boolean {
  return (
    data === null || (typeof data === 'object' && Object.getPrototypeOf(data) === Object.prototype)
  )
}

function contextOf(
  root: Route,
  { route, entry }: Page,
  params: Params,
  { pathname, search }: URL,
  data: unknown,
): EntryContext {
  return {
    ...entry,
    renderMeta: {},
    staticHandlerContext: {
      basename: '/',
      location: { pathname, search, hash: '', state: null, key: 'default' },
      matches: [
        { params, pathname: '/', pathnameBase: '/', route: root },
        { params, pathname, pathnameBase: pathname, route },
      ],
      loaderData: { [route.id]: data },
      actionData: null,
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
      activeDeferreds: null,
    },
  } as unknown as EntryContext
}

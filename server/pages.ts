// The short way to a page. Remix compiles the pattern of every route for every request, copies the
// request twice, opens a stream for data that no page of ours sends, and asks the manifest of all
// routes: more work than drawing the page. What a page mostly is, a GET whose loader gives plain
// data, needs none of it. All else, and whatever goes wrong here, is answered by Remix itself from
// the beginning, so there is one way only for errors and redirects
// (docs/decisions/007-the-short-way-to-a-page.md).
import type { AppLoadContext, EntryContext, ServerBuild } from '@remix-run/node'
import {
  findRoute,
  isBare,
  isPlainRoute,
  type Params,
  type Placed,
  placed,
  type Route,
} from './find-route.ts'

type Entry = Omit<EntryContext, 'staticHandlerContext'>

/** Gives the function that answers a page of a build, or null where Remix must. */
export function pagesOf(build: ServerBuild) {
  const { root } = build.routes
  const pages = root && isBare(root) ? allPages(build, root) : []
  return async (request: Request, context: AppLoadContext): Promise<Response | null> => {
    const url = new URL(request.url)
    const page = request.method === 'GET' && !url.searchParams.has('_data') && findRoute(pages, url)
    if (!page || !root) return null
    const { found, params } = page
    try {
      const data = await found.route.module.loader?.({ request, params, context })
      if (data !== undefined && !isPlain(data)) return null
      return await build.entry.module.default(
        request,
        200,
        new Headers(),
        contextOf(root, found, params, url, data),
        context,
      )
    } catch {
      return null
    }
  }
}

function allPages(build: ServerBuild, root: Route): Array<Placed<{ entry: Entry }>> {
  const { assets, future, isSpaMode } = build
  const routes = Object.values(build.routes)
  return placed(
    routes
      .filter((route) => route.module.default && isPlainRoute(route))
      .map((route) => ({
        route,
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
      })),
  )
}

function isPlain(data: unknown): boolean {
  return (
    data === null || (typeof data === 'object' && Object.getPrototypeOf(data) === Object.prototype)
  )
}

function contextOf(
  root: Route,
  { route, entry }: Placed<{ entry: Entry }>,
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

// The short way of a form. What a form mostly leads to is another page: for that answer nothing of
// Remix is needed but the action itself. The action runs once only; if it gives or throws anything
// else than the way to a page, Remix answers as ever, and is told how the action ended instead of
// running it anew (docs/decisions/007-the-short-way-to-a-page.md).
import type { ActionFunctionArgs, AppLoadContext, ServerBuild } from '@remix-run/node'
import { findRoute, isPlainRoute, placed } from './find-route.ts'

type Ended = { routeId: string; by: () => unknown }

/** Gives the function that takes the forms of a build, and the build with which Remix answers the rest. */
export function formsOf(build: ServerBuild) {
  const forms = placed(
    Object.values(build.routes)
      .filter((route) => route.module.action && isPlainRoute(route))
      .map((route) => ({ route })),
  )
  const ended = new WeakMap<AppLoadContext, Ended>()

  /** Answers with the way to another page, or with a file; else gives the request that Remix is to answer. */
  async function take(request: Request, context: AppLoadContext): Promise<Response | Request> {
    const url = request.method === 'POST' && new URL(request.url)
    const found = url && url.search === '' && findRoute(forms, url)
    if (!found) return request
    const { route } = found.found
    // Made before the body is read, for Remix, which copies the request.
    const { headers } = request
    const bare = () => new Request(url, { method: 'POST', headers })
    try {
      const result = await route.module.action?.({ request, params: found.params, context })
      if (leadsOn(result) || isFile(result)) return result
      ended.set(context, { routeId: route.id, by: () => result })
    } catch (error) {
      if (leadsOn(error)) return error
      const by = () => {
        throw error
      }
      ended.set(context, { routeId: route.id, by })
    }
    return bare()
  }

  const rest: ServerBuild = {
    ...build,
    routes: Object.fromEntries(
      Object.entries(build.routes).map(([id, route]) => {
        const { action } = route.module
        if (!action) return [id, route]
        const once = (args: ActionFunctionArgs) => {
          const before = ended.get(args.context)
          return before?.routeId === id ? before.by() : action(args)
        }
        return [id, { ...route, module: { ...route.module, action: once as typeof action } }]
      }),
    ),
  }
  return { take, rest }
}

function leadsOn(result: unknown): result is Response {
  if (!(result instanceof Response)) return false
  return result.status >= 300 && result.status < 400 && result.headers.has('Location')
}

/** Remix would take a file that an action hands out for the data of its page. */
function isFile(result: unknown): result is Response {
  if (!(result instanceof Response)) return false
  return result.headers.get('Content-Disposition')?.startsWith('attachment') ?? false
}

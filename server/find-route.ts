import type { ServerBuild } from '@remix-run/node'

export type Route = ServerBuild['routes'][string]
export type Params = Record<string, string>
/** Something that stands under the address of a route, like `discussions/:threadId`. */
export type Placed<Thing> = Thing & { route: Route; segments: string[] }

/** Places things under the addresses of their routes, those with fewer variables first. */
export function placed<Thing extends { route: Route }>(things: Thing[]): Array<Placed<Thing>> {
  return things
    .map((thing) => ({ ...thing, segments: (thing.route.path ?? '').split('/') }))
    .sort((a, b) => variables(a) - variables(b))
}

/** Finds what stands under an address, with what its variables are. */
export function findRoute<Thing>(
  things: Array<Placed<Thing>>,
  { pathname }: URL,
): { found: Placed<Thing>; params: Params } | null {
  // An address with anything but plain characters is left to Remix, data addresses too.
  if (!/^\/[\w/-]*$/.test(pathname)) return null
  const asked = pathname.slice(1).split('/')
  for (const found of things) {
    const params = paramsOf(found.segments, asked)
    if (params) return { found, params }
  }
  return null
}

/** A route directly below the root, with nothing that only Remix knows how to treat. */
export function isPlainRoute({ id, parentId, path, module }: Route): boolean {
  const isBelowRoot = parentId === 'root' && !path?.includes('*') && !path?.includes('?')
  return isBelowRoot && isBare({ id, module })
}

/** A module with nothing that only Remix knows how to treat; the root may not even have a loader. */
export function isBare({ id, module }: Pick<Route, 'id' | 'module'>): boolean {
  const { clientLoader, clientAction, headers, handle, loader } = module as unknown as Record<
    string,
    unknown
  >
  return !clientLoader && !clientAction && !headers && !handle && !(id === 'root' && loader)
}

function variables({ segments }: { segments: string[] }): number {
  return segments.filter((it) => it.startsWith(':')).length
}

function paramsOf(segments: string[], asked: string[]): Params | null {
  if (segments.length !== asked.length) return null
  const params: Params = {}
  for (const [place, segment] of segments.entries()) {
    const value = asked[place] ?? ''
    if (segment.startsWith(':') && value !== '') params[segment.slice(1)] = value
    else if (segment !== value) return null
  }
  return params
}

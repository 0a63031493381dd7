import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { app } from './app.server'
import { isDatabaseDown, isOvertaken } from './db.server'
import { gapsOf } from './kept-parts.server'
import { acceptsGzip, compress } from './lib/gzip.server'
import { log } from './lib/log.server'
import { answerAll } from './public-copies.server'
import { ShellProvider } from './shell'
import { shellOf } from './shell.server'

export { app }

/**
 * Draws a page in one piece. Nothing here is deferred, so nothing is streamed; and no page is
 * hydrated, so the second copy of its data never travels (docs/decisions/003-no-hydration.md).
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  // The server answers with its plain page; an error thrown here would become Remix's own.
  if (context.lost) return new Response(null, { status: 503 })
  remix.serverHandoffStream = undefined
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Language', context.locale)
  headers.set('Vary', 'Cookie, Accept-Language, Accept-Encoding')
  const draw = () => drawPage(request, remix, context, status)
  if (context.offered && status === 200) return answerAll(request, context, headers, draw)
  const page = draw()
  if (!acceptsGzip(request.headers.get('Accept-Encoding')))
    return new Response(page, { status, headers })
  headers.set('Content-Encoding', 'gzip')
  return new Response(await compress(page), { status, headers })
}

function drawPage(request: Request, remix: EntryContext, context: AppLoadContext, status: number) {
  const gaps = gapsOf(context.locale)
  const html = renderToStaticMarkup(
    <ShellProvider value={shellOf(request, context, remix, { leaveGap: gaps.leave, status })}>
      <RemixServer context={remix} url={request.url} />
    </ShellProvider>,
  )
  return gaps.fill(`<!DOCTYPE html>${html}`)
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  if (isDatabaseDown(error)) {
    context.lost = error
    return
  }
  // The server asks whether it is she who is gone, and else writes it down.
  if (isOvertaken(error)) {
    context.overtaken = error
    return
  }
  // A request that fits no route is the asker's fault, and none of ours to look into.
  if (isRouteErrorResponse(error) && error.status < 500) return
  log.error(
    {
      act: 'page',
      path: new URL(request.url).pathname.replace(/[0-9a-f-]{36}|password-reset\/.+/gi, ':id'),
      err: error,
    },
    'page failed',
  )
}

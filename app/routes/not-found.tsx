import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/lib/responses.server'

/** No such address; and where the server has a page drawn for an answer that came without one. */
export function loader({ params }: LoaderFunctionArgs) {
  const [, status] = /^~(4\d\d|503)$/.exec(params['*'] ?? '') ?? []
  throw status ? new Response(null, { status: Number(status) }) : notFound()
}

export function action() {
  throw notFound()
}

// Without a component this would be no page, and its 404 would be a blank one.
export default function NotFound() {
  return null
}

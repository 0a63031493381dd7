import { notFound } from '~/lib/responses.server'

export function loader() {
  throw notFound()
}

export function action() {
  throw notFound()
}

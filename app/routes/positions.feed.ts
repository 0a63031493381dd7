import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { visitor } from '~/features/auth/viewer'
import { choiceAsked } from '~/features/positions/publishing/choice-asked'
import { listPublications } from '~/features/positions/publishing/list-publications.server'
import { writeFeed } from '~/features/positions/publishing/write-feed.server'
import { revalidated } from '~/lib/revalidated.server'

/** The same for everyone, whoever asks. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = choiceAsked(new URL(request.url), [])
  const choice = { year: null, theme: null, partner: null, language }
  const { publications } = await listPublications(visitor, choice, { page: 1, locale: null })
  const feed = writeFeed(publications, language)
  const changed = publications.map(({ changedAt }) => Date.parse(changedAt))
  const headers = new Headers({ 'Content-Type': 'application/atom+xml; charset=utf-8' })
  if (changed.length > 0) headers.set('Last-Modified', new Date(Math.max(...changed)).toUTCString())
  const tag = createHash('sha256').update(feed).digest('hex')
  return revalidated(request, { tag, headers, body: () => feed })
}

import { Pager } from '~/components/pager'
import { When } from '~/components/when'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import type { FoundPost } from '../search-discussions.server'

type GroupProps = {
  page: number
  found: FoundPost[]
  hasNext: boolean
  hrefOf: (page: number) => string
}

/** What members wrote to each other, among what was found. */
export function DiscussionGroup({ page, found, hasNext, hrefOf }: GroupProps) {
  const { locale } = useShell()
  const t = useT('document-text')
  if (found.length === 0) return null
  return (
    <section className="space-y-3">
      <h2>{t('search.discussions')}</h2>
      <ol className="grid gap-3">
        {found.map((it) => (
          <li key={`${it.threadId}-${it.seq}`} className="card row-lone">
            <a
              href={`/discussions/${it.threadId}?page=${Math.ceil(it.seq / 20)}#reply-${it.seq}`}
              className="row-link font-semibold"
            >
              {it.title}
            </a>
            <p lang={it.language}>{it.passage}</p>
            <p className="hint">
              {localName(it.space.names, locale)} · <When at={it.at} dateOnly />
            </p>
          </li>
        ))}
      </ol>
      <Pager page={page} hasNext={hasNext} hrefOf={hrefOf} />
    </section>
  )
}

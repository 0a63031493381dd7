import { useT } from '~/shell'

type PagerProps = {
  page: number
  last?: number
  hasNext?: boolean
  hrefOf: (page: number) => string
  /** The same pager stands on the page a second time; one of them is enough as a landmark. */
  isRepeated?: boolean
}

/** Ways to the pages before and after; with `last` known, to the first and last as well. */
export function Pager({ page, last, hasNext, hrefOf, isRepeated }: PagerProps) {
  const t = useT('common')
  const next = last ? page < last : hasNext
  if (page === 1 && !next) return null
  const Landmark = isRepeated ? 'div' : 'nav'
  return (
    <Landmark
      className="my-4 flex flex-wrap items-center gap-2"
      aria-label={isRepeated ? undefined : t('pager.label')}
    >
      {page > 1 && (
        <a className="btn-quiet" rel="prev" href={hrefOf(page - 1)}>
          {t('pager.previous')}
        </a>
      )}
      <span className="hint px-2">
        {last ? t('pager.of', { page, last }) : t('pager.page', { page })}
      </span>
      {next && (
        <a className="btn-quiet" rel="next" href={hrefOf(page + 1)}>
          {t('pager.next')}
        </a>
      )}
      {last && page < last - 1 ? (
        <a className="btn-bare" href={hrefOf(last)}>
          {t('pager.last')}
        </a>
      ) : null}
    </Landmark>
  )
}

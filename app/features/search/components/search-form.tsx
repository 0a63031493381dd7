import { useT } from '~/shell'

/** Asks for what is looked for; what is found stands on the page of search, of every kind. */
export function SearchForm({ query = '' }: { query?: string }) {
  const t = useT('search')
  return (
    <search>
      <form method="get" action="/search" className="search-form">
        <label className="contents font-semibold">
          <span className="col-span-full">{t('label')}</span>
          <input className="field" type="search" name="q" defaultValue={query} maxLength={200} />
        </label>
        <button className="btn" type="submit">
          {t('submit')}
        </button>
      </form>
    </search>
  )
}

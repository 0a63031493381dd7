import { YearLanguageFields } from '~/components/year-language-fields'
import type { NewsChoice } from '~/features/news/news-asked'
import { useT } from '~/shell'

/** Which news are listed: a plain form that leads to the same page. */
export function NewsChoiceForm({ years, choice }: { years: number[]; choice: NewsChoice }) {
  const t = useT('publications')
  return (
    <form method="get" action="/news" className="card grid items-end gap-3 sm:grid-cols-3">
      <YearLanguageFields years={years} choice={choice} />
      <button className="btn-quiet" type="submit">
        {t('filter.show')}
      </button>
    </form>
  )
}

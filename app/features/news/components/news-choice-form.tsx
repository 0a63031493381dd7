import { SelectField } from '~/components/fields'
import type { NewsChoice } from '~/features/news/news-asked'
import { localeNames, locales } from '~/lib/locales'
import { useT } from '~/shell'

/** Which news are listed: a plain form that leads to the same page. */
export function NewsChoiceForm({ years, choice }: { years: number[]; choice: NewsChoice }) {
  const t = useT('publications')
  const known = choice.year === null ? years : [...new Set([...years, choice.year])]
  const any = { value: '', label: t('filter.any') }
  return (
    <form method="get" action="/news" className="card grid items-end gap-3 sm:grid-cols-3">
      <SelectField
        name="year"
        label={t('filter.year')}
        options={[any, ...known.map((it) => ({ value: String(it), label: String(it) }))]}
        defaultValue={String(choice.year ?? '')}
      />
      <SelectField
        name="language"
        label={t('checker:language')}
        options={[any, ...locales.map((it) => ({ value: it, label: localeNames[it], lang: it }))]}
        defaultValue={choice.language ?? ''}
      />
      <button className="btn-quiet" type="submit">
        {t('filter.show')}
      </button>
    </form>
  )
}

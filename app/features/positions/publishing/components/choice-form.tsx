import { SelectField } from '~/components/fields'
import type { Choice } from '~/features/positions/publishing/list-publications.server'
import { themes } from '~/features/positions/publishing/themes'
import { localeNames, locales } from '~/lib/locales'
import { useT } from '~/shell'

/** Which publications are listed: a plain form that leads to the same page. */
export function ChoiceForm({ years, choice }: { years: number[]; choice: Choice }) {
  const t = useT('publications')
  const known = choice.year === null ? years : [...new Set([...years, choice.year])]
  const any = { value: '', label: t('filter.any') }
  return (
    <form method="get" action="/positions" className="card grid items-end gap-3 sm:grid-cols-4">
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
      <SelectField
        name="theme"
        label={t('filter.theme')}
        options={[any, ...themes.map((it) => ({ value: it, label: t(`mentoring:topic.${it}`) }))]}
        defaultValue={choice.theme ?? ''}
      />
      <button className="btn-quiet" type="submit">
        {t('filter.show')}
      </button>
    </form>
  )
}

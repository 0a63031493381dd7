import { SelectField } from '~/components/fields'
import type { PublishedPartner } from '~/features/positions/joint/list-published-partners.server'
import type { Choice } from '~/features/positions/publishing/list-publications.server'
import { themes } from '~/features/positions/publishing/themes'
import { localeNames, locales } from '~/lib/locales'
import { useT } from '~/shell'

type Props = { years: number[]; partners: PublishedPartner[]; choice: Choice }

/** Which publications are listed: a plain form that leads to the same page. */
export function ChoiceForm({ years, partners, choice }: Props) {
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
      {partners.length > 0 && (
        <SelectField
          name="partner"
          label={t('partners:partner')}
          options={[any, ...partners.map(({ id, name }) => ({ value: id, label: name }))]}
          defaultValue={choice.partner ?? ''}
        />
      )}
      <button className="btn-quiet" type="submit">
        {t('filter.show')}
      </button>
    </form>
  )
}

import { SelectField } from '~/components/fields'
import { YearLanguageFields } from '~/components/year-language-fields'
import type { PublishedPartner } from '~/features/positions/joint/list-published-partners.server'
import type { Choice } from '~/features/positions/publishing/list-publications.server'
import { themes } from '~/features/positions/publishing/themes'
import { useT } from '~/shell'

type Props = { years: number[]; partners: PublishedPartner[]; choice: Choice }

/** Which publications are listed: a plain form that leads to the same page. */
export function ChoiceForm({ years, partners, choice }: Props) {
  const t = useT('publications')
  const any = { value: '', label: t('filter.any') }
  return (
    <form method="get" action="/positions" className="card grid items-end gap-3 sm:grid-cols-4">
      <YearLanguageFields years={years} choice={choice} />
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

import { SelectField } from '~/components/fields'
import { type Locale, localeNames, locales } from '~/lib/locales'
import { useT } from '~/shell'

type Props = { years: number[]; choice: { year: number | null; language: Locale | null } }

/** Narrows a public list to a year of those that there are, and to a language. */
export function YearLanguageFields({ years, choice }: Props) {
  const t = useT('publications')
  const known = choice.year === null ? years : [...new Set([...years, choice.year])]
  const any = { value: '', label: t('filter.any') }
  return (
    <>
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
    </>
  )
}

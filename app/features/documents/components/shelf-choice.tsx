import { SelectField } from '~/components/fields'
import { localeNames, locales } from '~/lib/locales'
import { useT } from '~/shell'
import type { ShelfChosen } from '../library/shelf-asked'

/** Narrows a library to one language; a tag is chosen by pressing it where it stands. */
export function ShelfChoice({ base, asked }: { base: string; asked: ShelfChosen }) {
  const t = useT('documents')
  const languages = locales.map((value) => ({ value, label: localeNames[value], lang: value }))
  const isChosen = asked.tag !== null || asked.language !== null
  return (
    <form action={base} method="get" className="flex flex-wrap items-end gap-3">
      {asked.tag && (
        <>
          <input type="hidden" name="tag" value={asked.tag} />
          <span className="tag self-center">{asked.tag}</span>
        </>
      )}
      <SelectField
        name="language"
        label={t('shelf.language')}
        isInline
        options={[{ value: '', label: t('shelf.any_language') }, ...languages]}
        defaultValue={asked.language ?? ''}
      />
      <button className="btn-quiet" type="submit">
        {t('shelf.choose')}
      </button>
      {isChosen && <a href={base}>{t('shelf.show_all')}</a>}
    </form>
  )
}

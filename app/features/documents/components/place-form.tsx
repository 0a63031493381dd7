import { SelectField } from '~/components/fields'
import { useT } from '~/shell'
import type { readPlacePage } from '../placing/read-place-page.server'
import { useLibraryName } from './shelf-way'

export type PlacePage = Awaited<ReturnType<typeof readPlacePage>>

/** The first step: which library. */
export function LibraryChoice({ page }: { page: PlacePage }) {
  const t = useT('documents')
  const nameOf = useLibraryName()
  const { document, libraries, library } = page
  if (libraries.length < 2) return null
  return (
    <form
      method="get"
      action={`/documents/${document.id}/place`}
      className="card flex flex-wrap items-end gap-3"
    >
      <SelectField
        name="space"
        label={t('place.library')}
        options={libraries.map((it) => ({ value: it.id, label: nameOf(it) }))}
        defaultValue={library.id}
      />
      <button className="btn-quiet" type="submit">
        {t('place.look')}
      </button>
    </form>
  )
}

/** The second: where in it, and for whom. */
export function PlaceForm({ page }: { page: PlacePage }) {
  const t = useT('documents')
  const nameOf = useLibraryName()
  const { document, library, places, folderId, readers } = page
  return (
    <form
      method="post"
      action={`/documents/${document.id}/place`}
      className="card grid gap-4"
      noValidate
    >
      <h2>{nameOf(library)}</h2>
      <input type="hidden" name="space" value={library.id} />
      <SelectField
        name="folder"
        label={t('place.folder')}
        options={[
          { value: '', label: t('folder.top') },
          ...places.map(({ id, names }) => ({ value: id, label: names.join(' › ') })),
        ]}
        defaultValue={folderId ?? ''}
      />
      {readers.all.length > 1 && (
        <SelectField
          name="readers"
          label={t('place.readers')}
          options={readers.all.map((value) => ({ value, label: t(`place.for_${value}`) }))}
          defaultValue={readers.chosen}
        />
      )}
      <button className="btn" type="submit">
        {t('place.move')}
      </button>
    </form>
  )
}

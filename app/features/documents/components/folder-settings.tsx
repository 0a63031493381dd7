import { SelectField, TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'
import type { FolderPlace } from '../library/list-places.server'

type Props = {
  folder: { id: string; name: string; parentId: string | null }
  spaceId: string
  places: FolderPlace[]
  answer?: { name: string | null; errors: FormErrors }
}

/** The page on which a folder is named, moved within its library, and removed when nothing lies in it. */
export function FolderSettings({ folder, spaceId, places, answer }: Props) {
  const t = useT('documents')
  const base = `/documents/folders/${folder.id}`
  const faults = answer?.errors ?? {}
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`/documents/libraries/${spaceId}?folder=${folder.id}`}>{folder.name}</WayBack>
        <h1>{t('folder.title')}</h1>
        <form method="post" action={base} className="card grid gap-4" noValidate>
          <TextField
            name="name"
            label={t('folder.name')}
            defaultValue={answer?.name ?? folder.name}
            errors={faults.name}
            autoComplete="off"
            required
          />
          <button className="btn" type="submit">
            {t('folder.rename')}
          </button>
        </form>
        <form method="post" action={`${base}/place`} className="card grid gap-4" noValidate>
          <SelectField
            name="parent"
            label={t('folder.place')}
            options={[
              { value: '', label: t('folder.top') },
              ...places.map(({ id, names }) => ({ value: id, label: names.join(' › ') })),
            ]}
            defaultValue={folder.parentId ?? ''}
            errors={faults.parent}
          />
          <button className="btn-quiet" type="submit">
            {t('folder.move')}
          </button>
        </form>
        <form method="post" action={`${base}/removal`} className="card grid gap-3">
          <p id="removal-hint" className="hint">
            {t('folder.remove_hint')}
          </p>
          {faults.removal && (
            <p className="fault">{faults.removal.map((key) => t(key)).join(' ')}</p>
          )}
          <button className="btn-quiet" type="submit" aria-describedby="removal-hint">
            {t('folder.remove')}
          </button>
        </form>
      </div>
    </Frame>
  )
}

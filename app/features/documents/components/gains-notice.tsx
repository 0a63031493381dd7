import type { Readership } from '~/features/audiences/describe-audience.server'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import type { Gains } from '../placing/count-gains.server'
import type { PlacePage } from './place-form'
import { useLibraryName } from './shelf-way'

type Warned = {
  gains: Gains
  folder: string | null
  readers: string
  readership: Readership
  /** The change of readers that she is shown, sent back when she agrees to it. */
  confirmed: string
}

/** Says who gains before a document is moved, and asks once more. */
export function GainsNotice({ page, warned }: { page: PlacePage; warned: Warned }) {
  const { locale } = useShell()
  const t = useT('documents')
  const nameOf = useLibraryName()
  const { document, library } = page
  const gained =
    warned.gains === 'everyone'
      ? t('place.gains_everyone')
      : warned.gains && 'count' in warned.gains
        ? t('place.gains_count', { count: warned.gains.count })
        : t('place.gains_few')
  return (
    <form
      method="post"
      action={`/documents/${document.id}/place`}
      className="card grid gap-4"
      noValidate
    >
      <h2>{t('place.gains_title')}</h2>
      <p className="font-semibold">{gained}</p>
      <div>
        <p>{t('place.gains_who')}</p>
        <ul className="list-disc pl-6">
          {warned.readership.circles.map((circle) => {
            const name = 'names' in circle ? localName(circle.names, locale) : ''
            return (
              <li key={circle.kind + name}>
                {t(`discussions:readers.circle.${circle.kind}`, { name })}
              </li>
            )
          })}
        </ul>
      </div>
      <p className="hint">{t('place.loses')}</p>
      <input type="hidden" name="space" value={library.id} />
      <input type="hidden" name="folder" value={warned.folder ?? ''} />
      <input type="hidden" name="readers" value={warned.readers} />
      <input type="hidden" name="confirmed" value={warned.confirmed} />
      <p className="flex flex-wrap gap-3">
        <a className="btn" href={`/documents/${document.id}`}>
          {t('place.stay')}
        </a>
        <button className="btn-quiet" type="submit">
          {t('place.confirm', { name: nameOf(library) })}
        </button>
      </p>
    </form>
  )
}

import { useT } from '~/shell'
import type { listUnfinished } from '../arrival/resuming/list-unfinished.server'

type Files = Awaited<ReturnType<typeof listUnfinished>>

/** What came in part before the line broke: it goes on once it is chosen again, or is taken back. */
export function UnfinishedFiles({ files }: { files: Files }) {
  const t = useT('documents')
  if (files.length === 0) return null
  return (
    <section className="notice space-y-2" data-unfinished aria-labelledby="unfinished-title">
      <h2 id="unfinished-title" className="h3">
        {t('sending.unfinished')}
      </h2>
      <p>{t('sending.choose_again')}</p>
      <ul className="space-y-1">
        {files.map(({ id, name, part }) => (
          <li key={id} className="flex items-center justify-between gap-3">
            <span className="wrap-anywhere min-w-0">
              <strong>{name}</strong> · {t('sending.here', { part })}
            </span>
            <form method="post" action={`/documents/arrivals/${id}/removal`}>
              <button
                type="submit"
                className="btn-bare whitespace-nowrap"
                aria-label={`${t('sending.take_back')}: ${name}`}
              >
                {t('sending.take_back')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

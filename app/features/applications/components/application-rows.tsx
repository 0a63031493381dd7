import type { ListedApplication } from '~/features/applications/list-applications.server'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

/** The queue: the oldest on top, each with its age and what is missing. */
export function ApplicationRows({ applications }: { applications: ListedApplication[] }) {
  return (
    <ol className="rows card">
      {applications.map((it) => (
        <ApplicationRow key={it.id} application={it} />
      ))}
    </ol>
  )
}

function ApplicationRow({ application }: { application: ListedApplication }) {
  const { id, name, knownAs, chapterNames, ageDays, missing, isAppeal, canDecide } = application
  const { locale } = useShell()
  const t = useT('applications')
  return (
    <li className="row grid gap-1">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <a className="row-link font-semibold" href={`/coordination/applications/${id}`}>
          {name}
        </a>
        <span className="tag">
          {missing > 0 ? t('queue.missing', { count: missing }) : t('queue.complete')}
        </span>
        {isAppeal && <span className="tag">{t('queue.appeal')}</span>}
        {!canDecide && <span className="tag">{t('queue.not_yours')}</span>}
      </div>
      {knownAs && <p className="hint">{t('members:known_as', { name: knownAs })}</p>}
      <p className="hint">
        {localName(chapterNames, locale)} · {t('queue.age', { count: ageDays })}
      </p>
    </li>
  )
}

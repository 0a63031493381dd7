import { DatedText } from '~/components/dated-text'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import type { ListedRound } from '../rounds/list-rounds.server'

/** Rounds, each with where it stands and what one can do in it. */
export function RoundRows({ rounds }: { rounds: ListedRound[] }) {
  const { locale } = useShell()
  const t = useT('mentoring')
  return (
    <ul className="grid gap-3">
      {rounds.map((it) => (
        <li key={it.id} className="card grid gap-1">
          <h3>
            <a href={`/mentoring/rounds/${it.id}`} lang={it.language}>
              {it.title}
            </a>
          </h3>
          <p className="hint">{localName(it.chapter, locale)}</p>
          <p className="flex flex-wrap items-center gap-2">
            <span className="tag">{t(`state.${it.state}`)}</span>
            {it.part && <span className="tag">{t(`enrolled_as.${it.part}`)}</span>}
            {it.isDesk && <span className="tag">{t('desk.yours')}</span>}
          </p>
          {it.state === 'enrolling' && (
            <p>
              <DatedText at={it.enrolUntil} dateOnly text={(when) => t('round.until', { when })} />
            </p>
          )}
          {it.state === 'announced' && (
            <p>
              <DatedText at={it.enrolFrom} dateOnly text={(when) => t('round.from', { when })} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

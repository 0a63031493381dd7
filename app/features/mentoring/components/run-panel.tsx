import { useT } from '~/shell'
import type { Objective } from '../matching/match.ts'

type Run = {
  id: string
  number: number
  state: string
  stage: string | null
  progress: number
  aim: Objective | null
}

type Props = {
  at: string
  run: Run | null
  aim: Objective
  /** What a pair scores that meets every criterion wholly. */
  best: number
  may: boolean
  hasLocks: boolean
}

/** The program's part: how far it is, what it found, and what the changes by hand cost. */
export function RunPanel({ at, run, aim, best, may, hasLocks }: Props) {
  const t = useT('mentoring')
  if (run && (run.state === 'waiting' || run.state === 'running'))
    return <UnderWay at={at} run={run} />
  return (
    <section className="card space-y-3">
      {run?.state === 'failed' && <p className="notice notice-fault">{t('run.failed')}</p>}
      {run?.state === 'cancelled' && <p className="notice">{t('run.cancelled_once')}</p>}
      {(run?.aim || aim.matched > 0) && <Aims found={run?.aim ?? null} aim={aim} best={best} />}
      {!run && <p>{t('run.first')}</p>}
      {may && (
        <form method="post" action={`${at}/runs`}>
          <button className={run ? 'btn-quiet' : 'btn'} type="submit">
            {t(!run ? 'run.start' : hasLocks ? 'run.again_locked' : 'run.again')}
          </button>
        </form>
      )}
    </section>
  )
}

function UnderWay({ at, run }: { at: string; run: Run }) {
  const t = useT('mentoring')
  return (
    <section className="card space-y-3" data-look-again="">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <p>{t(run.stage ? `run.stage_${run.stage}` : 'run.waiting')}</p>
      <progress
        className="progress w-full"
        value={run.progress}
        max={100}
        aria-label={t('run.progress', { percent: run.progress })}
      />
      <form method="post" action={`${at}/runs/${run.id}`}>
        <button className="btn-quiet" type="submit" name="_method" value="delete">
          {t('run.cancel')}
        </button>
      </form>
    </section>
  )
}

/** What the program found beside what stands in the draft now: the difference is what the changes cost. */
function Aims({ found, aim, best }: { found: Objective | null; aim: Objective; best: number }) {
  const t = useT('mentoring')
  const share = (score: number | null) =>
    score === null ? '–' : t('score.of', { score: Math.round((100 * score) / best) })
  const mean = (it: Objective) => (it.matched === 0 ? null : it.sum / it.matched)
  const rows = [
    { key: 'matched', draft: String(aim.matched), run: found && String(found.matched) },
    { key: 'worst', draft: share(aim.worst), run: found && share(found.worst) },
    { key: 'mean', draft: share(mean(aim)), run: found && share(mean(found)) },
  ]
  return (
    <table className="w-full [&_td]:py-1 [&_td]:align-top [&_th]:py-1 [&_th]:align-top [&_th:not(:last-child)]:pr-2">
      <caption className="sr-only">{t('aim.title')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className="text-left">
            {t('aim.draft')}
          </th>
          {found && (
            <th scope="col" className="text-left">
              {t('aim.run')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((it) => (
          <tr key={it.key}>
            <th scope="row" className="text-left font-normal">
              {t(`aim.${it.key}`)}
            </th>
            <td className="whitespace-nowrap pr-2">{it.draft}</td>
            {found && <td className="whitespace-nowrap">{it.run}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

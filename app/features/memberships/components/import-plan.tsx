import { DatedText } from '~/components/dated-text'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import type { ProofAsked } from '~/features/auth/viewer'
import { useT } from '~/shell'
import type { ImportSummary, SummaryFault, TwinSide } from '../import-summary'
import { ImportCounts } from './import-counts'
import { ImportTwins } from './import-twins'

type Props = {
  it: { id: string; chapterId: string; hash: string; expiresAt: string }
  summary: ImportSummary
  people: Record<string, TwinSide>
  asked: ProofAsked
  errors?: string[]
}

/** What an import will do, to be looked at before it is done: exactly this plan, or none. */
export function ImportPlan({ it, summary, people, asked, errors }: Props) {
  const t = useT('roster')
  const { counts, faults = [], twins = [], unknownHeadings = [] } = summary
  const isIdle = counts.additions + counts.changes === 0
  return (
    <>
      <form method="post" className="card grid gap-4" noValidate>
        <p>{t(isIdle ? 'plan.idle' : 'plan.lead')}</p>
        <ImportCounts counts={counts} />
        {summary.sheet && <p className="hint">{t('plan.sheet', { name: summary.sheet })}</p>}
        {unknownHeadings.length > 0 && (
          <p className="hint">{t('plan.unknown', { names: unknownHeadings.join(', ') })}</p>
        )}
        <input type="hidden" name="hash" value={it.hash} />
        {!isIdle && <ConfirmField asked={asked} errors={errors} />}
        <div className="flex flex-wrap gap-3">
          {!isIdle && (
            <button className="btn" type="submit" name="intent" value="commit">
              {t('plan.submit')}
            </button>
          )}
          <button className="btn-quiet" type="submit" name="intent" value="withdraw">
            {t('plan.withdraw')}
          </button>
        </div>
        <p className="hint">
          <DatedText at={it.expiresAt} text={(when) => t('plan.waits', { when })} />
        </p>
      </form>
      {faults.length > 0 && (
        <Faults faults={faults} href={`/chapters/${it.chapterId}/imports/${it.id}/faults`} />
      )}
      {twins.length > 0 && <ImportTwins twins={twins} people={people} />}
    </>
  )
}

function Faults({ faults, href }: { faults: SummaryFault[]; href: string }) {
  const t = useT('roster')
  return (
    <section className="space-y-2">
      <h2>{t('faults.title')}</h2>
      <p className="hint">{t('faults.lead')}</p>
      <p>
        <a className="btn-quiet" href={href}>
          {t('faults.save')}
        </a>
      </p>
      <ul className="card divide-line divide-y p-0!">
        {faults.map(({ line, field, code, value }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may have a fault twice, and the list never changes
          <li key={n} className="px-4 py-2">
            <strong>{t('faults.at', { line, field: t(`field.${field}`) })}</strong>{' '}
            {t(`fault.${code}`)}
            {value && <span className="hint block">{value}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

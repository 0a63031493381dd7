import { DatedText } from '~/components/dated-text'
import { useT } from '~/shell'
import type { Part } from '../rounds/part-of'
import type { RoundState } from '../rounds/round-state'

type Props = {
  at: string
  state: RoundState
  enrolFrom: string
  part: Part | null
  wishes: number
  isEligible: boolean
  mayEnrol: boolean
  outcome: { pairs: string[]; reason: string | null } | null
}

/** What a member is in a round, what came of it, and what she can do next. */
export function OwnPart(props: Props) {
  const { at, state, enrolFrom, part, isEligible, mayEnrol, outcome } = props
  const t = useT('mentoring')
  if (outcome) return <Outcome {...outcome} />
  if (part) return <Enrolled {...props} part={part} />
  return (
    <section className="card space-y-3">
      {state === 'announced' && (
        <p>
          <DatedText at={enrolFrom} dateOnly text={(when) => t('round.from', { when })} />
        </p>
      )}
      {mayEnrol && isEligible && (
        <>
          <p>{t('enrol.lead')}</p>
          <a className="btn" href={`${at}/enrolment`}>
            {t('enrol.open')}
          </a>
        </>
      )}
      {mayEnrol && !isEligible && <p>{t('enrol.not_eligible')}</p>}
      {!mayEnrol && state !== 'announced' && <p>{t('enrol.closed')}</p>}
    </section>
  )
}

function Enrolled({ at, part, wishes, mayEnrol }: Props & { part: Part }) {
  const t = useT('mentoring')
  const isMentee = part !== 'mentor'
  return (
    <section className="card space-y-3">
      <p className="font-semibold">{t(`enrolled_as.${part}`)}</p>
      {isMentee && <p>{t('wishes.count', { count: wishes })}</p>}
      <div className="flex flex-wrap gap-3">
        {isMentee && mayEnrol && (
          <a className={wishes === 0 ? 'btn' : 'btn-quiet'} href={`${at}/wishes`}>
            {t('wishes.title')}
          </a>
        )}
        <a className="btn-quiet" href={`${at}/enrolment`}>
          {t(mayEnrol ? 'enrol.change' : 'enrol.see')}
        </a>
      </div>
    </section>
  )
}

function Outcome({ pairs, reason }: NonNullable<Props['outcome']>) {
  const t = useT('mentoring')
  return (
    <section className="card space-y-3">
      {pairs.length > 0 && <p className="font-semibold">{t('outcome.paired')}</p>}
      {pairs.map((id, at) => (
        <p key={id}>
          <a className="btn" href={`/mentoring/pairs/${id}`}>
            {pairs.length === 1 ? t('outcome.room') : t('outcome.room_number', { number: at + 1 })}
          </a>
        </p>
      ))}
      {reason && (
        <>
          <p className="font-semibold">{t('outcome.none')}</p>
          <p>{t(`outcome.${reason}`)}</p>
        </>
      )}
      {pairs.length === 0 && !reason && <p>{t('outcome.no_mentee')}</p>}
    </section>
  )
}

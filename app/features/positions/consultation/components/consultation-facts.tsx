import { When } from '~/components/when'
import { useT } from '~/shell'
import type { FoundConsultation } from '../get-consultation.server'

type Part = FoundConsultation['chapters'][number] & { name: string }
type Props = {
  draftId: string
  consultation: Omit<FoundConsultation, 'chapters'> & { chapters: Part[] }
  mayLead: boolean
}

/** A consultation as the board reads it: until when, who answered, and from the deadline on what came of it. */
export function ConsultationFacts({ draftId, consultation, mayLead }: Props) {
  const { stage, closesAt, chapters, question, endedReason, hasChanged } = consultation
  const t = useT('consultation')
  const base = `/positions/drafts/${draftId}/consultation`
  return (
    <>
      <p className="font-semibold">
        {t(`stage.${stage}`)} <When at={closesAt} />
      </p>
      {endedReason && (
        <p className="notice whitespace-pre-line">
          {t('end.early')} {endedReason}
        </p>
      )}
      {hasChanged && <p className="hint">{t('changed_since')}</p>}
      {question && (
        <section className="card space-y-2">
          <h2>{t('question.title')}</h2>
          <p className="whitespace-pre-line break-words">{question}</p>
        </section>
      )}
      {stage === 'open' && <p className="hint">{t('hidden')}</p>}
      <ol className="rows card">
        {chapters.map((part) => (
          <li key={part.id} className="row grid gap-1">
            <PartRow base={base} part={part} isOver={stage !== 'open'} />
          </li>
        ))}
      </ol>
      {mayLead && stage === 'open' && (
        <p>
          <a className="btn-quiet" href={`${base}/deadline`}>
            {t('move.title')}
          </a>
        </p>
      )}
      {mayLead && stage === 'over' && (
        <form method="post" action={`${base}/release`} className="card grid gap-3">
          <p>{t('release.lead')}</p>
          <button className="btn" type="submit">
            {t('release.submit')}
          </button>
        </form>
      )}
    </>
  )
}

function PartRow({ base, part, isOver }: { base: string; part: Part; isOver: boolean }) {
  const t = useT('consultation')
  const { id, name, hasAnswered, stance, said, outcome, heldBy } = part
  if (!isOver || !hasAnswered)
    return (
      <>
        <p className="font-semibold">{name}</p>
        <p className="hint">{t(hasAnswered ? 'answer.came' : 'answer.missing_yet')}</p>
        {said !== null && <p className="hint">{t('said', { number: said })}</p>}
        {heldBy && (
          <p className="notice">
            {t('vacant.lead')}
            {heldBy.length > 0 && <> {t('vacant.holders', { names: heldBy.join(', ') })}</>}
          </p>
        )}
      </>
    )
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <a className="row-link font-semibold" href={`${base}/answers/${id}`}>
          {name}
        </a>
        <span className="tag">{t(`stance.${stance}`)}</span>
      </p>
      <p className="hint">
        {outcome ? t(`outcome.${outcome}`) : t('response.missing')}
        {said !== null && <> · {t('said', { number: said })}</>}
      </p>
    </>
  )
}

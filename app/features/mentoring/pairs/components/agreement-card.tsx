import { DatedText } from '~/components/dated-text'
import type { Agreement } from '~/features/mentoring/pairs/get-agreement.server'
import { useT } from '~/shell'
import { SealedWords } from './sealed-words'

/** The agreement as it stands, and who has signed it. */
export function AgreementText({ agreement }: { agreement: Agreement }) {
  const { rhythm, meeting, words, signatures } = agreement
  const t = useT('pairs')
  return (
    <>
      <p>
        {t(`mentoring:rhythm.${rhythm}`)} · {t(`mentoring:meeting_form.${meeting}`)}
      </p>
      <SealedWords words={words} />
      {signatures.length > 0 && (
        <ul className="hint">
          {signatures.map(({ memberId, name, at }) => (
            <li key={memberId}>
              <DatedText
                at={at}
                dateOnly
                text={(when) => t('agreement.signed_by', { name, when })}
              />
            </li>
          ))}
        </ul>
      )}
      {signatures.length < 2 && <p className="hint">{t('agreement.unsigned')}</p>}
    </>
  )
}

type CardProps = { pairingId: string; agreement: Agreement | null; canAct: boolean }

/** The agreement in the room. */
export function AgreementCard({ pairingId, agreement, canAct }: CardProps) {
  const t = useT('pairs')
  return (
    <section className="card space-y-2">
      <h2>{t('agreement.title')}</h2>
      {agreement ? (
        <AgreementText agreement={agreement} />
      ) : (
        <p>{t(canAct ? 'agreement.empty' : 'room.nothing')}</p>
      )}
      {canAct && (
        <a className="btn-quiet" href={`/mentoring/pairs/${pairingId}/agreement`}>
          {t(agreement ? 'agreement.open' : 'next.agree')}
        </a>
      )}
    </section>
  )
}

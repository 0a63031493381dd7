import { useT } from '~/shell'
import type { readConsulted } from '../read-consulted.server'

type Props = {
  asked: Pick<Awaited<ReturnType<typeof readConsulted>>, 'answer' | 'response' | 'stage'>
}

/** Once it is over: what her chapter answered, and what became of it. */
export function OurAnswer({ asked: { answer, response, stage } }: Props) {
  const t = useT('consultation')
  if (stage === 'open') return null
  if (!answer) return <p className="notice">{t('answer.none')}</p>
  return (
    <>
      <section className="card space-y-2">
        <h2>{t('answer.ours')}</h2>
        <p className="font-semibold">{t(`stance.${answer.stance}`)}</p>
        <p className="whitespace-pre-line break-words">{answer.words}</p>
      </section>
      <section className="card space-y-2">
        <h2>{t('response.title')}</h2>
        {response ? (
          <>
            <p className="font-semibold">{t(`outcome.${response.outcome}`)}</p>
            {response.reason && (
              <p className="whitespace-pre-line break-words">{response.reason}</p>
            )}
          </>
        ) : (
          <p className="hint">{t('response.waiting')}</p>
        )}
      </section>
    </>
  )
}

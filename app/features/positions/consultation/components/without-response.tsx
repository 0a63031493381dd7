import { useT } from '~/shell'

type Props = { draftId: string; services: string[] | null }

/** Before a vote is set: which services wait for a response to their answer, or to be told of it. */
export function WithoutResponse({ draftId, services }: Props) {
  const t = useT('consultation')
  if (services === null) return null
  return (
    <section className="notice space-y-2">
      <p>
        {services.length > 0
          ? t('vote.without_response', { names: services.join(', ') })
          : t('vote.not_told')}
      </p>
      <p>
        <a className="btn-quiet" href={`/positions/drafts/${draftId}/consultation`}>
          {t('title')}
        </a>
      </p>
    </section>
  )
}

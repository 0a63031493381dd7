import { useT } from '~/shell'

type Props = {
  draftId: string
  language: string
  partners: Array<{ name: string; isConfirmed: boolean }>
}

/** Before the signing: who will stand behind the position, and who has not confirmed it yet. */
export function PartnersCard({ draftId, language, partners }: Props) {
  const t = useT('partners')
  return (
    <section className="card space-y-3">
      <h2>{t('joint.title')}</h2>
      {partners.length > 0 ? (
        <ul className="list-disc ps-5">
          {partners.map(({ name, isConfirmed }) => (
            <li key={name}>
              <span lang={language}>{name}</span>{' '}
              {!isConfirmed && <span className="tag">{t('joint.unconfirmed')}</span>}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('joint.none')}</p>
      )}
      <p>
        <a className="btn-quiet" href={`/positions/drafts/${draftId}/partners`}>
          {t('joint.change')}
        </a>
      </p>
    </section>
  )
}

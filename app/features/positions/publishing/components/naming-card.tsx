import { useT } from '~/shell'

type Props = {
  draftId: string
  named: Array<{ name: string; office: string }>
  isNamed: boolean
}

/** Whose names will stand in the file, and her own word on hers. */
export function NamingCard({ draftId, named, isNamed }: Props) {
  const t = useT('publications')
  return (
    <section className="card space-y-3">
      <h2>{t('naming.title')}</h2>
      {named.length > 0 ? (
        <ul className="list-disc ps-5">
          {named.map(({ name, office }) => (
            <li key={`${office} ${name}`}>
              {name} <span className="hint">{t(`chapters:office.${office}`)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('naming.none')}</p>
      )}
      <p className="hint">{t('naming.lead')}</p>
      <form method="post" action={`/positions/drafts/${draftId}/naming`}>
        {isNamed && <input type="hidden" name="_method" value="delete" />}
        <button className="btn-quiet" type="submit">
          {t(isNamed ? 'naming.take_back' : 'naming.agree')}
        </button>
      </form>
    </section>
  )
}

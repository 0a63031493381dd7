import { useT } from '~/shell'

/** From a draft to what became of it in public, or to its signing; nothing while there is neither. */
export function PublicationWay({ way }: { way: { number: string | null; to: string } | null }) {
  const t = useT('publications')
  if (!way) return null
  return (
    <p className="notice flex flex-wrap items-center gap-3">
      <span>{t(way.number ? 'publish.done' : 'publish.waits')}</span>
      <a className="btn" href={way.to}>
        {way.number ?? t('publish.title')}
      </a>
    </p>
  )
}

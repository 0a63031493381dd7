import { When } from '~/components/when'
import type { ToldDispatch } from '~/features/positions/dispatch/read-told-of.server'
import { useT } from '~/shell'

type Props = {
  slug: string
  told: Array<Omit<ToldDispatch, 'names'> & { name: string }>
  mayKeep: boolean
}

/** To whom a position was sent, and what of their replies the reader may read. */
export function ToldCard({ slug, told, mayKeep }: Props) {
  const t = useT('dispatch')
  if (told.length === 0 && !mayKeep) return null
  return (
    <section className="card space-y-4">
      <h2>{t('told.title')}</h2>
      {told.length > 0 && (
        <ul className="space-y-4">
          {told.map(({ id, name, sentOn, isPublic, replies }) => (
            <li key={id} className="space-y-2">
              <p>
                <strong>{name}</strong> · <When at={sentOn} dateOnly />{' '}
                {!isPublic && <span className="tag">{t('board_only')}</span>}
              </p>
              {replies.map((reply) => (
                <div key={reply.id} className="space-y-1 border-s-2 ps-3">
                  <p className="hint">
                    {t('told.reply')} <When at={reply.receivedOn} dateOnly /> ·{' '}
                    {t(`kind.${reply.kind}`)}{' '}
                    {!reply.isPublic && <span className="tag">{t('board_only')}</span>}
                  </p>
                  <p className="whitespace-pre-wrap break-words" lang={reply.language}>
                    {reply.body}
                  </p>
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
      {mayKeep && (
        <p className="no-print">
          <a className="btn-quiet" href={`/positions/${slug}/dispatches`}>
            {t('record.title')}
          </a>
        </p>
      )}
    </section>
  )
}

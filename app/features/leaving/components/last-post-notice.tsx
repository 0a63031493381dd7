import type { LastPost } from '~/features/leaving/find-last-post.server'
import { useT } from '~/shell'

/** Says why she cannot leave yet, with the way to hand her post over where there is one. */
export function LastPostNotice({ post: { id, office } }: { post: LastPost }) {
  const t = useT('leaving')
  return (
    <div className="notice notice-fault flex flex-wrap items-center gap-3" role="alert">
      <p>{t('last_post')}</p>
      {office === 'coordinator' && (
        <a className="btn" href={`/mandates/${id}/handover`}>
          {t('mandates:handover.title')}
        </a>
      )}
    </div>
  )
}

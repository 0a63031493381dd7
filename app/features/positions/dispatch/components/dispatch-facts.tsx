import { When } from '~/components/when'
import type { FoundDispatch } from '~/features/positions/dispatch/get-dispatch.server'
import { useT } from '~/shell'

/** What stands in the register of one dispatch. */
export function DispatchFacts({ dispatch }: { dispatch: FoundDispatch }) {
  const t = useT('dispatch')
  const { sentOn, way, reference, replyBy, isPublic, isUnderEmbargo, by } = dispatch
  return (
    <dl className="card facts">
      <div>
        <dt className="font-semibold">{t('sent.label')}</dt>
        <dd>
          <When at={sentOn} dateOnly /> · {t(`way.${way}`)}
        </dd>
      </div>
      {reference && (
        <div>
          <dt className="font-semibold">{t('reference.label')}</dt>
          <dd className="break-words">{reference}</dd>
        </div>
      )}
      {replyBy && (
        <div>
          <dt className="font-semibold">{t('reply_by.label')}</dt>
          <dd>
            <When at={replyBy} dateOnly />
          </dd>
        </div>
      )}
      <div>
        <dt className="font-semibold">{t('public.legend')}</dt>
        <dd>
          {t(isPublic ? 'public.everyone' : 'board_only')}
          {isUnderEmbargo && ` · ${t('embargo.given')}`}
        </dd>
      </div>
      {by && (
        <div>
          <dt className="font-semibold">{t('recorded_by')}</dt>
          <dd>{by}</dd>
        </div>
      )}
    </dl>
  )
}

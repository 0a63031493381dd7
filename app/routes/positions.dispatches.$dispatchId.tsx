import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { CorrectionList } from '~/features/positions/dispatch/components/correction-list'
import { DispatchFacts } from '~/features/positions/dispatch/components/dispatch-facts'
import { ReplyList } from '~/features/positions/dispatch/components/reply-list'
import { getDispatch } from '~/features/positions/dispatch/get-dispatch.server'
import { listAddressees } from '~/features/positions/dispatch/list-addressees.server'
import { canKeepDispatches } from '~/features/positions/dispatch/policy.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const [dispatch, addressees] = await Promise.all([
    getDispatch(viewer, params.dispatchId ?? ''),
    listAddressees(viewer, context.locale),
  ])
  const nameOf = new Map(addressees.map(({ value, name }) => [value, name]))
  const corrections = dispatch.corrections.map(({ was, ...it }) => ({
    ...it,
    was: { ...was, name: nameOf.get(was.to ?? '') ?? null },
  }))
  const mayKeep = canKeepDispatches(viewer, dispatch.publication)
  return { dispatch: { ...dispatch, corrections }, mayKeep }
}

export const meta = () => pageTitle(undefined)

export default function DispatchPage() {
  const { dispatch, mayKeep } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  const t = useT('dispatch')
  const { id, names, publication, replies, corrections } = dispatch
  const base = `/positions/dispatches/${id}`
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/positions/dispatches">{t('title')}</WayBack>
        <h1>{localName(names, locale)}</h1>
        <p>
          <a href={`/positions/${publication.slug}`}>{publication.number}</a>
        </p>
        <DispatchFacts dispatch={dispatch} />
        <h2>{t('replies')}</h2>
        <ReplyList dispatchId={id} replies={replies} mayKeep={mayKeep} />
        {mayKeep && (
          <p className="flex flex-wrap gap-3 no-print">
            <a className="btn" href={`${base}/replies`}>
              {t('reply.title')}
            </a>
            <a className="btn-quiet" href={`${base}/correction`}>
              {t('correct.title')}
            </a>
          </p>
        )}
        <CorrectionList corrections={corrections} />
      </div>
    </Frame>
  )
}

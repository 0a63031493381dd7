import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { ThreadRows } from '~/features/discussions/components/thread-rows'
import { listFollowedThreads } from '~/features/discussions/list-threads.server'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const page = pageOf(new URL(request.url))
  const list = await listFollowedThreads(viewer, page)
  refuseBeyond(page, list.threads)
  return { page, ...list }
}

export const meta = () => pageTitle(undefined)

export default function Followed() {
  const { threads, hasNext, page } = useLoaderData<typeof loader>()
  const t = useT('discussions')
  return (
    <Frame>
      <WayBack to="/discussions">{t('title')}</WayBack>
      <h1 className="mb-4">{t('followed')}</h1>
      {threads.length > 0 ? (
        <ThreadRows threads={threads} showSpace />
      ) : (
        <p className="card">{t('empty_followed')}</p>
      )}
      <Pager page={page} hasNext={hasNext} hrefOf={(it) => `/discussions/followed?page=${it}`} />
    </Frame>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { PaperRows } from '~/features/positions/vote/components/paper-rows'
import { listBallotPapers } from '~/features/positions/vote/list-ballot-papers.server'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const page = pageOf(new URL(request.url))
  const list = await listBallotPapers(viewer, page)
  refuseBeyond(page, list.papers)
  return { ...list, page }
}

export const meta = () => pageTitle(undefined)

export default function Ballots() {
  const { papers, hasNext, page } = useLoaderData<typeof loader>()
  const t = useT('vote')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <h1 className="text-plum">{t('ballots.title')}</h1>
        <p className="max-w-prose">{t('ballots.lead')}</p>
        {papers.length > 0 ? (
          <PaperRows papers={papers} />
        ) : (
          <p className="card">{t('ballots.empty')}</p>
        )}
        <Pager page={page} hasNext={hasNext} hrefOf={(it) => `/positions/ballots?page=${it}`} />
      </div>
    </Frame>
  )
}

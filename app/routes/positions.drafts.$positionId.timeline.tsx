import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { DraftHead } from '~/features/positions/drafting/components/draft-head'
import { TimelineRows } from '~/features/positions/drafting/components/timeline-rows'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { getTimeline } from '~/features/positions/drafting/get-timeline.server'
import { presentDraft } from '~/features/positions/drafting/present-draft.server'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  const page = pageOf(new URL(request.url))
  const timeline = await getTimeline(viewer, draft, page)
  refuseBeyond(page, timeline.steps)
  return { draft: await presentDraft(draft), page, ...timeline }
}

export const meta = () => pageTitle(undefined)

export default function Timeline() {
  const { draft, page, steps, hasNext } = useLoaderData<typeof loader>()
  const t = useT('positions')
  return (
    <Frame>
      <DraftHead draft={draft} title={t('draft.timeline')}>
        <p className="max-w-prose">{t('timeline.hint')}</p>
        <TimelineRows draft={draft} steps={steps} />
        <Pager
          page={page}
          hasNext={hasNext}
          hrefOf={(it) => `/positions/drafts/${draft.id}/timeline?page=${it}`}
        />
      </DraftHead>
    </Frame>
  )
}

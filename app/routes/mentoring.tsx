import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { OwnPairs } from '~/features/mentoring/pairs/components/own-pairs'
import { listOwnPairs } from '~/features/mentoring/pairs/list-own-pairs.server'
import { pageTitle } from '~/lib/page-title'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  return { pairs: await listOwnPairs(viewer) }
}

export const meta = () => pageTitle(undefined)

export default function Mentoring() {
  const { pairs } = useLoaderData<typeof loader>()
  const t = useT('mentoring')
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <h1>{t('title')}</h1>
        <OwnPairs pairs={pairs} />
      </div>
    </Frame>
  )
}

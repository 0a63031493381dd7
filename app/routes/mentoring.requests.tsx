import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { OwnRequests } from '~/features/mentoring/asking/components/own-requests'
import { listOwnRequests } from '~/features/mentoring/asking/list-own-requests.server'
import { isMember } from '~/features/mentoring/asking/policy.server'
import { pageTitle } from '~/lib/page-title'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(isMember(viewer))
  return { requests: await listOwnRequests(viewer) }
}

export const meta = () => pageTitle(undefined)

export default function Requests() {
  const { requests } = useLoaderData<typeof loader>()
  const t = useT('mentors')
  const isEmpty = requests.asked.length + requests.received.length === 0
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/mentoring/mentors">{t('list.title')}</WayBack>
        <h1>{t('own.title')}</h1>
        {isEmpty && (
          <div className="card space-y-3">
            <p>{t('own.empty')}</p>
            <a className="btn" href="/mentoring/mentors">
              {t('own.find')}
            </a>
          </div>
        )}
        <OwnRequests requests={requests} />
      </div>
    </Frame>
  )
}

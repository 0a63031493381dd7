import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { OwnMembership } from '~/features/renewals/components/own-membership'
import { OwnOffices } from '~/features/renewals/components/own-offices'
import { listOwnMemberships } from '~/features/renewals/list-own-memberships.server'
import { listOwnOffices } from '~/features/renewals/list-own-offices.server'
import { renewMembership } from '~/features/renewals/renew-membership.server'
import { RenewOwnSchema } from '~/features/renewals/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const [memberships, offices] = await Promise.all([
    listOwnMemberships(viewer),
    listOwnOffices(viewer),
  ])
  return { memberships, offices }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { value } = await parseForm(request, RenewOwnSchema)
  if (!value) throw unprocessable()
  const outcome = await renewMembership(viewer, value.membership)
  return data({ outcome }, outcome === 'done' ? 200 : 409)
}

export const meta = () => pageTitle(undefined)

export default function Membership() {
  const { memberships, offices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('renewals')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/settings">{t('settings:title')}</WayBack>
        <h1>{t('own.title')}</h1>
        {answer && (
          <p className="notice" role="status">
            {t(answer.outcome === 'done' ? 'own.done' : 'own.current')}
          </p>
        )}
        {memberships.length === 0 && <p className="card">{t('own.none')}</p>}
        {memberships.map((it) => (
          <OwnMembership key={it.id} membership={it} />
        ))}
        <OwnOffices offices={offices} />
      </div>
    </Frame>
  )
}

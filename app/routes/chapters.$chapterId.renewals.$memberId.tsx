import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { RenewalStanding } from '~/features/renewals/components/renewal-standing'
import { findRenewal } from '~/features/renewals/find-renewal.server'
import { renewMembership } from '~/features/renewals/renew-membership.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { readForm } from '~/lib/parse-form.server'
import { allow, notFound } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

type Params = { chapterId?: string; memberId?: string }

/** Her own she renews on her own page. */
async function find(viewer: MemberViewer, { chapterId = '', memberId = '' }: Params) {
  const renewal = await findRenewal(viewer, { chapterId, memberId })
  if (renewal.memberId === viewer.memberId) throw notFound()
  return renewal
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { chapterId, memberId, name, names, state, due, until, canRenew } = await find(
    viewer,
    params,
  )
  return {
    ...{ chapterId, memberId, name, names, state, canRenew },
    due: due?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
    asked: await proofAsked(viewer),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, chapterId, canRenew, state } = await find(viewer, params)
  allow(canRenew || state === 'early' || state === 'open')
  const proof = String((await readForm(request)).get('proof') ?? '')
  const confirmed = await confirmIdentity(viewer, proof)
  if (!confirmed) return data({ errors: [confirmFault(viewer)], isCurrent: false }, 422)
  const { headers } = confirmed
  if ((await renewMembership(confirmed.viewer, id)) === 'current')
    return data({ errors: undefined, isCurrent: true }, { status: 409, headers })
  return redirect(`/chapters/${chapterId}/roster`, { status: 303, headers })
}

export const meta = () => pageTitle(undefined)

export default function Renewal() {
  const renewal = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('renewals')
  const isLapsed = renewal.state === 'lapsed'
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/chapters/${renewal.chapterId}/roster`}>
          {localName(renewal.names, locale)}
        </WayBack>
        <h1>{t('hers.title', { name: renewal.name })}</h1>
        {answer?.isCurrent && (
          <p className="notice notice-fault" role="alert">
            {t('hers.current')}
          </p>
        )}
        <p className="card">
          <RenewalStanding standing={renewal} />
        </p>
        {renewal.canRenew && (
          <form method="post" className="card grid gap-4" noValidate>
            <p>{t(isLapsed ? 'hers.lead_lapsed' : 'hers.lead')}</p>
            <ConfirmField asked={renewal.asked} errors={answer?.errors} />
            <button className="btn" type="submit">
              {t(isLapsed ? 'hers.submit_lapsed' : 'hers.submit')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { getVetting } from '~/features/applications/get-vetting.server'
import { withdrawVouchers } from '~/features/applications/withdraw-vouchers.server'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { pageTitle } from '~/lib/page-title'
import { readForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { memberId, name, can } = await getVetting(viewer, params.memberId ?? '')
  allow(can.withdraw)
  return { memberId, name, asked: await proofAsked(viewer) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { memberId, can } = await getVetting(viewer, params.memberId ?? '')
  allow(can.withdraw)
  const proof = String((await readForm(request)).get('proof') ?? '')
  const confirmed = await confirmIdentity(viewer, proof)
  if (!confirmed) return data({ errors: [confirmFault(viewer)] }, 422)
  await withdrawVouchers(viewer, memberId)
  return redirect(`/members/${memberId}/vetting`, { status: 303, headers: confirmed.headers })
}

export const meta = () => pageTitle(undefined)

export default function WithdrawVouchers() {
  const { memberId, name, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('applications')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/members/${memberId}/vetting`}>{t('vetting.title', { name })}</WayBack>
        <h1>{t('withdraw.title', { name })}</h1>
        <form method="post" className="card grid gap-4" noValidate>
          <p>{t('withdraw.lead')}</p>
          <ConfirmField asked={asked} errors={answer?.errors} />
          <button className="btn btn-danger" type="submit">
            {t('withdraw.submit')}
          </button>
        </form>
      </div>
    </Frame>
  )
}

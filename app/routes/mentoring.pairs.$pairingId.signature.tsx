import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { RoomPage } from '~/features/mentoring/pairs/components/room-page'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { canAct } from '~/features/mentoring/pairs/policy.server'
import { SignAgreementSchema } from '~/features/mentoring/pairs/schema'
import { signAgreement } from '~/features/mentoring/pairs/sign-agreement.server'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow, unprocessable } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  await getPairing(viewer, params.pairingId ?? '')
  return null
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  allow(canAct(viewer, pair))
  const { value } = await parseForm(request, SignAgreementSchema)
  if (!value) throw unprocessable()
  const answer = await signAgreement(viewer, pair.id, value.version)
  if (answer !== 'signed') return data(answer, { status: 409 })
  return redirect(`/mentoring/pairs/${pair.id}`, 303)
}

export const meta = () => pageTitle(undefined)

/** Met by who signed what no longer stands. */
export default function Signature() {
  const answer = useActionData<typeof action>()
  const { pairingId = '' } = useParams()
  const t = useT('pairs')
  return (
    <Frame>
      <RoomPage pairingId={pairingId} title={t('agreement.title')} refused={answer?.refused}>
        <a className="btn" href={`/mentoring/pairs/${pairingId}/agreement`}>
          {t('agreement.open')}
        </a>
      </RoomPage>
    </Frame>
  )
}

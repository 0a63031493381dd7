import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { RecoveryCodes } from '~/features/auth/components/recovery-codes'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { renewRecoveryCodes } from '~/features/auth/factors/renew-recovery-codes.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { pageTitle } from '~/lib/page-title'
import { readForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

type Answer = { errors: string[] | null; codes: string[] | null }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(viewer.hasFactor)
  return { asked: await proofAsked(viewer) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(viewer.hasFactor)
  const proof = String((await readForm(request)).get('proof') ?? '')
  const confirmed = await confirmIdentity(viewer, proof)
  if (!confirmed)
    return data<Answer>({ errors: [confirmFault(viewer)], codes: null }, { status: 422 })
  const codes = await renewRecoveryCodes(viewer)
  return data<Answer>({ errors: null, codes }, { headers: confirmed.headers })
}

export const meta = () => pageTitle(undefined)

export default function Codes() {
  const { asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('factor')
  if (answer?.codes)
    return (
      <Frame>
        <RecoveryCodes codes={answer.codes} isFirst={false} />
      </Frame>
    )
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/settings/second-factor">{t('title')}</WayBack>
        <h1>{t('codes.title')}</h1>
        <form method="post" className="card grid gap-4" noValidate>
          <p>
            {t('codes.lead')} {t('codes.renew_lead')}
          </p>
          <ConfirmField asked={asked} errors={answer?.errors} />
          <button className="btn" type="submit">
            {t('codes.renew')}
          </button>
        </form>
      </div>
    </Frame>
  )
}

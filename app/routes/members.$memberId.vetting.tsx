import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { getVetting } from '~/features/applications/get-vetting.server'
import { renewVetting } from '~/features/applications/renew-vetting.server'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { pageTitle } from '~/lib/page-title'
import { readForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const vetting = await getVetting(viewer, params.memberId ?? '')
  allow(vetting.can.see)
  const until = vetting.until?.toISOString() ?? null
  return { vetting: { ...vetting, until }, asked: await proofAsked(viewer) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { memberId, can } = await getVetting(viewer, params.memberId ?? '')
  allow(can.renew)
  const proof = String((await readForm(request)).get('proof') ?? '')
  const confirmed = await confirmIdentity(viewer, proof)
  if (!confirmed) return data({ errors: [confirmFault(viewer)], isCurrent: false }, 422)
  const { headers } = confirmed
  if ((await renewVetting(viewer, memberId)) === 'current')
    return data({ errors: undefined, isCurrent: true }, { status: 409, headers })
  return redirect('/coordination', { status: 303, headers })
}

export const meta = () => pageTitle(undefined)

export default function Vetting() {
  const { vetting, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('applications')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        {vetting.knows ? (
          <WayBack to={`/members/${vetting.memberId}`}>{vetting.name}</WayBack>
        ) : (
          <WayBack to="/coordination">{t('queue.title')}</WayBack>
        )}
        <h1>{t('vetting.title', { name: vetting.name })}</h1>
        {vetting.knownAs && (
          <p className="hint">{t('members:known_as', { name: vetting.knownAs })}</p>
        )}
        {answer?.isCurrent && (
          <p className="notice notice-fault" role="alert">
            {t('vetting.before')}
          </p>
        )}
        <p className="card">
          {vetting.until ? (
            <DatedText at={vetting.until} dateOnly text={(when) => t('vetting.until', { when })} />
          ) : (
            t('vetting.ended')
          )}
        </p>
        {vetting.isDue && vetting.can.renew && (
          <form method="post" className="card grid gap-4" noValidate>
            <p>{t('vetting.lead')}</p>
            <ConfirmField asked={asked} errors={answer?.errors} />
            <button className="btn" type="submit">
              {t('vetting.renew')}
            </button>
          </form>
        )}
        {vetting.isDue && !vetting.can.renew && <p className="card">{t('vetting.cannot')}</p>}
        {vetting.can.withdraw && (
          <a className="btn-quiet" href={`/members/${vetting.memberId}/vouching`}>
            {t('withdraw.open')}
          </a>
        )}
      </div>
    </Frame>
  )
}

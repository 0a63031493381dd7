import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { approveApplication } from '~/features/applications/approve-application.server'
import { ApplicationFacts } from '~/features/applications/components/application-facts'
import { DecisionForm } from '~/features/applications/components/decision-form'
import { declineApplication } from '~/features/applications/decline-application.server'
import { getApplication } from '~/features/applications/get-application.server'
import { canDecide } from '~/features/applications/policy.server'
import { presentApplication } from '~/features/applications/present-application.server'
import { DecideSchema } from '~/features/applications/schema'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const application = await getApplication(viewer, params.applicationId ?? '')
  return { application: presentApplication(application), asked: await proofAsked(viewer) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const application = await getApplication(viewer, params.applicationId ?? '')
  allow(canDecide(viewer, application.facts))
  const { form, value, errors } = await parseForm(request, DecideSchema)
  const reason = String(form.get('reason') ?? '').slice(0, 4_000)
  const again = (faults: FormErrors) => data({ reason, errors: faults, outcome: null }, 422)
  if (!value) return again(errors)
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return again({ proof: [confirmFault(viewer)] })
  const outcome =
    value.decision === 'approve'
      ? await approveApplication(viewer, application.id)
      : await declineApplication(viewer, application.id, value.reason)
  const { headers } = confirmed
  // Somebody was quicker, or a word for her was taken back meanwhile: she is told, and nothing is lost.
  if (outcome !== 'done') return data({ reason, errors: {}, outcome }, { status: 409, headers })
  return redirect('/coordination', { status: 303, headers })
}

export const meta = () => pageTitle(undefined)

export default function Decide() {
  const { application, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('applications')
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/coordination">{t('queue.title')}</WayBack>
        <h1>{application.name}</h1>
        {application.knownAs && (
          <p className="hint">{t('members:known_as', { name: application.knownAs })}</p>
        )}
        {answer?.outcome && (
          <p className="notice notice-fault" role="alert">
            {t(`decide.outcome.${answer.outcome}`)}
          </p>
        )}
        <ApplicationFacts application={application} />
        {application.can.decide ? (
          <DecisionForm
            isComplete={application.missing === 0}
            asked={asked}
            reason={answer?.reason}
            errors={answer?.errors}
          />
        ) : (
          <p className="card">
            {t(application.decision ? `decide.was.${application.decision}` : 'decide.cannot')}
          </p>
        )}
      </div>
    </Frame>
  )
}

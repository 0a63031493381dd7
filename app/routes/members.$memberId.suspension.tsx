import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextArea, TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getMember } from '~/features/members/get-member.server'
import { liftSuspension } from '~/features/memberships/lift-suspension.server'
import { canSuspend } from '~/features/memberships/policy.server'
import { SuspendMemberSchema } from '~/features/memberships/schema'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const member = await getMember(viewer, params.memberId ?? '')
  allow(canSuspend(viewer, member))
  return {
    member: { id: member.id, name: member.displayName, isSuspended: member.suspensions.length > 0 },
    asked: await proofAsked(viewer),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const member = await getMember(viewer, params.memberId ?? '')
  allow(canSuspend(viewer, member))
  const { form, value, errors } = await parseForm(request, SuspendMemberSchema)
  if (meansDelete(form)) {
    await liftSuspension(viewer, member.id)
    return redirect(`/members/${member.id}`, 303)
  }
  const typed = {
    reason: String(form.get('reason') ?? '').slice(0, 2_000),
    until: String(form.get('until') ?? '').slice(0, 20),
  }
  if (!value) return data({ typed, errors: errors }, { status: 422 })
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed)
    return data(
      { typed, errors: { proof: [confirmFault(viewer)] } as Record<string, string[] | null> },
      { status: 422 },
    )
  await suspendMember(viewer, member.id, value)
  return redirect(`/members/${member.id}`, { status: 303, headers: confirmed.headers })
}

export const meta = () => pageTitle(undefined)

export default function Suspension() {
  const { member, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('members')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/members/${member.id}`}>{member.name}</WayBack>
        <h1>{t('suspend.title', { name: member.name })}</h1>
        {member.isSuspended ? (
          <form method="post" className="card">
            <input type="hidden" name="_method" value="delete" />
            <button className="btn" type="submit">
              {t('suspend.lift')}
            </button>
          </form>
        ) : (
          <form method="post" className="card grid gap-4" noValidate>
            <p>{t('suspend.lead')}</p>
            <TextArea
              name="reason"
              label={t('suspend.reason')}
              rows={3}
              required
              defaultValue={answer?.typed.reason}
              errors={answer?.errors?.reason}
            />
            <TextField
              name="until"
              type="date"
              label={t('suspend.until')}
              required
              defaultValue={answer?.typed.until}
              errors={answer?.errors?.until}
            />
            <ConfirmField asked={asked} errors={answer?.errors?.proof} />
            <button className="btn btn-danger" type="submit">
              {t('suspend.submit')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}

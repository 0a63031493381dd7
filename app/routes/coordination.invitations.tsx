import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { SelectField, TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { inviteApplicant } from '~/features/applications/invite-applicant.server'
import { listInvitations } from '~/features/applications/list-invitations.server'
import { listServices } from '~/features/applications/list-services.server'
import { canInvite, canRunIntake } from '~/features/applications/policy.server'
import { InviteSchema } from '~/features/applications/schema'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(canRunIntake(viewer))
  const services = (await listServices()).filter(({ id }) => canInvite(viewer, id))
  return { services, invitations: await listInvitations(viewer) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(canRunIntake(viewer))
  const { form, value, errors } = await parseForm(request, InviteSchema)
  if (!value) return data({ email: String(form.get('email') ?? '').slice(0, 400), errors }, 422)
  await inviteApplicant(viewer, value)
  return redirect('/coordination/invitations', 303)
}

export const meta = () => pageTitle(undefined)

export default function Invitations() {
  const { services, invitations } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('applications')
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/coordination">{t('queue.title')}</WayBack>
        <h1>{t('invite.title')}</h1>
        {services.length > 0 && (
          <form method="post" className="card grid grid-cols-1 gap-4" noValidate>
            <p>{t('invite.lead')}</p>
            <SelectField
              name="chapter"
              label={t('invite.chapter')}
              options={services.map((it) => ({ value: it.id, label: localName(it.names, locale) }))}
              errors={answer?.errors.chapter}
            />
            <TextField
              name="email"
              type="email"
              inputMode="email"
              autoComplete="off"
              label={t('invite.email')}
              defaultValue={answer?.email}
              errors={answer?.errors.email}
              required
            />
            <button className="btn" type="submit">
              {t('invite.submit')}
            </button>
          </form>
        )}
        <h2>{t('invite.open')}</h2>
        {invitations.length === 0 && <p className="card">{t('invite.none')}</p>}
        <ul className="card divide-line divide-y p-0! empty:hidden">
          {invitations.map(({ id, email, until }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
              <span className="break-all">{email}</span>
              <span className="hint flex-1">
                <DatedText at={until} dateOnly text={(when) => t('invite.until', { when })} />
              </span>
              <form method="post" action={`/coordination/invitations/${id}`}>
                <input type="hidden" name="_method" value="delete" />
                <button
                  className="btn-bare"
                  type="submit"
                  aria-label={t('invite.withdraw_for', { email })}
                >
                  {t('invite.withdraw')}
                </button>
              </form>
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  )
}

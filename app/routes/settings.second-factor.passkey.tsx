import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { RecoveryCodes } from '~/features/auth/components/recovery-codes'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { enrolPasskey } from '~/features/auth/factors/enrol-passkey.server'
import { passkeyCreation } from '~/features/auth/factors/passkeys.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { EnrolPasskeySchema } from '~/features/auth/schema'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Answer = { errors: FormErrors; label: string; codes: string[] | null }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  return {
    asked: await proofAsked(viewer),
    options: JSON.stringify(await passkeyCreation(viewer.memberId)),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { form, value, errors } = await parseForm(request, EnrolPasskeySchema)
  const label = String(form.get('label') ?? '').slice(0, 200)
  const refuse = (errors: FormErrors, headers?: HeadersInit) =>
    data<Answer>({ errors, label, codes: null }, { status: 422, headers })
  if (!value) return refuse(errors)
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return refuse({ proof: [confirmFault(viewer)] })
  const added = await enrolPasskey(confirmed.viewer, value)
  if ('refused' in added) return refuse({ answer: [added.refused] }, confirmed.headers)
  const { codes, headers } = added
  if (!codes) return redirect('/settings/second-factor', { status: 303, headers })
  return data<Answer>({ errors: {}, label, codes }, { headers })
}

export const meta = () => pageTitle(undefined)

export default function Passkey() {
  const { asked, options } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('factor')
  if (answer?.codes)
    return (
      <Frame>
        <RecoveryCodes codes={answer.codes} isFirst />
      </Frame>
    )
  const fault = answer?.errors.answer?.[0]
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/settings/second-factor">{t('title')}</WayBack>
        <h1>{t('passkey.title')}</h1>
        <form method="post" className="card grid gap-4">
          <p>{t('passkey.lead')}</p>
          {fault && <p className="notice notice-fault">{t(fault)}</p>}
          <TextField
            name="label"
            label={t('passkey.label')}
            maxLength={60}
            required
            defaultValue={answer?.label}
            errors={answer?.errors.label}
          />
          <ConfirmField asked={asked} errors={answer?.errors.proof} />
          <input type="hidden" name="answer" />
          <button
            type="submit"
            className="btn"
            data-passkey="create"
            data-field="answer"
            data-options={options}
            data-failed={t('passkey.failed')}
            hidden
          >
            {t('passkey.submit')}
          </button>
          <noscript>
            <p className="notice">{t('passkey.no_script')}</p>
          </noscript>
        </form>
      </div>
    </Frame>
  )
}

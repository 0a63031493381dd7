import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { QrCode } from '~/features/auth/components/qr-code'
import { RecoveryCodes } from '~/features/auth/components/recovery-codes'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { enrolTotp } from '~/features/auth/factors/enrol-totp.server'
import { newEnrolment, reopenEnrolment } from '~/features/auth/factors/enrolment.server'
import { listFactors } from '~/features/auth/factors/list-factors.server'
import { totpUri } from '~/features/auth/factors/totp.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { EnrolTotpSchema } from '~/features/auth/schema'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Enrolment = { secret: string; sealed: string; uri: string }
type Answer = { errors: FormErrors; enrolment: Enrolment | null; codes: string[] | null }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { factors } = await listFactors(viewer)
  return {
    asked: await proofAsked(viewer),
    enrolment: withUri(newEnrolment(viewer.memberId)),
    hasApp: factors.some(({ kind }) => kind === 'totp'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { form, value, errors } = await parseForm(request, EnrolTotpSchema)
  const sealed = String(form.get('sealed') ?? '').slice(0, 1_000)
  const before = reopenEnrolment(viewer.memberId, sealed)
  const refuse = (errors: FormErrors, headers?: HeadersInit) =>
    data<Answer>(
      { errors, enrolment: before && withUri(before), codes: null },
      { status: 422, headers },
    )
  if (!value) return refuse(errors)
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return refuse({ proof: [confirmFault(viewer)] })
  const added = await enrolTotp(confirmed.viewer, { sealed, code: value.code })
  if ('refused' in added) return refuse({ code: [added.refused] }, confirmed.headers)
  const { codes, headers } = added
  if (!codes) return redirect('/settings/second-factor', { status: 303, headers })
  return data<Answer>({ errors: {}, enrolment: null, codes }, { headers })
}

function withUri(enrolment: { secret: string; sealed: string }): Enrolment {
  return { ...enrolment, uri: totpUri(enrolment.secret) }
}

export const meta = () => pageTitle(undefined)

export default function App() {
  const { asked, enrolment: fresh, hasApp } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('factor')
  if (answer?.codes)
    return (
      <Frame>
        <RecoveryCodes codes={answer.codes} isFirst />
      </Frame>
    )
  const { secret, sealed, uri } = answer?.enrolment ?? fresh
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/settings/second-factor">{t('title')}</WayBack>
        <h1>{t(hasApp ? 'app.replace' : 'app.title')}</h1>
        {hasApp && <p className="hint">{t('app.replace_lead')}</p>}
        <form method="post" className="card grid gap-4" noValidate>
          <p>{t('app.scan')}</p>
          <QrCode text={uri} label={t('app.picture')} />
          <p>
            {t('app.by_hand')}
            <br />
            <code translate="no">{secret.replace(/(.{4})(?!$)/g, '$1 ')}</code>
          </p>
          <p>
            <a href={uri}>{t('app.on_phone')}</a>
          </p>
          <input type="hidden" name="sealed" value={sealed} />
          <TextField
            name="code"
            label={t('app.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            errors={answer?.errors.code}
          />
          <ConfirmField asked={asked} errors={answer?.errors.proof} />
          <button className="btn" type="submit">
            {t('app.submit')}
          </button>
        </form>
      </div>
    </Frame>
  )
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextArea } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { getPublication } from '~/features/positions/publishing/get-publication.server'
import { slugOf } from '~/features/positions/publishing/number'
import { canWithdrawPublication } from '~/features/positions/publishing/policy.server'
import { WithdrawPublicationSchema } from '~/features/positions/publishing/schema'
import { withdrawPublication } from '~/features/positions/publishing/withdraw-publication.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow, carrying } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const found = await getPublication(viewer, params.number ?? '')
  allow(canWithdrawPublication(viewer, found))
  const { number, language } = found
  return { number, language, slug: slugOf(number), asked: await proofAsked(viewer) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { number, ...found } = await getPublication(viewer, params.number ?? '')
  allow(canWithdrawPublication(viewer, found))
  const { form, value, errors } = await parseForm(request, WithdrawPublicationSchema)
  const again = (faults: FormErrors) =>
    data({ typed: typedIn(form, 'reason'), errors: faults }, { status: 422 })
  if (!value) return again(errors)
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return again({ proof: [confirmFault(viewer)] })
  const slug = slugOf(number)
  await carrying(confirmed.headers, withdrawPublication(confirmed.viewer, slug, value))
  return redirect(`/positions/${slug}`, { status: 303, headers: confirmed.headers })
}

export const meta = () => pageTitle(undefined)

export default function PublicationWithdrawal() {
  const { number, language, slug, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('publications')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/positions/${slug}`}>{number}</WayBack>
        <h1>{t('withdraw.title')}</h1>
        <form method="post" className="card grid gap-4" noValidate>
          <p>{t('withdraw.lead')}</p>
          <TextArea
            name="reason"
            label={t('reason.label')}
            hint={t('reason.hint')}
            lang={language}
            rows={4}
            required
            defaultValue={answer?.typed.reason}
            errors={answer?.errors.reason}
          />
          <ConfirmField asked={asked} errors={answer?.errors.proof} />
          <button className="btn btn-danger" type="submit">
            {t('withdraw.title')}
          </button>
        </form>
      </div>
    </Frame>
  )
}

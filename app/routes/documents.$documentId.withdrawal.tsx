import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextArea } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getDocument } from '~/features/documents/get-document.server'
import { canWithdraw } from '~/features/documents/policy.server'
import { presentDocument } from '~/features/documents/present-document.server'
import { WithdrawalSchema } from '~/features/documents/schema'
import { withdrawDocument } from '~/features/documents/withdrawing/withdraw-document.server'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const document = await getDocument(viewer, params.documentId ?? '')
  allow(canWithdraw(viewer, document.space, document))
  const { locale } = context
  const { id, title, language } = await presentDocument(viewer, document, { asked: null, locale })
  return { id, title, language }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const document = await getDocument(viewer, params.documentId ?? '')
  allow(canWithdraw(viewer, document.space, document))
  const { form, value, errors } = await parseForm(request, WithdrawalSchema)
  const reason = String(form.get('reason') ?? '')
  if (!value) return data({ reason, errors }, { status: 422 })
  await limit('write', viewer.memberId)
  await withdrawDocument(viewer, document.id, value)
  const { reply, spaceId } = document
  const lay = reply
    ? `/discussions/${reply.thread.id}/replies/${reply.id}`
    : `/documents/libraries/${spaceId}`
  return redirect(lay, 303)
}

export const meta = () => pageTitle(undefined)

export default function Withdrawal() {
  const { id, title, language } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('documents')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`/documents/${id}`} lang={language}>
          {title}
        </WayBack>
        <h1>{t('withdrawal.title')}</h1>
        <p className="max-w-prose">{t('withdrawal.lead')}</p>
        <form method="post" className="card grid gap-4" noValidate>
          <TextArea
            name="reason"
            rows={3}
            label={t('withdrawal.reason')}
            defaultValue={answer?.reason}
            errors={answer?.errors.reason}
            required
          />
          <button className="btn" type="submit">
            {t('withdrawal.submit')}
          </button>
        </form>
      </div>
    </Frame>
  )
}

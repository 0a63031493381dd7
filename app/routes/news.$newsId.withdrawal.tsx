import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextArea } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getNewsItem } from '~/features/news/get-news-item.server'
import { newestNewsText } from '~/features/news/newest-news-text.server'
import { canWriteNews } from '~/features/news/policy.server'
import { WithdrawNewsItemSchema } from '~/features/news/schema'
import { withdrawNewsItem } from '~/features/news/withdraw-news-item.server'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow, carrying } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, language, ...item } = await getNewsItem(viewer, params.newsId ?? '')
  allow(canWriteNews(viewer, item))
  const [asked, text] = await Promise.all([proofAsked(viewer), newestNewsText(id, language)])
  return { id, language, asked, title: text?.title, isDraft: item.publishedAt === null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, ...item } = await getNewsItem(viewer, params.newsId ?? '')
  allow(canWriteNews(viewer, item))
  const { form, value, errors } = await parseForm(request, WithdrawNewsItemSchema)
  const again = (faults: FormErrors) =>
    data({ typed: typedIn(form, 'reason'), errors: faults }, { status: 422 })
  if (!value) return again(errors)
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return again({ proof: [confirmFault(viewer)] })
  const { headers } = confirmed
  await carrying(
    headers,
    (async () => {
      await limit('write', viewer.memberId)
      await withdrawNewsItem(confirmed.viewer, id, value)
    })(),
  )
  return redirect(`/news/${id}`, { status: 303, headers })
}

export const meta = () => pageTitle(undefined)

export default function NewsWithdrawal() {
  const { id, language, asked, title, isDraft } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('news')
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to={`/news/${id}`} lang={language}>
          {title}
        </WayBack>
        <h1>{t('withdraw.title')}</h1>
        <form method="post" className="card grid gap-4" noValidate>
          <p>{t(isDraft ? 'withdraw.lead_draft' : 'withdraw.lead')}</p>
          <TextArea
            name="reason"
            label={t('publications:reason.label')}
            hint={isDraft ? undefined : t('withdraw.hint')}
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

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { NewsFacts } from '~/features/news/components/news-facts'
import { getNewsItem } from '~/features/news/get-news-item.server'
import { canWriteNews } from '~/features/news/policy.server'
import { presentNewsItem } from '~/features/news/present-news-item.server'
import { publishNewsItem } from '~/features/news/publish-news-item.server'
import { readNewsTexts } from '~/features/news/read-news-texts.server'
import { PublishNewsItemSchema } from '~/features/news/schema'
import { TextPreviews } from '~/features/positions/publishing/components/text-previews'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow, carrying } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const item = await getNewsItem(viewer, params.newsId ?? '')
  allow(canWriteNews(viewer, item))
  const [asked, { standing }, { text, facts }] = await Promise.all([
    proofAsked(viewer),
    readNewsTexts(viewer, item),
    presentNewsItem(viewer, item, { asked: null, locale: context.locale }),
  ])
  const { id, changes, language, publishedAt } = item
  return {
    ...{ id, changes, language, asked, text, facts },
    texts: standing.map((it) => ({ language: it.language, title: it.title, html: it.html })),
    hasStale: standing.some(({ isStale }) => isStale),
    isPublic: publishedAt !== null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, ...item } = await getNewsItem(viewer, params.newsId ?? '')
  allow(canWriteNews(viewer, item))
  const { value, errors } = await parseForm(request, PublishNewsItemSchema)
  const again = (status: 409 | 422, faults: FormErrors, headers: HeadersInit = {}) =>
    data({ errors: faults, isStale: status === 409 }, { status, headers })
  if (!value) return again(422, errors)
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return again(422, { proof: [confirmFault(viewer)] })
  const { headers } = confirmed
  const done = await carrying(
    headers,
    (async () => {
      await limit('write', viewer.memberId)
      return publishNewsItem(confirmed.viewer, id, value.changes)
    })(),
  )
  if (done === 'stale') return again(409, {}, headers)
  return redirect(`/news/${id}`, { status: 303, headers })
}

export const meta = () => pageTitle(undefined)

export default function NewsPublication() {
  const { id, changes, language, asked, text, facts, texts, hasStale, isPublic } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('news')
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to={`/news/${id}`} lang={text?.language}>
          {text?.title}
        </WayBack>
        <h1>{t('publish.title')}</h1>
        {isPublic ? (
          <p className="notice">{t('publish.done')}</p>
        ) : (
          <>
            {answer?.isStale && (
              <p className="notice notice-fault" role="alert">
                {t('publish.stale')}
              </p>
            )}
            <p>{t('publish.lead')}</p>
            {hasStale && <p className="notice">{t('publish.has_stale')}</p>}
            <TextPreviews texts={texts} />
            {facts && <NewsFacts facts={facts} lang={language} withDay />}
            <form method="post" className="card grid gap-4" noValidate>
              <input type="hidden" name="changes" value={changes} />
              {answer?.errors.changes && (
                <p className="fault" role="alert">
                  {t('errors:form.key')}
                </p>
              )}
              <ConfirmField asked={asked} errors={answer?.errors.proof} />
              <button className="btn" type="submit">
                {t('publish.submit')}
              </button>
            </form>
          </>
        )}
      </div>
    </Frame>
  )
}

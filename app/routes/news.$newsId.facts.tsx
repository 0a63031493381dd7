import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { changeNewsFacts } from '~/features/news/change-news-facts.server'
import { CorrectionFields } from '~/features/news/components/correction-fields'
import { NewsFacts } from '~/features/news/components/news-facts'
import { NewsFactsFields } from '~/features/news/components/news-facts-fields'
import { getNewsItem } from '~/features/news/get-news-item.server'
import { canWriteNews } from '~/features/news/policy.server'
import { presentNewsItem } from '~/features/news/present-news-item.server'
import { ChangeNewsFactsSchema } from '~/features/news/schema'
import { factFields, typedFacts } from '~/features/news/typed-facts'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow, carrying } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const item = await getNewsItem(viewer, params.newsId ?? '')
  allow(canWriteNews(viewer, item))
  const [asked, { facts, text }] = await Promise.all([
    proofAsked(viewer),
    presentNewsItem(viewer, item, { asked: null, locale: context.locale }),
  ])
  const { id, version, language, publishedAt } = item
  return {
    ...{ id, version, language, asked, facts, typed: typedFacts(item), text },
    isPublic: publishedAt !== null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const item = await getNewsItem(viewer, params.newsId ?? '')
  allow(canWriteNews(viewer, item))
  const { form, value, errors } = await parseForm(request, ChangeNewsFactsSchema)
  const typed = typedIn(form, 'why', ...factFields)
  const again = (status: 409 | 422, faults: FormErrors, headers: HeadersInit = {}) =>
    data({ typed, errors: faults, isStale: status === 409 }, { status, headers })
  if (!value) return again(422, errors)
  const { proof, ...asked } = value
  const confirmed = item.publishedAt
    ? await confirmIdentity(viewer, proof)
    : { viewer, headers: {} }
  if (!confirmed) return again(422, { proof: [confirmFault(viewer)] })
  const { headers } = confirmed
  const done = await carrying(
    headers,
    (async () => {
      await limit('write', viewer.memberId)
      return changeNewsFacts(confirmed.viewer, item.id, asked)
    })(),
  )
  if (done === 'done') return redirect(`/news/${item.id}`, { status: 303, headers })
  if (done === 'stale') return again(409, {}, headers)
  if ('faults' in done) return again(422, done.faults, headers)
  const isUnproved = done.refused === 'proof'
  return again(
    422,
    isUnproved ? { proof: [confirmFault(viewer)] } : { why: ['news:why.missing'] },
    headers,
  )
}

export const meta = () => pageTitle(undefined)

export default function NewsFactsPage() {
  const { id, version, language, asked, facts, typed, text, isPublic } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('news')
  const errors: FormErrors = answer?.errors ?? {}
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to={`/news/${id}`} lang={text?.language}>
          {text?.title}
        </WayBack>
        <h1>{t('facts.title')}</h1>
        {answer?.isStale && facts && (
          <>
            <p className="notice notice-fault" role="alert">
              {t('facts.stale')}
            </p>
            <NewsFacts facts={facts} lang={language} withDay />
          </>
        )}
        <form method="post" className="card grid gap-4" noValidate>
          <input type="hidden" name="version" value={version} />
          {errors.version && (
            <p className="fault" role="alert">
              {t('errors:form.key')}
            </p>
          )}
          <NewsFactsFields typed={answer?.typed ?? typed} errors={errors} />
          {isPublic && (
            <CorrectionFields
              lang={language}
              asked={asked}
              typed={answer?.typed.why}
              errors={errors}
            />
          )}
          <button className="btn justify-self-start" type="submit">
            {t(isPublic ? 'write.correct' : 'dispatch:save')}
          </button>
        </form>
      </div>
    </Frame>
  )
}

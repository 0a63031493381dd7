import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { CorrectionFields } from '~/features/news/components/correction-fields'
import { NewsTextFields } from '~/features/news/components/news-text-fields'
import { getNewsItem } from '~/features/news/get-news-item.server'
import { canWriteNews } from '~/features/news/policy.server'
import { readForWriting } from '~/features/news/read-for-writing.server'
import { WriteNewsTextSchema } from '~/features/news/schema'
import { wholeNewsText } from '~/features/news/whole-news-text'
import { writeNewsText } from '~/features/news/write-news-text.server'
import { OriginalText } from '~/features/positions/drafting/components/original-text'
import {
  type Overtaken,
  OvertakenNotice,
} from '~/features/positions/drafting/components/overtaken-notice'
import { languageAsked } from '~/features/positions/drafting/language-asked'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { compareTexts } from '~/lib/compare-texts.server'
import { localeNames } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow, carrying } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const item = await getNewsItem(viewer, params.newsId ?? '')
  allow(canWriteNews(viewer, item))
  const language = languageAsked(request, item)
  const [asked, read] = await Promise.all([proofAsked(viewer), readForWriting(item, language)])
  const { id, language: first, publishedAt } = item
  return { id, first, language, asked, isPublic: publishedAt !== null, ...read }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const item = await getNewsItem(viewer, params.newsId ?? '')
  allow(canWriteNews(viewer, item))
  const language = languageAsked(request, item)
  const { form, value, errors } = await parseForm(request, WriteNewsTextSchema)
  const typed = typedIn(form, 'heading', 'place', 'body', 'basedOn', 'why')
  const again = (
    status: 409 | 422,
    why: { errors?: FormErrors; overtaken?: Overtaken },
    headers: HeadersInit = {},
  ) => data({ typed, errors: {} as FormErrors, overtaken: null, ...why }, { status, headers })
  if (!value) return again(422, { errors })
  const { proof, ...written } = value
  const confirmed = item.publishedAt
    ? await confirmIdentity(viewer, proof)
    : { viewer, headers: {} }
  if (!confirmed) return again(422, { errors: { proof: [confirmFault(viewer)] } })
  const { headers } = confirmed
  const done = await carrying(
    headers,
    (async () => {
      await limit('write', viewer.memberId)
      return writeNewsText(confirmed.viewer, { newsId: item.id, language }, written)
    })(),
  )
  if ('version' in done)
    return redirect(`/news/${item.id}?language=${language}`, { status: 303, headers })
  if ('overtaken' in done) {
    const { overtaken } = done
    const { by = null, title = '', body = '', version = 0 } = overtaken ?? {}
    const pieces = compareTexts(
      overtaken ? wholeNewsText(overtaken) : '',
      wholeNewsText({ ...written, title: written.heading }),
    )
    return again(409, { overtaken: { by, heading: title, body, version, pieces } }, headers)
  }
  const isUnproved = done.refused === 'proof'
  const fault: FormErrors = isUnproved
    ? { proof: [confirmFault(viewer)] }
    : { why: ['news:why.missing'] }
  return again(422, { errors: fault }, headers)
}

export const meta = () => pageTitle(undefined)

export default function NewsText() {
  const { id, first, language, asked, isPublic, standing, original, title } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('news')
  const errors: FormErrors = answer?.errors ?? {}
  const overtaken = answer?.overtaken as Overtaken | null | undefined
  const version = overtaken ? overtaken.version : standing.version
  const basedOn = Number(answer?.typed.basedOn) || original?.version
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to={`/news/${id}`} lang={first}>
          {title}
        </WayBack>
        <h1>{t(isPublic ? 'write.correct' : 'write.title')}</h1>
        {overtaken && <OvertakenNotice overtaken={overtaken} lang={language} />}
        {original && <OriginalText original={original} lang={first} />}
        <form method="post" encType="multipart/form-data" className="card grid gap-4" noValidate>
          <p className="hint" lang={language}>
            {localeNames[language]}
          </p>
          <input type="hidden" name="version" value={version} />
          {basedOn !== undefined && <input type="hidden" name="basedOn" value={basedOn} />}
          {(errors.version || errors.basedOn) && (
            <p className="fault" role="alert">
              {t('errors:form.key')}
            </p>
          )}
          <NewsTextFields lang={language} typed={answer?.typed ?? standing.typed} errors={errors} />
          {isPublic && (
            <CorrectionFields
              isNew={version === 0}
              lang={language}
              asked={asked}
              typed={answer?.typed.why}
              errors={errors}
            />
          )}
          <div className="flex flex-wrap gap-3">
            <button className="btn" type="submit">
              {t(overtaken ? 'positions:section.keep' : 'positions:section.save')}
            </button>
            <a className="btn-bare" href={`/news/${id}?language=${language}`}>
              {t(overtaken ? 'positions:section.take' : 'common:cancel')}
            </a>
          </div>
        </form>
      </div>
    </Frame>
  )
}

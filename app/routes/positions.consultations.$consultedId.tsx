import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { When } from '~/components/when'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { nameChapters } from '~/features/chapters/name-chapters.server'
import { CommentForm } from '~/features/positions/consultation/components/comment-form'
import {
  NotStored,
  type NotStoredWhy,
} from '~/features/positions/consultation/components/not-stored'
import { OurAnswer } from '~/features/positions/consultation/components/our-answer'
import { findConsulted } from '~/features/positions/consultation/find-consulted.server'
import { readConsulted } from '~/features/positions/consultation/read-consulted.server'
import { WriteCommentSchema } from '~/features/positions/consultation/schema'
import { withdrawComment } from '~/features/positions/consultation/withdraw-comment.server'
import { writeComment } from '~/features/positions/consultation/write-comment.server'
import { BoundText } from '~/features/positions/drafting/components/bound-text'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const language = new URL(request.url).searchParams.get('language') ?? context.locale
  const [asked, name] = await Promise.all([
    readConsulted(viewer, params.consultedId ?? '', language),
    nameChapters(context.locale),
  ])
  return { asked, chapter: name(asked.chapterId) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const id = params.consultedId ?? ''
  await findConsulted(viewer, id)
  const { form, value, errors } = await parseForm(request, WriteCommentSchema)
  const typed = typedIn(form, 'section', 'words')
  const again = (
    status: 409 | 422,
    why: {
      errors?: FormErrors
      notStored?: NotStoredWhy
      overtaken?: { words: string; version: number }
    },
  ) =>
    data({ typed, errors: {} as FormErrors, notStored: null, overtaken: null, ...why }, { status })
  const page = `/positions/consultations/${id}`
  if (meansDelete(form)) {
    await limit('write', viewer.memberId)
    const done = await withdrawComment(viewer, id)
    return done === 'withdrawn' ? redirect(page, 303) : again(409, { notStored: done })
  }
  if (!value) return again(422, { errors })
  await limit('write', viewer.memberId)
  const done = await writeComment(viewer, id, value)
  if (done.outcome === 'overtaken')
    return again(409, { overtaken: { words: done.words, version: done.version } })
  if (done.outcome === 'unknown_section')
    return again(422, { errors: { section: ['consultation:comment.section_unknown'] } })
  if (done.outcome !== 'written') return again(409, { notStored: done.outcome })
  return redirect(`${page}#said`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Consulted() {
  const { asked, chapter } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('consultation')
  const isOpen = asked.stage === 'open'
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to="/positions/consultations">{t('list.title')}</WayBack>
        <h1 lang={asked.language}>{asked.title}</h1>
        <p className="font-semibold">
          {chapter}: {t(`stage.${asked.stage}`)} <When at={asked.closesAt} />
        </p>
        <NotStored why={answer?.notStored} words={answer?.typed.words} />
        {answer?.overtaken && (
          <div className="notice notice-fault" role="alert">
            <p>{t('comment.overtaken')}</p>
            <p className="whitespace-pre-line">{answer.overtaken.words}</p>
          </div>
        )}
        {asked.endedReason && (
          <p className="notice whitespace-pre-line">
            {t('end.early')} {asked.endedReason}
          </p>
        )}
        {asked.can.answer && (
          <p>
            <a className="btn" href={`/positions/consultations/${asked.id}/answer`}>
              {t('answer.title')}
            </a>
          </p>
        )}
        {isOpen && asked.can.comment && !asked.can.answer && (
          <p>
            <a className="btn-quiet" href="#said">
              {t('comment.title')}
            </a>
          </p>
        )}
        {asked.question && (
          <section className="card space-y-2">
            <h2>{t('question.title')}</h2>
            <p className="whitespace-pre-line break-words">{asked.question}</p>
          </section>
        )}
        <OurAnswer asked={asked} />
        <BoundText base={`/positions/consultations/${asked.id}`} text={asked} />
        {isOpen && asked.can.comment && (
          <CommentForm
            own={asked.own}
            headings={asked.headings}
            language={asked.language}
            version={answer?.overtaken?.version ?? asked.own.version}
            typed={answer?.typed}
            errors={answer?.errors}
          />
        )}
        {asked.own.words && !(isOpen && asked.can.comment) && (
          <section className="card space-y-2">
            <h2>{t('comment.yours')}</h2>
            {asked.own.section !== null && (
              <p className="hint" lang={asked.language}>
                {asked.headings[asked.own.section - 1]}
              </p>
            )}
            <p className="whitespace-pre-line break-words">{asked.own.words}</p>
          </section>
        )}
      </div>
    </Frame>
  )
}

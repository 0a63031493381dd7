import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { WayBack } from '~/components/way-back'
import { When } from '~/components/when'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { nameChapters } from '~/features/chapters/name-chapters.server'
import { AnswerForm } from '~/features/positions/consultation/components/answer-form'
import {
  NotStored,
  type NotStoredWhy,
} from '~/features/positions/consultation/components/not-stored'
import { SaidRows } from '~/features/positions/consultation/components/said-rows'
import { readDesk } from '~/features/positions/consultation/read-desk.server'
import { WriteAnswerSchema } from '~/features/positions/consultation/schema'
import { writeAnswer } from '~/features/positions/consultation/write-answer.server'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const page = pageOf(new URL(request.url))
  const [desk, name] = await Promise.all([
    readDesk(viewer, params.consultedId ?? '', page, context.locale),
    nameChapters(context.locale),
  ])
  return { desk, page, chapter: name(desk.chapterId) }
}

type Overtaken = { by: string | null; stance: string | null; words: string; version: number }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id } = await readDesk(viewer, params.consultedId ?? '')
  const { form, value, errors } = await parseForm(request, WriteAnswerSchema)
  const typed = typedIn(form, 'stance', 'words')
  const again = (
    status: 409 | 422,
    why: { errors?: FormErrors; notStored?: NotStoredWhy; overtaken?: Overtaken },
  ) =>
    data({ typed, errors: {} as FormErrors, notStored: null, overtaken: null, ...why }, { status })
  if (!value) return again(422, { errors })
  await limit('write', viewer.memberId)
  const done = await writeAnswer(viewer, id, value)
  if (done.outcome === 'overtaken') return again(409, { overtaken: done })
  if (done.outcome !== 'written') return again(409, { notStored: done.outcome })
  return redirect(`/positions/consultations/${id}/answer`, 303)
}

export const meta = () => pageTitle(undefined)

export default function ChapterAnswer() {
  const { desk, page, chapter } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useT('consultation')
  const { answer, comments } = desk
  const overtaken = reply?.overtaken
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`/positions/consultations/${desk.id}`} lang={desk.language}>
          {desk.title}
        </WayBack>
        <h1>{t('answer.title')}</h1>
        <p className="font-semibold">
          {chapter}: {t(`stage.${desk.stage}`)} <When at={desk.closesAt} />
        </p>
        <NotStored why={reply?.notStored} words={reply?.typed.words} />
        {overtaken && (
          <div className="notice notice-fault space-y-2" role="alert">
            <p>{t('answer.overtaken', { name: overtaken.by ?? t('positions:draft.gone') })}</p>
            {overtaken.stance && <p>{t(`stance.${overtaken.stance}`)}</p>}
            <p className="whitespace-pre-line break-words">{overtaken.words}</p>
          </div>
        )}
        {answer.version > 0 && (
          <p className="notice">
            {t(answer.sentAt ? 'answer.sent' : 'answer.kept', {
              name: answer.by ?? t('positions:draft.gone'),
            })}
          </p>
        )}
        <section className="card space-y-2">
          <h2>{t('desk.title')}</h2>
          <p className="hint">{t('desk.lead')}</p>
          {comments.length === 0 && <p>{t('desk.empty')}</p>}
          <SaidRows comments={comments} headings={desk.headings} language={desk.language} />
          <Pager
            page={page}
            hasNext={desk.hasMore}
            hrefOf={(it) => `/positions/consultations/${desk.id}/answer?page=${it}`}
          />
        </section>
        {desk.mayAnswer ? (
          <AnswerForm
            answer={answer}
            version={overtaken?.version ?? answer.version}
            typed={reply?.typed}
            errors={reply?.errors}
          />
        ) : (
          answer.version > 0 && (
            <section className="card space-y-2">
              {answer.stance && <p className="font-semibold">{t(`stance.${answer.stance}`)}</p>}
              <p className="whitespace-pre-line break-words">{answer.words}</p>
            </section>
          )
        )}
      </div>
    </Frame>
  )
}

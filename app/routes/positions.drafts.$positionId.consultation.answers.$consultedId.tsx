import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { nameChapters } from '~/features/chapters/name-chapters.server'
import { RespondForm } from '~/features/positions/consultation/components/respond-form'
import { readAnswer } from '~/features/positions/consultation/read-answer.server'
import { respondToAnswer } from '~/features/positions/consultation/respond-to-answer.server'
import { RespondSchema } from '~/features/positions/consultation/schema'
import { DraftHead } from '~/features/positions/drafting/components/draft-head'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { presentDraft } from '~/features/positions/drafting/present-draft.server'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  const [answer, shown, name] = await Promise.all([
    readAnswer(viewer, draft, params.consultedId ?? ''),
    presentDraft(draft),
    nameChapters(context.locale),
  ])
  return { draft: shown, answer, chapter: name(answer.chapterId) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  const answer = await readAnswer(viewer, draft, params.consultedId ?? '')
  allow(answer.mayRespond)
  const { form, value, errors } = await parseForm(request, RespondSchema)
  const typed = typedIn(form, 'outcome', 'reason')
  const again = (status: 409 | 422, faults: FormErrors) =>
    data({ typed, errors: faults, isOvertaken: status === 409 }, { status })
  if (!value) return again(422, errors)
  await limit('write', viewer.memberId)
  const ids = { positionId: draft.id, consultedId: answer.consultedId }
  const done = await respondToAnswer(viewer, ids, value)
  if (done === 'overtaken') return again(409, {})
  return redirect(`/positions/drafts/${draft.id}/consultation`, 303)
}

export const meta = () => pageTitle(undefined)

export default function AnswerOfChapter() {
  const { draft, answer, chapter } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useT('consultation')
  return (
    <Frame>
      <DraftHead draft={draft} title={chapter}>
        <section className="card space-y-2">
          <h2>{t('answer.of_service')}</h2>
          <p className="font-semibold">{t(`stance.${answer.stance}`)}</p>
          <p className="whitespace-pre-line break-words">{answer.words}</p>
        </section>
        {(reply?.isOvertaken || !answer.mayRespond) && answer.outcome && (
          <section className="card space-y-2">
            {reply?.isOvertaken && (
              <p className="notice notice-fault" role="alert">
                {t('response.overtaken')}
              </p>
            )}
            <h2>{t('response.title')}</h2>
            <p className="font-semibold">{t(`outcome.${answer.outcome}`)}</p>
            <p className="whitespace-pre-line break-words">{answer.reason}</p>
          </section>
        )}
        {answer.mayRespond && (
          <RespondForm answer={answer} typed={reply?.typed} errors={reply?.errors} />
        )}
        <p>
          <a className="btn-quiet" href={`/positions/drafts/${draft.id}/consultation`}>
            {t('title')}
          </a>
        </p>
      </DraftHead>
    </Frame>
  )
}

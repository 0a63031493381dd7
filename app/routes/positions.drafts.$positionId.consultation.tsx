import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { nameChapters } from '~/features/chapters/name-chapters.server'
import { ConsultationFacts } from '~/features/positions/consultation/components/consultation-facts'
import { OpenForm } from '~/features/positions/consultation/components/open-form'
import { getConsultation } from '~/features/positions/consultation/get-consultation.server'
import { openConsultation } from '~/features/positions/consultation/open-consultation.server'
import { canOpenConsultation } from '~/features/positions/consultation/policy.server'
import { prepareConsultation } from '~/features/positions/consultation/prepare-consultation.server'
import { OpenConsultationSchema } from '~/features/positions/consultation/schema'
import { DraftHead } from '~/features/positions/drafting/components/draft-head'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { presentDraft } from '~/features/positions/drafting/present-draft.server'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { isExecutive } from '~/features/positions/vote/policy.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  const mayOpen = canOpenConsultation(viewer, draft, draft.vote)
  const [shown, found, prepared, name] = await Promise.all([
    presentDraft(draft),
    getConsultation(viewer, draft),
    mayOpen ? prepareConsultation(draft) : null,
    nameChapters(context.locale),
  ])
  const named = (ids: string[]) => ids.map((id) => ({ value: id, label: name(id) }))
  return {
    draft: shown,
    consultation: found && {
      ...found,
      chapters: found.chapters.map((it) => ({ ...it, name: name(it.chapterId) })),
    },
    toOpen: prepared && { ...prepared, services: named(prepared.services) },
    mayLead: isExecutive(viewer, draft),
    isUnanswered: new URL(request.url).searchParams.has('unanswered'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  allow(canOpenConsultation(viewer, draft, draft.vote))
  const { form, value, errors } = await parseForm(request, OpenConsultationSchema)
  const typed = typedIn(form, 'day', 'time', 'question')
  const chosen = form.getAll('chapters').map(String)
  const again = (status: 409 | 422, faults: FormErrors) =>
    data({ typed, chosen, errors: faults, isStale: status === 409 }, { status })
  if (!value) return again(422, errors)
  await limit('write', viewer.memberId)
  const done = await openConsultation(viewer, draft.id, value)
  if ('stale' in done) return again(409, {})
  if ('errors' in done) return again(422, done.errors)
  return redirect(`/positions/drafts/${draft.id}/consultation`, 303)
}

export const meta = () => pageTitle(undefined)

export default function ConsultationPage() {
  const { draft, consultation, toOpen, mayLead, isUnanswered } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('consultation')
  return (
    <Frame>
      <DraftHead draft={draft} title={t('title')}>
        {(answer?.isStale || isUnanswered) && (
          <p className="notice notice-fault" role="alert">
            {t(isUnanswered ? 'release.open' : 'changed')}
          </p>
        )}
        {consultation && (
          <ConsultationFacts draftId={draft.id} consultation={consultation} mayLead={mayLead} />
        )}
        {!consultation && !toOpen && <p className="card">{t('none_yet')}</p>}
        {toOpen && consultation && (
          <p>
            <a className="btn" href={`/positions/drafts/${draft.id}/vote`}>
              {t('vote:set.title')}
            </a>
          </p>
        )}
        {toOpen && (
          <OpenForm
            prepared={toOpen}
            isAgain={consultation !== null}
            typed={answer?.typed}
            chosen={answer?.chosen ?? []}
            errors={answer?.errors ?? {}}
          />
        )}
      </DraftHead>
    </Frame>
  )
}

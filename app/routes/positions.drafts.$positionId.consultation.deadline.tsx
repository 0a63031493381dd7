import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Choices } from '~/components/choices'
import { TextArea, TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { When } from '~/components/when'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { findConsultation } from '~/features/positions/consultation/find-consultation.server'
import { moveDeadline } from '~/features/positions/consultation/move-deadline.server'
import { canMoveDeadline } from '~/features/positions/consultation/policy.server'
import { MoveDeadlineSchema } from '~/features/positions/consultation/schema'
import { DraftHead } from '~/features/positions/drafting/components/draft-head'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { presentDraft } from '~/features/positions/drafting/present-draft.server'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { clock } from '~/lib/clock.server'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow, notFound } from '~/lib/responses.server'
import { useT } from '~/shell'

async function findMovable(viewer: MemberViewer, positionId: string) {
  const draft = await getDraft(viewer, positionId)
  const consultation = await findConsultation(viewer, draft)
  if (!consultation) throw notFound()
  allow(canMoveDeadline(viewer, draft, consultation, clock.now()))
  return { draft, consultation }
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { draft, consultation } = await findMovable(viewer, params.positionId ?? '')
  return { draft: await presentDraft(draft), closesAt: consultation.closesAt.toISOString() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { draft } = await findMovable(viewer, params.positionId ?? '')
  const { form, value, errors } = await parseForm(request, MoveDeadlineSchema)
  const typed = typedIn(form, 'meant', 'day', 'time', 'reason')
  if (!value) return data({ typed, errors }, { status: 422 })
  await limit('write', viewer.memberId)
  const fault = await moveDeadline(viewer, draft.id, value)
  if (fault) return data({ typed, errors: fault.errors }, { status: 422 })
  return redirect(`/positions/drafts/${draft.id}/consultation`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Deadline() {
  const { draft, closesAt } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('consultation')
  const field = (name: 'day' | 'time' | 'reason') => ({
    ...{ name, defaultValue: answer?.typed[name] ?? '', errors: answer?.errors[name] ?? null },
  })
  return (
    <Frame>
      <DraftHead draft={draft} title={t('move.title')}>
        <form method="post" className="card grid gap-4" noValidate>
          <p className="font-semibold">
            {t('stage.open')} <When at={closesAt} />
          </p>
          <Choices
            name="meant"
            kind="radio"
            legend={t('move.label')}
            options={(['move', 'end'] as const).map((value) => ({
              value,
              label: t(`move.${value}`),
            }))}
            chosen={[answer?.typed.meant ?? 'move']}
            errors={answer?.errors.meant ?? null}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField type="date" label={t('day.label')} {...field('day')} />
            <TextField type="time" label={t('time.label')} {...field('time')} />
          </div>
          <p className="hint">{t('vote:set.time_hint')}</p>
          <TextArea label={t('end.reason')} rows={3} {...field('reason')} />
          <button className="btn" type="submit">
            {t('move.submit')}
          </button>
        </form>
      </DraftHead>
    </Frame>
  )
}

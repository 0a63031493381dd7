import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { MeantField } from '~/features/leaving/components/meant-field'
import { DraftHead } from '~/features/positions/drafting/components/draft-head'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { presentDraft } from '~/features/positions/drafting/present-draft.server'
import { cancelVote } from '~/features/positions/vote/cancel-vote.server'
import { canCancelVote } from '~/features/positions/vote/policy.server'
import { CancelVoteSchema } from '~/features/positions/vote/schema'
import { clock } from '~/lib/clock.server'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow, notFound } from '~/lib/responses.server'
import { useT } from '~/shell'

async function findCancellable(viewer: MemberViewer, positionId: string) {
  const draft = await getDraft(viewer, positionId)
  if (!draft.vote) throw notFound()
  allow(canCancelVote(viewer, draft, draft.vote, clock.now()))
  return draft
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await findCancellable(viewer, params.positionId ?? '')
  return { draft: await presentDraft(draft) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await findCancellable(viewer, params.positionId ?? '')
  const { value, errors } = await parseForm(request, CancelVoteSchema)
  if (!value) return data({ errors }, { status: 422 })
  await limit('write', viewer.memberId)
  await cancelVote(viewer, draft.id)
  return redirect(`/positions/drafts/${draft.id}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Cancellation() {
  const { draft } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('vote')
  return (
    <Frame>
      <DraftHead draft={draft} title={t('cancel_title')}>
        <form method="post" className="card grid gap-4" noValidate>
          <p>{t('cancel.lead')}</p>
          <MeantField
            value="cancel"
            label={t('cancel.meant')}
            isMeant={undefined}
            errors={answer?.errors.meant}
          />
          <button className="btn btn-danger" type="submit">
            {t('cancel_title')}
          </button>
        </form>
      </DraftHead>
    </Frame>
  )
}

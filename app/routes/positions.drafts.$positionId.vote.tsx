import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { nameChapters } from '~/features/chapters/name-chapters.server'
import { WithoutResponse } from '~/features/positions/consultation/components/without-response'
import { listWithoutResponse } from '~/features/positions/consultation/list-without-response.server'
import { DraftHead } from '~/features/positions/drafting/components/draft-head'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { presentDraft } from '~/features/positions/drafting/present-draft.server'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { SetVoteForm } from '~/features/positions/vote/components/set-vote-form'
import { ToVoteOn } from '~/features/positions/vote/components/to-vote-on'
import { VoteFacts } from '~/features/positions/vote/components/vote-facts'
import { getVote } from '~/features/positions/vote/get-vote.server'
import { hasBallotPaper } from '~/features/positions/vote/has-ballot-paper.server'
import { canCancelVote, canSetVote } from '~/features/positions/vote/policy.server'
import { prepareVote } from '~/features/positions/vote/prepare-vote.server'
import { readOutcome } from '~/features/positions/vote/read-outcome.server'
import { SetVoteSchema } from '~/features/positions/vote/schema'
import { setVote } from '~/features/positions/vote/set-vote.server'
import { clock } from '~/lib/clock.server'
import { pageTitle } from '~/lib/page-title'
import { numberAsked } from '~/lib/paging'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  const vote = await getVote(viewer, draft, numberAsked(new URL(request.url), 'number'))
  const [shown, told, hasPaper, name] = await Promise.all([
    presentDraft(draft),
    vote && readOutcome(vote),
    vote ? hasBallotPaper(viewer, vote.id) : false,
    nameChapters(context.locale),
  ])
  const maySet = canSetVote(viewer, draft, draft.vote)
  const [prepared, waiting] = maySet
    ? await Promise.all([prepareVote(draft), listWithoutResponse(viewer, draft)])
    : [null, null]
  return {
    ...{ draft: shown, vote, hasPaper, maySet },
    outcome: told?.outcome ?? null,
    roll: told?.roll.map((it) => ({ ...it, chapter: name(it.chapterId) })) ?? [],
    toSet: prepared && {
      ...prepared,
      seats: prepared.seats.map((it) => ({ ...it, chapter: name(it.chapterId) })),
    },
    waiting: waiting?.map(name) ?? null,
    asked: maySet ? await proofAsked(viewer) : ('none' as const),
    mayCancel: draft.vote !== null && canCancelVote(viewer, draft, draft.vote, clock.now()),
  }
}

const fields = [
  ...['opening', 'opensDay', 'opensTime', 'closesDay', 'closesTime', 'majority', 'share', 'base'],
  ...['quorum', 'chapterQuorum', 'chapterMajority', 'chapterShare', 'chapterBase'],
]

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  allow(canSetVote(viewer, draft, draft.vote))
  const { form, value, errors } = await parseForm(request, SetVoteSchema)
  const typed = typedIn(form, ...fields)
  const observers = form.getAll('observers').map(String)
  const again = (status: 409 | 422, faults: FormErrors) =>
    data({ typed, observers, errors: faults, isStale: status === 409 }, { status })
  if (!value) return again(422, errors)
  await limit('write', viewer.memberId)
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return again(422, { proof: [confirmFault(viewer)] })
  const done = await setVote(viewer, draft.id, value)
  if ('stale' in done) return again(409, {})
  if ('errors' in done) return again(422, done.errors)
  const to = `/positions/drafts/${draft.id}/vote`
  return redirect(to, { status: 303, headers: confirmed.headers })
}

export const meta = () => pageTitle(undefined)

export default function VotePage() {
  const { draft, vote, hasPaper, outcome, roll, toSet, waiting, asked, mayCancel } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('vote')
  return (
    <Frame>
      <DraftHead draft={draft} title={t(vote || !toSet ? 'title' : 'set.title')}>
        {answer?.isStale && (
          <p className="notice notice-fault" role="alert">
            {t('text.changed')}
          </p>
        )}
        {vote && (
          <VoteFacts
            draftId={draft.id}
            vote={vote}
            outcome={outcome}
            roll={roll}
            hasPaper={hasPaper}
            mayCancel={mayCancel}
          />
        )}
        {!vote && !toSet && <p className="card">{t('none_yet')}</p>}
        {toSet && <WithoutResponse draftId={draft.id} services={waiting} />}
        {toSet && <ToVoteOn prepared={toSet} errors={answer?.errors.mark} />}
        {toSet?.mark && (
          <SetVoteForm
            mark={toSet.mark}
            seats={toSet.seats}
            asked={asked}
            typed={answer?.typed}
            observers={answer?.observers ?? []}
            errors={answer?.errors ?? {}}
          />
        )}
      </DraftHead>
    </Frame>
  )
}

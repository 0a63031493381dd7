import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { changeGoal } from '~/features/mentoring/pairs/change-goal.server'
import { GoalForm } from '~/features/mentoring/pairs/components/goal-form'
import { GoalRows } from '~/features/mentoring/pairs/components/goal-rows'
import { RoomPage } from '~/features/mentoring/pairs/components/room-page'
import { getGoal } from '~/features/mentoring/pairs/get-goal.server'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { canAct, hindranceOf } from '~/features/mentoring/pairs/policy.server'
import { ChangeGoalSchema } from '~/features/mentoring/pairs/schema'
import { typedIn } from '~/features/mentoring/pairs/typed-in'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  const goal = await getGoal(pair, params.goalId ?? '')
  const mayWrite = canAct(viewer, pair) && hindranceOf(pair) === null
  return { pairingId: pair.id, goal, mayWrite }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  const { id: goalId } = await getGoal(pair, params.goalId ?? '')
  allow(canAct(viewer, pair))
  const { form, value, errors } = await parseForm(request, ChangeGoalSchema)
  const typed = typedIn(form, 'words', 'dueOn', 'progress')
  const again = (
    status: 409 | 422,
    why: { errors?: FormErrors; refused?: string; isStale?: boolean },
  ) => data({ typed, errors: {} as FormErrors, refused: null, isStale: false, ...why }, { status })
  if (!value) return again(422, { errors })
  const answer = await changeGoal(viewer, { pairingId: pair.id, goalId }, value)
  if (answer === 'changed') return redirect(`/mentoring/pairs/${pair.id}/goals`, 303)
  if ('stale' in answer) return again(422, { refused: 'pairs:refused.stale', isStale: true })
  return again(409, answer)
}

export const meta = () => pageTitle(undefined)

export default function ChangeGoalPage() {
  const { pairingId, goal, mayWrite } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('pairs')
  const standing = {
    words: goal.words.text,
    dueOn: goal.dueOn?.slice(0, 10) ?? '',
    progress: String(goal.progress),
  }
  return (
    <Frame>
      <RoomPage pairingId={pairingId} title={t('goal.change')} refused={answer?.refused}>
        {(!mayWrite || answer?.isStale) && (
          <div className="card">
            <GoalRows pairingId={pairingId} goals={[goal]} canAct={false} />
          </div>
        )}
        {mayWrite && (
          <>
            <GoalForm
              version={goal.version}
              written={answer?.typed ?? standing}
              errors={answer?.errors}
            />
            <form method="post" action={`/mentoring/pairs/${pairingId}/goals/${goal.id}/drop`}>
              <button className="btn-quiet" type="submit">
                {t('goal.drop')}
              </button>
            </form>
          </>
        )}
      </RoomPage>
    </Frame>
  )
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { GoalRows } from '~/features/mentoring/pairs/components/goal-rows'
import { RoomPage } from '~/features/mentoring/pairs/components/room-page'
import { dropGoal } from '~/features/mentoring/pairs/drop-goal.server'
import { getGoal } from '~/features/mentoring/pairs/get-goal.server'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { readForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  return { pairingId: pair.id, goal: await getGoal(pair, params.goalId ?? '') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id: pairingId } = await getPairing(viewer, params.pairingId ?? '')
  const { id: goalId } = await getGoal({ id: pairingId }, params.goalId ?? '')
  const isBack = meansDelete(await readForm(request))
  const answer = await dropGoal(viewer, { pairingId, goalId }, { isBack })
  if (answer !== 'done') return data(answer, { status: 409 })
  return redirect(`/mentoring/pairs/${pairingId}/goals`, 303)
}

export const meta = () => pageTitle(undefined)

/** Met by who was refused. */
export default function Drop() {
  const { pairingId, goal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('pairs')
  return (
    <Frame>
      <RoomPage pairingId={pairingId} title={t('goal.title')} refused={answer?.refused}>
        <div className="card">
          <GoalRows pairingId={pairingId} goals={[goal]} canAct={false} />
        </div>
      </RoomPage>
    </Frame>
  )
}

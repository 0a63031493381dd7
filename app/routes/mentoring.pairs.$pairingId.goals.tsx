import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { GoalForm } from '~/features/mentoring/pairs/components/goal-form'
import { GoalRows } from '~/features/mentoring/pairs/components/goal-rows'
import { RoomPage } from '~/features/mentoring/pairs/components/room-page'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { listGoals } from '~/features/mentoring/pairs/list-goals.server'
import { canAct, hindranceOf } from '~/features/mentoring/pairs/policy.server'
import { SetGoalSchema } from '~/features/mentoring/pairs/schema'
import { setGoal } from '~/features/mentoring/pairs/set-goal.server'
import { typedIn } from '~/features/mentoring/pairs/typed-in'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  const mayWrite = canAct(viewer, pair) && hindranceOf(pair) === null
  return { pairingId: pair.id, goals: await listGoals(pair), mayWrite, formKey: randomUUID() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  allow(canAct(viewer, pair))
  const { form, value, errors } = await parseForm(request, SetGoalSchema)
  const typed = typedIn(form, 'words', 'dueOn')
  const again = (status: 409 | 422, why: { errors?: FormErrors; refused?: string }) =>
    data({ typed, errors: {} as FormErrors, refused: null, ...why }, { status })
  if (!value) return again(422, { errors })
  await limit('write', viewer.memberId)
  const answer = await setGoal(viewer, pair.id, value)
  if ('refused' in answer) return again(409, answer)
  return redirect(`/mentoring/pairs/${pair.id}/goals`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Goals() {
  const { pairingId, goals, mayWrite, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('pairs')
  return (
    <Frame>
      <RoomPage pairingId={pairingId} title={t('goal.title')} refused={answer?.refused}>
        {goals.length > 0 ? (
          <div className="card">
            <GoalRows pairingId={pairingId} goals={goals} canAct={mayWrite} />
          </div>
        ) : (
          <p className="card">{t('goal.empty')}</p>
        )}
        {mayWrite && (
          <GoalForm formKey={formKey} written={answer?.typed ?? {}} errors={answer?.errors} />
        )}
      </RoomPage>
    </Frame>
  )
}

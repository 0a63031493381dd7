import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { RoomPage } from '~/features/mentoring/pairs/components/room-page'
import { SessionForm } from '~/features/mentoring/pairs/components/session-form'
import { correctSession } from '~/features/mentoring/pairs/correct-session.server'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { getSession } from '~/features/mentoring/pairs/get-session.server'
import { canAct, canCorrectSession } from '~/features/mentoring/pairs/policy.server'
import { CorrectSessionSchema } from '~/features/mentoring/pairs/schema'
import { takeBackSession } from '~/features/mentoring/pairs/take-back-session.server'
import { typedIn } from '~/features/mentoring/pairs/typed-in'
import { clock } from '~/lib/clock.server'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  const session = await getSession(pair, params.sessionId ?? '')
  allow(canAct(viewer, pair) && canCorrectSession(viewer, session, clock.now()))
  return {
    pairingId: pair.id,
    written: {
      heldOn: session.heldOn.toISOString().slice(0, 10),
      minutes: String(session.minutes),
      meeting: session.meeting,
      theme: session.theme,
    },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  const session = await getSession(pair, params.sessionId ?? '')
  allow(canAct(viewer, pair) && canCorrectSession(viewer, session, clock.now()))
  const ids = { pairingId: pair.id, sessionId: session.id }
  const { form, value, errors } = await parseForm(request, CorrectSessionSchema)
  const typed = typedIn(form, 'heldOn', 'minutes', 'meeting', 'theme')
  const again = (status: 409 | 422, why: { errors?: FormErrors; refused?: string }) =>
    data({ typed, errors: {} as FormErrors, refused: null, ...why }, { status })
  if (!meansDelete(form) && !value) return again(422, { errors })
  const answer =
    meansDelete(form) || !value
      ? await takeBackSession(viewer, ids)
      : await correctSession(viewer, ids, value)
  if (typeof answer === 'string') return redirect(`/mentoring/pairs/${pair.id}/sessions`, 303)
  return 'day' in answer ? again(422, { errors: { heldOn: [answer.day] } }) : again(409, answer)
}

export const meta = () => pageTitle(undefined)

export default function CorrectSession() {
  const { pairingId, written } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('pairs')
  return (
    <Frame>
      <RoomPage pairingId={pairingId} title={t('session.correct')} refused={answer?.refused}>
        <SessionForm written={answer?.typed ?? written} errors={answer?.errors} />
        <form method="post">
          <input type="hidden" name="_method" value="delete" />
          <button className="btn-quiet" type="submit">
            {t('session.take_back')}
          </button>
        </form>
      </RoomPage>
    </Frame>
  )
}

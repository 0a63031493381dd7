import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { PairCourse } from '~/features/mentoring/pairs/components/pair-course'
import { RoomPage } from '~/features/mentoring/pairs/components/room-page'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { getRoom } from '~/features/mentoring/pairs/get-room.server'
import { seekMentor } from '~/features/mentoring/pairs/seek-mentor.server'
import { pageTitle } from '~/lib/page-title'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  return { room: await getRoom(viewer, params.pairingId ?? '') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  const answer = await seekMentor(viewer, pair.id)
  if (answer !== 'asked') return data(answer, { status: 409 })
  return redirect(`/mentoring/pairs/${pair.id}?asked`, 303)
}

export const meta = () => pageTitle(undefined)

/** Met by who was refused. */
export default function Rematch() {
  const { room } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('pairs')
  return (
    <Frame>
      <RoomPage pairingId={room.id} title={t('course.title')} refused={answer?.refused}>
        {room.can.leave && <PairCourse room={room} />}
      </RoomPage>
    </Frame>
  )
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { PairCourse } from '~/features/mentoring/pairs/components/pair-course'
import { RoomPage } from '~/features/mentoring/pairs/components/room-page'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { getRoom } from '~/features/mentoring/pairs/get-room.server'
import { pausePairing } from '~/features/mentoring/pairs/pause-pairing.server'
import { resumePairing } from '~/features/mentoring/pairs/resume-pairing.server'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { readForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  return { room: await getRoom(viewer, params.pairingId ?? '') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  const change = meansDelete(await readForm(request)) ? resumePairing : pausePairing
  await limit('write', viewer.memberId)
  const answer = await change(viewer, pair.id)
  if (typeof answer !== 'string') return data(answer, { status: 409 })
  return redirect(`/mentoring/pairs/${pair.id}`, 303)
}

export const meta = () => pageTitle(undefined)

/** Met by who was refused. */
export default function Pause() {
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

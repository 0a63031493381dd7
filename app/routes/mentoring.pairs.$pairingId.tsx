import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { KeepApart } from '~/features/blocks/components/keep-apart'
import { listThreads } from '~/features/discussions/list-threads.server'
import { AgreementCard } from '~/features/mentoring/pairs/components/agreement-card'
import { ConversationCard } from '~/features/mentoring/pairs/components/conversation-card'
import { GoalsCard } from '~/features/mentoring/pairs/components/goal-rows'
import { MeetingCard } from '~/features/mentoring/pairs/components/meeting-card'
import { NotesCard } from '~/features/mentoring/pairs/components/note-rows'
import { PairCourse } from '~/features/mentoring/pairs/components/pair-course'
import { RoomHead } from '~/features/mentoring/pairs/components/room-head'
import { SessionsCard } from '~/features/mentoring/pairs/components/session-rows'
import { getRoom } from '~/features/mentoring/pairs/get-room.server'
import { pageTitle } from '~/lib/page-title'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const room = await getRoom(viewer, params.pairingId ?? '')
  const { spaceId } = room
  const { threads } = spaceId ? await listThreads(viewer, { spaceId, page: 1 }) : { threads: [] }
  return {
    room,
    threads: threads.map(({ id, title, unread }) => ({ id, title, unread })),
    formKey: randomUUID(),
    isAsked: new URL(request.url).searchParams.has('asked'),
  }
}

export const meta = () => pageTitle(undefined)

export default function PairRoom() {
  const { room, threads, formKey, isAsked } = useLoaderData<typeof loader>()
  const t = useT('pairs')
  const canWrite = room.can.act && room.state === 'begun'
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/mentoring">{t('mentoring:title')}</WayBack>
        {isAsked && <output className="notice block">{t('course.asked')}</output>}
        <RoomHead room={room} />
        {room.can.leave && room.state !== 'begun' && <PairCourse room={room} />}
        {room.from && (
          <>
            {room.next !== 'meet' && <MeetingCard room={room} canAct={canWrite} />}
            <ConversationCard
              pairingId={room.id}
              threads={threads}
              formKey={formKey}
              canWrite={canWrite}
              isNext={canWrite && room.next === null}
            />
            <GoalsCard room={room} canAct={canWrite} />
            <SessionsCard room={room} canAct={canWrite} />
            <NotesCard room={room} canAct={canWrite} />
            <AgreementCard pairingId={room.id} agreement={room.agreement} canAct={canWrite} />
          </>
        )}
        {room.can.leave && room.state === 'begun' && <PairCourse room={room} />}
        {room.otherId && <KeepApart memberId={room.otherId} />}
      </div>
    </Frame>
  )
}

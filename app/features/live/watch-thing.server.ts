import { isDatabaseDown } from '~/db.server'
import { getViewer } from '~/features/auth/get-viewer.server'
import type { Viewer } from '~/features/auth/viewer'
import { getSpace } from '~/features/discussions/get-space.server'
import { getThread } from '~/features/discussions/get-thread.server'
import { listEditedReplies, listReplies } from '~/features/discussions/list-replies.server'
import { clock } from '~/lib/clock.server'
import { log } from '~/lib/log.server'
import { type LiveSocket, type Watch, type WatchAnswer, WatchSchema } from './protocol'

/** Rooms one socket may watch at once. */
const mostRooms = 60
/** Replies one answer carries; a client further behind loads the page anew. */
const mostReplies = 100

/**
 * Lets a socket hear of a thing, through the same reader that the page uses and with rights read
 * anew at this moment. It joins first and reads after, so nothing falls between.
 */
export async function watchThing(
  socket: LiveSocket,
  asked: unknown,
  answer: unknown,
): Promise<void> {
  const reply = typeof answer === 'function' ? (it: WatchAnswer) => void answer(it) : () => {}
  const parsed = WatchSchema.safeParse(asked)
  if (!parsed.success) return reply({ ok: false, reason: 'malformed' })
  if (socket.rooms.size > mostRooms) return reply({ ok: false, reason: 'too_many' })
  try {
    const viewer = await getViewer(socket.data.token)
    if (viewer.memberId !== socket.data.memberId) {
      reply({ ok: false, reason: 'signed_out' })
      socket.disconnect(true)
      return
    }
    socket.data.changesAt = viewer.changesAt
    reply(
      await (parsed.data.thing === 'thread' ? watchThread : watchSpace)(
        socket,
        viewer,
        parsed.data,
      ),
    )
  } catch (error) {
    if (error instanceof Response) return reply({ ok: false, reason: 'not_found' })
    if (!isDatabaseDown(error))
      log.error({ act: 'socket.watch', outcome: 'failed', err: error }, 'watch failed')
    reply({ ok: false, reason: 'try_later' })
  }
}

async function watchThread(
  socket: LiveSocket,
  viewer: Viewer,
  { id, after, since }: Watch,
): Promise<WatchAnswer> {
  const room = `thread:${id}`
  const { audience } = await getThread(viewer, id)
  await enter(socket, room, audience)
  const at = clock.now().toISOString()
  const thread = await getThread(viewer, id)
  const from = after ?? thread.lastSeq
  const [replies, edited] = await Promise.all([
    listReplies(thread, { after: from, upTo: from + mostReplies }),
    since ? listEditedReplies(thread, { since: new Date(since), upTo: from }) : [],
  ])
  const isClosed = thread.closedAt !== null
  return { ok: true, room, at, replies, edited, lastSeq: thread.lastSeq, isClosed }
}

async function watchSpace(socket: LiveSocket, viewer: Viewer, { id }: Watch): Promise<WatchAnswer> {
  const room = `space:${id}`
  const { audience } = await getSpace(viewer, id)
  await enter(socket, room, audience)
  const at = clock.now().toISOString()
  return { ok: true, room, at, replies: [], edited: [], lastSeq: 0, isClosed: false }
}

async function enter(socket: LiveSocket, room: string, audience: string): Promise<void> {
  // Known before the room is joined, so that a cut in this moment finds the socket.
  socket.data.audiences.add(audience)
  await socket.join(room)
}

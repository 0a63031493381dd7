import { RateLimiterMemory } from 'rate-limiter-flexible'
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
/**
 * How often one socket may ask. A page of fifty spaces asks fifty times as it connects, each time by
 * a socket of its own, and some seventy times in five seconds while the database is away.
 */
const questions = new RateLimiterMemory({ points: 200, duration: 5 })
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
  if (!(await mayAsk(socket))) return reply({ ok: false, reason: 'slow_down' })
  const parsed = WatchSchema.safeParse(asked)
  if (!parsed.success) return reply({ ok: false, reason: 'malformed' })
  if (socket.rooms.size > mostRooms) return reply({ ok: false, reason: 'too_many' })
  let room = ''
  try {
    const { id, audience } = await find(await viewerOf(socket), parsed.data)
    room = `${parsed.data.thing}:${id}`
    // Known before the room is joined, so that a cut in this moment finds the socket.
    socket.data.audiences.add(audience)
    await socket.join(room)
    // Judged again inside: a right that ended while she was on her way has cut nobody.
    const viewer = await viewerOf(socket)
    // The earliest hour stays: rooms joined before it were judged by rights that end then.
    socket.data.changesAt = Math.min(socket.data.changesAt, viewer.changesAt)
    reply({ ok: true, room, ...(await readNews(viewer, { ...parsed.data, id })) })
  } catch (error) {
    if (room) await socket.leave(room)
    reply({ ok: false, reason: reasonOf(error) })
    if (error === signedOut) socket.disconnect(true)
  }
}

function mayAsk(socket: LiveSocket): Promise<boolean> {
  return questions.consume(socket.id).then(
    () => true,
    () => false,
  )
}

const signedOut = new Error('signed out')

async function viewerOf({ data }: LiveSocket): Promise<Viewer> {
  const viewer = await getViewer(data.token)
  if (viewer.memberId !== data.memberId) throw signedOut
  return viewer
}

function find(viewer: Viewer, { thing, id }: Watch): Promise<{ id: string; audience: string }> {
  return (thing === 'thread' ? getThread : getSpace)(viewer, id)
}

type News = Omit<Extract<WatchAnswer, { ok: true }>, 'ok' | 'room'>

async function readNews(viewer: Viewer, { thing, id, after, since }: Watch): Promise<News> {
  const at = clock.now().toISOString()
  if (thing === 'space') {
    await getSpace(viewer, id)
    return { at, replies: [], edited: [], lastSeq: 0, isClosed: false }
  }
  const thread = await getThread(viewer, id)
  const from = Math.min(after ?? thread.lastSeq, thread.lastSeq)
  const [replies, edited] = await Promise.all([
    listReplies(thread, { after: from, upTo: from + mostReplies }),
    since ? listEditedReplies(thread, { since: new Date(since), upTo: from }) : [],
  ])
  return { at, replies, edited, lastSeq: thread.lastSeq, isClosed: thread.closedAt !== null }
}

function reasonOf(error: unknown): Extract<WatchAnswer, { ok: false }>['reason'] {
  if (error === signedOut) return 'signed_out'
  if (error instanceof Response) return 'not_found'
  if (!isDatabaseDown(error))
    log.error({ act: 'socket.watch', outcome: 'failed', err: error }, 'watch failed')
  return 'try_later'
}

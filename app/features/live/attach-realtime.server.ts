import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { env } from '~/env.server'
import { sessionToken } from '~/features/auth/cookie.server'
import { getViewer } from '~/features/auth/get-viewer.server'
import { log } from '~/lib/log.server'
import { isOwnSocket } from '~/lib/origin.server'
import { type LiveEvent, subscribe } from './bus.server'
import { cutLapsedSockets, cutRevokedSockets } from './cut-sockets.server'
import { listenForRights } from './listen-for-rights.server'
import type { LiveServer, LiveSocket } from './protocol'
import { tellFollowers } from './tell-followers.server'
import { tellMissed } from './tell-missed.server'
import { watchThing } from './watch-thing.server'

/** Serves the sockets of an HTTP server; gives the function that ends them. */
export async function attachRealtime(httpServer: HttpServer): Promise<() => Promise<void>> {
  const io: LiveServer = new Server(httpServer, {
    path: '/live',
    serveClient: false,
    transports: ['polling', 'websocket'],
    maxHttpBufferSize: 16_384,
    pingInterval: 20_000,
    pingTimeout: 20_000,
    connectTimeout: 10_000,
    allowRequest: (request, answer) => answer(null, isOwnSocket(request.headers)),
    ...(env.REDIS_URL ? { adapter: await redisAdapter(env.REDIS_URL) } : {}),
  })
  io.use(signIn)
  io.on('connection', (socket) => {
    void judgeAgain(socket)
    socket.on('watch', (thing, answer) => void watchThing(socket, thing, answer))
    socket.on('unwatch', (room) => void (typeof room === 'string' && socket.leave(room)))
    socket.on('error', () => {})
  })
  const tell = tellFollowers(io)
  const missed = tellMissed(io)
  const unsubscribe = subscribe((event) => {
    if (event.type === 'reply_posted') missed.note(event.reply.id)
    if (event.type !== 'replies_announced') return emit(io, event)
    missed.check(event.replyIds)
    tell(event.replyIds)
  })
  const stopListening = await listenForRights((change) => cutRevokedSockets(io, change))
  const sweep = setInterval(() => cutLapsedSockets(io), 500)
  return async () => {
    clearInterval(sweep)
    unsubscribe()
    await stopListening()
    await io.close()
  }
}

/** The socket signs in with the page's cookie; one that opens nothing gets no socket. */
async function signIn(socket: LiveSocket, next: (error?: Error) => void): Promise<void> {
  try {
    const token = sessionToken(socket.handshake.headers.cookie ?? null)
    const viewer = await getViewer(token)
    if (!viewer.memberId || !viewer.session) return next(new Error('signed out'))
    socket.data = {
      token,
      memberId: viewer.memberId,
      sessionId: viewer.session.id,
      audiences: new Set(),
      changesAt: viewer.changesAt,
    }
    await socket.join(`member:${viewer.memberId}`)
    next()
  } catch (error) {
    log.warn(
      { act: 'socket.sign_in', outcome: 'failed', code: (error as { code?: string }).code },
      'socket not signed in',
    )
    next(new Error('try later'))
  }
}

/** A session may end while its socket signs in, when no cut can find the socket yet. */
async function judgeAgain(socket: LiveSocket): Promise<void> {
  const viewer = await getViewer(socket.data.token).catch(() => null)
  if (viewer?.memberId === socket.data.memberId)
    socket.data.changesAt = Math.min(socket.data.changesAt, viewer.changesAt)
  else socket.disconnect(true)
}

function emit(io: LiveServer, event: Exclude<LiveEvent, { type: 'replies_announced' }>): void {
  switch (event.type) {
    case 'reply_posted':
      io.to(`thread:${event.threadId}`).emit('reply', event.reply)
      io.to(`space:${event.spaceId}`).emit('nudge', {
        thread: event.threadId,
        space: event.spaceId,
        seq: event.reply.seq,
      })
      return
    case 'reply_edited':
      io.to(`thread:${event.threadId}`).emit('edited', event.reply)
      return
    case 'thread_changed':
      io.to(`thread:${event.threadId}`).emit('changed')
      io.to(`space:${event.spaceId}`).emit('nudge', {
        thread: event.threadId,
        space: event.spaceId,
      })
      return
    case 'marks_changed':
      io.to(`member:${event.memberId}`).emit('marks', { thread: event.threadId })
  }
}

async function redisAdapter(url: string) {
  const { createAdapter } = await import('@socket.io/redis-streams-adapter')
  const { createClient } = await import('redis')
  const client = createClient({ url })
  client.on('error', (error) =>
    log.warn({ act: 'redis', outcome: 'failed', code: error.code }, 'redis away'),
  )
  await client.connect()
  return createAdapter(client)
}

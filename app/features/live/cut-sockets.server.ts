import { clock } from '~/lib/clock.server'
import type { RightsChange } from './listen-for-rights.server'
import type { LiveServer, LiveSocket } from './protocol'

/**
 * Cuts the sockets that a changed right may concern. Cutting one too many does no harm: the client
 * connects again, and every watch is judged anew.
 */
export function cutRevokedSockets(io: LiveServer, change: RightsChange): void {
  for (const socket of io.of('/').sockets.values())
    if (concerns(change, socket)) socket.disconnect(true)
}

function concerns(change: RightsChange, { data }: LiveSocket): boolean {
  if (change.all) return true
  if (change.member) return data.memberId === change.member
  if (change.session) return data.sessionId === change.session
  return change.audience !== undefined && data.audiences.has(change.audience)
}

/**
 * Cuts the sockets whose rights begin or end by the clock alone: a mandate, membership or grant
 * that ran out, a session whose hour came. Nothing in the database changes then, so nothing is heard.
 */
export function cutLapsedSockets(io: LiveServer): void {
  const now = clock.now().getTime()
  for (const socket of io.of('/').sockets.values())
    if (socket.data.changesAt <= now) socket.disconnect(true)
}

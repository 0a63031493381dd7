import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import type { FoundPairing } from './get-pairing.server'
import { canCorrectSession, hindranceOf } from './policy.server'

/** Sessions on one page of the log. */
export const sessionsPerPage = 20

/** A page (from 1) of what a pair has logged, the last first, and the sum of all in minutes. */
export async function listSessions(viewer: MemberViewer, pair: FoundPairing, page: number) {
  const where = { pairingId: pair.id }
  const [rows, sum] = await Promise.all([
    db.pairingSession.findMany({
      where,
      orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * sessionsPerPage,
      take: sessionsPerPage + 1,
      include: { logger: { select: { displayName: true } } },
    }),
    db.pairingSession.aggregate({ where, _sum: { minutes: true }, _count: true }),
  ])
  const now = clock.now()
  const isOpen = hindranceOf(pair) === null
  const sessions = rows.slice(0, sessionsPerPage).map((it) => ({
    id: it.id,
    heldOn: it.heldOn.toISOString(),
    minutes: it.minutes,
    meeting: it.meeting,
    theme: it.theme,
    by: it.logger?.displayName ?? null,
    canCorrect: isOpen && canCorrectSession(viewer, it, now),
  }))
  const { _sum, _count } = sum
  return {
    sessions,
    hasNext: rows.length > sessionsPerPage,
    minutes: _sum.minutes ?? 0,
    count: _count,
  }
}

export type LoggedSession = Awaited<ReturnType<typeof listSessions>>['sessions'][number]

import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { shownRequests } from './policy.server'
import { type RequestState, stateOf } from './state-of'

export type OwnRequest = { id: string; name: string; state: RequestState; ageDays: number }

const day = 86_400_000
const most = 50

/** The viewer's requests of the last weeks, as she asked and as she was asked: those that wait first. */
export async function listOwnRequests(
  viewer: MemberViewer,
): Promise<{ asked: OwnRequest[]; received: OwnRequest[] }> {
  const now = clock.now()
  const found = await db.mentoringRequest.findMany({
    where: shownRequests(viewer, now),
    include: { mentee: true, mentor: true },
    orderBy: { askedAt: 'desc' },
    take: most,
  })
  const isHers = (menteeId: string) => menteeId === viewer.memberId
  const rows = found
    .map((it) => ({
      id: it.id,
      menteeId: it.menteeId,
      name: (isHers(it.menteeId) ? it.mentor : it.mentee).displayName,
      state: stateOf(it, now),
      ageDays: Math.floor((now.getTime() - it.askedAt.getTime()) / day),
    }))
    .sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open'))
  const present = ({ menteeId, ...row }: (typeof rows)[number]): OwnRequest => row
  return {
    asked: rows.filter(({ menteeId }) => isHers(menteeId)).map(present),
    received: rows.filter(({ menteeId }) => !isHers(menteeId)).map(present),
  }
}

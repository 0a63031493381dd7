import { db } from '~/db.server'
import { canRead, type MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { canAnswer, canWithdraw, isOpen, shownRequests } from './policy.server'
import { stateOf } from './state-of'

/**
 * A request, to the two of it alone and for as long as it is listed, else 404: who asked whom, and what became
 * of it. Where the other serves and her band are told while it waits alone, of a member in good standing. The
 * words are read by her who wrote them and, while the request or the pair that it became gives her the key, by
 * her whom they are for.
 */
export async function getRequest(viewer: MemberViewer, id: string) {
  if (!isUuid(id)) throw notFound()
  const now = clock.now()
  const found = await db.mentoringRequest.findFirst({
    where: { AND: [{ id }, shownRequests(viewer, now)] },
    include: { mentee: withHome(now), mentor: withHome(now) },
  })
  if (!found) throw notFound()
  const isMentor = found.mentorId === viewer.memberId
  const other = isMentor ? found.mentee : found.mentor
  const isReadable = !isMentor || canRead(viewer, found.audience)
  const isWaiting = isOpen(found, now)
  const isTold = isWaiting && other.suspensions.length === 0
  const home = isTold ? other.memberships[0] : undefined
  return {
    ...{ id, isMentor, menteeId: found.menteeId, mentorId: found.mentorId },
    ...{ answeredAt: found.answeredAt, askedAt: found.askedAt, expiresAt: found.expiresAt },
    state: stateOf(found, now),
    words: isReadable ? found.words : null,
    locale: found.mentee.locale,
    other: {
      name: other.displayName,
      service: (home?.chapter.names ?? {}) as Record<string, string>,
      band: home ? bandOf(viewer, other.fields) : null,
    },
    can: {
      answer: isWaiting && canAnswer(viewer, found),
      withdraw: isWaiting && canWithdraw(viewer, found),
    },
  }
}

function withHome(now: Date) {
  const current = { from: { lte: now }, until: { gt: now } }
  return {
    include: {
      memberships: {
        where: { kind: 'home', ...inForce(now) },
        include: { chapter: true },
        take: 1,
      },
      suspensions: { where: current, take: 1 },
      fields: { where: { field: 'rank_band' } },
    },
  } as const
}

function bandOf(viewer: MemberViewer, fields: Array<{ value: unknown; audience: string }>) {
  const [field] = fields.filter(({ audience }) => canRead(viewer, audience))
  return field ? String(field.value) : null
}

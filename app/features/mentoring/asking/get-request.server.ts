import { db } from '~/db.server'
import { canRead, type MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { canAnswer, canWithdraw, isOpen, ownRequests } from './policy.server'
import { stateOf } from './state-of'

/**
 * A request, to the two of it alone, else 404: who asked whom, and what became of it. The words are
 * read by her who wrote them and, while the request or the pair that it became gives her the key, by her whom
 * they are for.
 */
export async function getRequest(viewer: MemberViewer, id: string) {
  if (!isUuid(id)) throw notFound()
  const found = await db.mentoringRequest.findFirst({
    where: { id, ...ownRequests(viewer) },
    include: { mentee: withHome, mentor: withHome },
  })
  if (!found) throw notFound()
  const now = clock.now()
  const isMentor = found.mentorId === viewer.memberId
  const other = isMentor ? found.mentee : found.mentor
  const isReadable = !isMentor || canRead(viewer, found.audience)
  const isWaiting = isOpen(found, now)
  return {
    ...{ id, isMentor, menteeId: found.menteeId, mentorId: found.mentorId },
    ...{ answeredAt: found.answeredAt, askedAt: found.askedAt, expiresAt: found.expiresAt },
    state: stateOf(found, now),
    words: isReadable ? found.words : null,
    locale: found.mentee.locale,
    other: {
      name: other.displayName,
      service: (other.memberships[0]?.chapter.names ?? {}) as Record<string, string>,
      band: bandOf(viewer, other.fields),
    },
    can: {
      answer: isWaiting && canAnswer(viewer, found),
      withdraw: isWaiting && canWithdraw(viewer, found),
    },
  }
}

const withHome = {
  include: {
    memberships: {
      where: { kind: 'home', until: null },
      include: { chapter: true },
      take: 1,
    },
    fields: { where: { field: 'rank_band' } },
  },
} as const

function bandOf(viewer: MemberViewer, fields: Array<{ value: unknown; audience: string }>) {
  const [field] = fields.filter(({ audience }) => canRead(viewer, audience))
  return field ? String(field.value) : null
}

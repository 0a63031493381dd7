import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { hashToken, randomToken } from '~/lib/tokens.server'
import { homeChapterOf } from './home-chapter-of.server'
import { sessionLimits } from './lucia.server'

/** Opens a session for a member who has proved who she is, and gives its token. */
export async function openSession(memberId: string, device: string): Promise<string> {
  const now = clock.now()
  const office = await db.mandate.count({
    where: { membership: { memberId }, from: { lte: now }, until: { gt: now } },
  })
  const days = office > 0 ? sessionLimits.officeAbsoluteDays : sessionLimits.absoluteDays
  const daysAhead = (count: number) => new Date(now.getTime() + count * 86_400_000)
  const chapterId = await homeChapterOf(memberId)
  const token = randomToken()
  await db.$transaction(async (tx) => {
    await tx.session.create({
      data: {
        id: hashToken(token),
        memberId,
        device,
        confirmedAt: now,
        expiresAt: daysAhead(sessionLimits.idleDays),
        endsAt: daysAhead(days),
      },
    })
    await recordActivity(tx, { type: 'auth.signed_in', actorId: memberId, chapterId, memberId })
  })
  return token
}

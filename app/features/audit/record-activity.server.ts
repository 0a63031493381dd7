import type { Tx } from '~/db.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import type { Activity } from './activity'

/**
 * Writes one row of the record inside the transaction of the change that it tells of, and gives
 * its id. Commands call it once; a change without its row cannot be.
 */
export async function recordActivity(tx: Tx, activity: Activity): Promise<string> {
  const { id } = await tx.activity.create({ data: activityRow(activity), select: { id: true } })
  return id
}

/** The columns of an activity, for the one command that writes them in its own statement. */
export function activityRow({ type, actorId, chapterId, audience: readBy, ...ids }: Activity) {
  const [subjectType, subjectId] = subjectOf(ids)
  return {
    type,
    actorId,
    chapterId,
    audience: readBy ?? audience.audit(chapterId),
    subjectType,
    subjectId,
    data: ids,
    at: clock.now(),
  }
}

const subjects = [
  ['documentId', 'document'],
  ['folderId', 'folder'],
  ['newsId', 'news_item'],
  ['positionId', 'position'],
  ['organisationId', 'organisation'],
  ['runId', 'match_run'],
  ['replyId', 'reply'],
  ['threadId', 'thread'],
  ['spaceId', 'space'],
  ['resetId', 'factor_reset'],
  ['transferId', 'transfer'],
  ['voucherId', 'voucher'],
  ['applicationId', 'application'],
  ['invitationId', 'invitation'],
  ['questionId', 'question'],
  ['vettingId', 'vetting'],
  ['mandateId', 'mandate'],
  ['suspensionId', 'suspension'],
  ['membershipId', 'membership'],
  ['pairingId', 'pairing'],
  ['roundId', 'mentoring_round'],
  ['requestId', 'mentoring_request'],
  ['blockId', 'member_block'],
  ['subjectChapterId', 'chapter'],
  ['importId', 'import'],
  ['importHash', 'import'],
  ['memberId', 'member'],
] as const

function subjectOf(ids: Record<string, unknown>): [string, string] {
  for (const [key, type] of subjects) if (key in ids) return [type, String(ids[key])]
  throw new Error('an activity needs a subject')
}

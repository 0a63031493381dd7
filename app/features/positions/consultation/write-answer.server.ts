import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { isVetted, type MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { holdConsulted } from './hold-consulted.server'
import { newestAnswer } from './newest-answer.server'
import { canAnswer, canReadDesk } from './policy.server'
import type { WriteAnswer } from './schema'

/** `read_only`: her vetting has ended. `overtaken`: what another coordinator wrote since the form was drawn. */
export type Answered =
  | { outcome: 'written' | 'closed' | 'read_only' }
  | {
      outcome: 'overtaken'
      by: string | null
      stance: string | null
      words: string
      version: number
    }

/**
 * Writes the answer of a chapter: kept for its coordinators, or sent to the board; the last one sent before the
 * deadline stands. The same once more changes nothing. 404 for who does not coordinate the chapter.
 */
export async function writeAnswer(
  viewer: MemberViewer,
  consultedId: string,
  { meant, stance, words, version }: WriteAnswer,
): Promise<Answered> {
  return db.$transaction(async (tx) => {
    const part = await holdConsulted(tx, viewer, consultedId)
    if (!canReadDesk(viewer, part)) throw notFound()
    const { consultation, chapterId, id } = part
    const before = await newestAnswer(id, tx)
    const isSend = meant === 'send'
    const isSame = before?.body === words && before.stance === (stance ?? null)
    if (isSame && (before.sentAt !== null || !isSend)) return { outcome: 'written' }
    const now = clock.now()
    if (!canAnswer(viewer, part, consultation, now))
      return { outcome: isVetted(viewer) ? 'closed' : 'read_only' }
    const standing = before?.version ?? 0
    if (standing !== version) {
      const other = { stance: before?.stance ?? null, words: before?.body ?? '' }
      const by = before?.writer?.displayName ?? null
      return { outcome: 'overtaken', by, ...other, version: standing }
    }
    await tx.consultationAnswer.create({
      data: {
        ...{ consultedId: id, version: version + 1, stance: stance ?? null, body: words },
        ...{ writtenBy: viewer.memberId, writtenAt: now, sentAt: isSend ? now : null },
      },
    })
    const said = { positionId: consultation.position.id, consultedId: id, chapterId }
    await recordActivity(tx, {
      ...{ ...said, actorId: viewer.memberId },
      // That it came, the board may know at once; what it says, once the deadline has passed.
      ...(isSend
        ? { type: 'positions.answer_sent', audience: consultation.audience }
        : { type: 'positions.answer_kept' }),
    })
    return { outcome: 'written' }
  })
}

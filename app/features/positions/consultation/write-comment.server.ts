import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { isVetted, type MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { holdConsulted } from './hold-consulted.server'
import { canComment } from './policy.server'
import type { WriteComment } from './schema'

/** `read_only`: her vetting has ended. `overtaken`: what she said meanwhile on another device; the form was drawn before it. */
export type Commented =
  | { outcome: 'written' | 'closed' | 'read_only' | 'unknown_section' }
  | { outcome: 'overtaken'; words: string; version: number }

/**
 * Says what the viewer says to the coordinators of her chapter, instead of what she said before. That she did stands
 * in her own record alone.
 */
export async function writeComment(
  viewer: MemberViewer,
  consultedId: string,
  { words, version, section }: WriteComment,
): Promise<Commented> {
  const { memberId } = viewer
  return db.$transaction(async (tx) => {
    const { consultation, chapterId, id } = await holdConsulted(tx, viewer, consultedId)
    const key = { consultedId_authorId: { consultedId: id, authorId: memberId } }
    const before = await tx.consultationComment.findUnique({ where: key })
    if (before?.body === words && before.section === section) return { outcome: 'written' }
    if (!canComment(viewer, consultation, clock.now()))
      return { outcome: isVetted(viewer) ? 'closed' : 'read_only' }
    if (section !== null && section > (await countSections(tx, consultation)))
      return { outcome: 'unknown_section' }
    const standing = before?.version ?? 0
    if (standing !== version)
      return { outcome: 'overtaken', words: before?.body ?? '', version: standing }
    await tx.consultationComment.upsert({
      where: key,
      create: { consultedId: id, authorId: memberId, body: words, section, version: 1 },
      update: { body: words, section, version: version + 1 },
    })
    await recordActivity(tx, {
      ...{ type: 'positions.view_given', positionId: consultation.position.id, consultedId: id },
      ...{ actorId: memberId, chapterId, audience: audience.member(memberId) },
    })
    return { outcome: 'written' }
  })
}

/** How many sections the text has that was copied; it has as many in each language. */
async function countSections(
  tx: Tx,
  { id, position: { language } }: { id: string; position: { language: string } },
): Promise<number> {
  const text = await tx.consultationText.findUnique({
    where: { consultationId_language: { consultationId: id, language } },
    select: { headings: true },
  })
  return text?.headings.length ?? 0
}

import { db } from '~/db.server'
import { canRead, type MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { notFound } from '~/lib/responses.server'
import { canVouch } from './policy.server'
import { readFacts } from './read-facts.server'

/**
 * The applicant for whom a link asks to vouch, while nobody has decided: her name and the chapter,
 * for members of the network alone; else 404.
 */
export async function findVouching(viewer: MemberViewer, code: string) {
  if (!/^[\w-]{20,40}$/.test(code) || !canRead(viewer, 'network')) throw notFound()
  const found = await db.application.findUnique({
    where: { vouchCode: code },
    include: {
      applicant: true,
      chapter: true,
      vouchers: { where: { voucherId: viewer.memberId, ...inForce(clock.now()) } },
    },
  })
  if (!found?.applicant || found.decision !== null) throw notFound()
  const facts = await readFacts(found.id)
  return {
    id: found.id,
    name: found.applicant.displayName,
    chapterId: found.chapterId,
    chapterNames: found.chapter.names as Record<string, string>,
    hasVouched: found.vouchers.length > 0,
    facts,
    can: { vouch: canVouch(viewer, facts) },
  }
}

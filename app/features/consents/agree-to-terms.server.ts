import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { terms } from '~/lib/terms'

/** Notes that the viewer agrees to the present version of the terms. Twice is once. */
export async function agreeToTerms({ memberId }: MemberViewer): Promise<void> {
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction(async (tx) => {
    if (!(await noteConsent(tx, memberId))) return
    await recordActivity(tx, {
      type: 'auth.terms_agreed',
      actorId: memberId,
      chapterId,
      memberId,
      version: terms.version,
    })
  })
}

async function noteConsent(tx: Tx, memberId: string): Promise<boolean> {
  const { version } = terms
  const inserted = await tx.$executeRaw`
    INSERT INTO consent (member_id, kind, version, given_at)
    SELECT id, 'terms', ${version}, ${clock.now()}::timestamptz FROM member WHERE id = ${memberId}::uuid
    ON CONFLICT DO NOTHING`
  if (inserted === 0) return false
  await tx.member.update({ where: { id: memberId }, data: { termsVersion: version } })
  return true
}

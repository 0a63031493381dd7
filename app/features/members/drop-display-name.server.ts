import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'

/** Shows the viewer by the name that her chapter verified again; never too often. */
export async function dropDisplayName({ memberId }: MemberViewer): Promise<void> {
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR UPDATE`
    const member = await tx.member.findUnique({ where: { id: memberId } })
    if (!member) throw notFound()
    const verified = `${member.givenName} ${member.familyName}`
    if (member.displayName === verified) return
    await tx.member.update({
      where: { id: memberId },
      data: { displayName: verified, displayKey: member.nameKey },
    })
    await recordActivity(tx, {
      type: 'auth.display_name_dropped',
      actorId: memberId,
      chapterId,
      memberId,
    })
  })
}

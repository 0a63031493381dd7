import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { nameKey } from '~/lib/fold'
import { allow, notFound } from '~/lib/responses.server'
import { canChooseName } from './policy.server'

const mostChoices = 3
const choiceDays = 30

/**
 * Shows the viewer by a name of her choice from now on; the name that her chapter verified stays
 * with her coordinators. Gives the message key that refuses a fourth choice within thirty days, or
 * null. Throws 403 while no chapter has verified her name.
 */
export async function chooseDisplayName(
  viewer: MemberViewer,
  displayName: string,
): Promise<string | null> {
  allow(canChooseName(viewer))
  const { memberId } = viewer
  const chapterId = await homeChapterOf(memberId)
  const now = clock.now()
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR UPDATE`
    const member = await tx.member.findUnique({ where: { id: memberId } })
    if (!member) throw notFound()
    if (member.displayName === displayName) return null
    const since = now.getTime() - choiceDays * 86_400_000
    const lately = member.displayChosen.filter((at) => at.getTime() > since)
    if (lately.length >= mostChoices) return 'settings:name.often'
    await tx.member.update({
      where: { id: memberId },
      data: { displayName, displayKey: nameKey(displayName), displayChosen: [...lately, now] },
    })
    await recordActivity(tx, {
      type: 'auth.display_name_chosen',
      actorId: memberId,
      chapterId,
      memberId,
    })
    return null
  })
}

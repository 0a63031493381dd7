import { db } from '~/db.server'
import { publicNames } from '~/features/chapters/public-names'
import { clock } from '~/lib/clock.server'
import { hashToken } from '~/lib/tokens.server'

/** The invitation that a mailed link opens, while it can be taken up; null for one used, withdrawn, late or none. */
export async function findInvitation(token: string) {
  const found = await db.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { chapter: true },
  })
  if (!found || found.usedAt || found.withdrawnAt || found.expiresAt <= clock.now()) return null
  const { id, email, chapterId, chapter } = found
  return { id, email, chapterId, chapterNames: publicNames(chapter).names }
}

import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'

export type ListedInvitation = {
  id: string
  email: string
  chapterNames: Record<string, string>
  until: string
}

/** The invitations of the viewer's chapters that can still be taken up, those that end first on top. */
export async function listInvitations(viewer: Viewer): Promise<ListedInvitation[]> {
  const open = await db.invitation.findMany({
    where: {
      audience: { in: [...viewer.audiences] },
      ...{ usedAt: null, withdrawnAt: null },
      expiresAt: { gt: clock.now() },
    },
    include: { chapter: true },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  return open.map(({ id, email, chapter, expiresAt }) => ({
    id,
    email,
    chapterNames: chapter.names as Record<string, string>,
    until: expiresAt.toISOString(),
  }))
}

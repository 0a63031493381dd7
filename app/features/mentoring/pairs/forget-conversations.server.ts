import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'

/** So long after the two could last read it a conversation is kept, in milliseconds: a pair may be looked into. */
const keptFor = 30 * 86_400_000

/**
 * Forgets the conversations that nobody can read any more: of pairs that are long over, and of those
 * of whom both are erased. Their words go, what is found of them, and what was begun and never posted.
 */
export async function forgetConversations(): Promise<void> {
  const long = new Date(clock.now().getTime() - keptFor)
  const spaces: { id: string; audience: string }[] = await db.$queryRaw`
    SELECT s.id, s.audience FROM space s WHERE s.kind = 'pairing' AND NOT EXISTS (
      SELECT 1 FROM pairing p WHERE p.audience = s.audience
        AND (p.readable_until IS NULL OR p.readable_until > ${long}))`
  for (const { id, audience } of spaces)
    await db.$transaction(async (tx) => {
      const threads = await tx.thread.findMany({ where: { spaceId: id }, select: { id: true } })
      const places = [`space:${id}`, ...threads.map((it) => `thread:${it.id}`)]
      await tx.draft.deleteMany({ where: { place: { in: places } } })
      await tx.searchEntry.deleteMany({ where: { audience } })
      await tx.thread.deleteMany({ where: { spaceId: id } })
      await tx.space.delete({ where: { id } })
    })
}

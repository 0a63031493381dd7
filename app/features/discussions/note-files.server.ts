import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'

/** Notes that a file which lies with a reply came or went, for the pages that missed it. */
export async function noteFiles(tx: Tx, replyId: string | null): Promise<void> {
  if (replyId === null) return
  await tx.reply.update({ where: { id: replyId }, data: { filesChangedAt: clock.now() } })
}

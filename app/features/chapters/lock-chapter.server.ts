import type { Tx } from '~/db.server'

/** Lets changes of one chapter's own settings wait for each other, until the transaction ends. */
export async function lockChapter(tx: Tx, chapterId: string): Promise<void> {
  await tx.$queryRaw`SELECT FROM chapter WHERE id = ${chapterId} FOR NO KEY UPDATE`
}

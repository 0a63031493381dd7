import type { db, Tx } from '~/db.server'

/** The newest version of the answer of a chapter, sent or not; null where nothing is written. */
export async function newestAnswer(consultedId: string, from: Tx | typeof db) {
  return from.consultationAnswer.findFirst({
    where: { consultedId },
    orderBy: { version: 'desc' },
    include: { writer: { select: { displayName: true } } },
  })
}

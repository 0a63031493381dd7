import { db, type Tx } from '~/db.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'

/** The part of a chapter in a consultation, with the answer that it sent last; 404 where it sent none. */
export async function findAnswer(
  { id: consultationId }: { id: string },
  consultedId: string,
  from: Tx | typeof db = db,
) {
  if (!isUuid(consultedId)) throw notFound()
  const part = await from.consultedChapter.findFirst({
    where: { id: consultedId, consultationId },
    include: {
      answers: { where: { sentAt: { not: null } }, orderBy: { version: 'desc' }, take: 1 },
    },
  })
  const [answer] = part?.answers ?? []
  if (!part || !answer) throw notFound()
  return { ...part, answer }
}

import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { notFound } from '~/lib/responses.server'
import { lockService } from './lock-service.server'

/**
 * Holds what is recorded of members as serving in one service until the transaction ends: one change
 * after the other, and nobody is moved or erased meanwhile. Their rows are held for what refers to them
 * alone, so that whoever makes a pair of them does not wait crosswise. 404 when one is not at home there.
 */
export async function holdHome(
  tx: Tx,
  memberIds: readonly string[],
  serviceId: string,
): Promise<void> {
  for (const id of memberIds.toSorted()) {
    await lockService(tx, id)
    await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${id}::uuid FOR KEY SHARE`
  }
  const homes = { chapterId: serviceId, kind: 'home', ...inForce(clock.now()) }
  const found = await tx.member.count({
    where: { id: { in: [...memberIds] }, memberships: { some: homes } },
  })
  if (found !== memberIds.length) throw notFound()
}

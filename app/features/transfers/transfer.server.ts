import { db, type Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import type { TransferFacts } from './policy.server'

/** A transfer as it stands, with whom it concerns and what the rules ask of it; null when it is none. */
export async function readTransfer(id: string, from: Tx | typeof db = db) {
  const now = clock.now()
  const current = inForce(now)
  const found = await from.transfer.findUnique({
    where: { id },
    include: {
      from: true,
      to: true,
      member: {
        include: {
          superiors: { where: current, select: { superiorId: true } },
          subordinates: { where: current, select: { subordinateId: true } },
        },
      },
    },
  })
  if (!found) return null
  const { superiors, subordinates } = found.member
  const facts: TransferFacts = {
    memberId: found.memberId,
    fromAudience: found.fromAudience,
    toAudience: found.toAudience,
    releasedAt: found.releasedAt,
    receivedAt: found.receivedAt,
    isOpen: found.endedAt === null && found.expiresAt > now,
    commandLine: [
      ...superiors.map(({ superiorId }) => superiorId),
      ...subordinates.map(({ subordinateId }) => subordinateId),
    ],
  }
  return { ...found, facts }
}

export type FoundTransfer = NonNullable<Awaited<ReturnType<typeof readTransfer>>>

/** Holds a transfer until the transaction ends, and gives it as it stands. */
export async function lockTransfer(tx: Tx, id: string): Promise<FoundTransfer | null> {
  await tx.$queryRaw`SELECT 1 FROM transfer WHERE id = ${id}::uuid FOR UPDATE`
  return readTransfer(id, tx)
}

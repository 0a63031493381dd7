import { db, type Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import type { TransferFacts } from './policy.server'

/**
 * A transfer as it stands, with whom it concerns and what the rules ask of it; null when it is none. Asked one
 * after the other, for a transaction has one line to the database.
 */
export async function readTransfer(id: string, from: Tx | typeof db = db) {
  const now = clock.now()
  const row = await from.transfer.findUnique({ where: { id } })
  if (!row) return null
  const { memberId } = row
  // Erased in this moment, she takes the transfer with her.
  const member = await from.member.findUnique({ where: { id: memberId } })
  if (!member) return null
  const found = {
    ...{ ...row, member },
    from: await from.chapter.findUniqueOrThrow({ where: { id: row.fromChapterId } }),
    to: await from.chapter.findUniqueOrThrow({ where: { id: row.toChapterId } }),
  }
  const links = await from.supervision.findMany({
    where: {
      AND: [inForce(now)],
      OR: [{ superiorId: memberId }, { subordinateId: memberId }],
    },
  })
  const facts: TransferFacts = {
    memberId: found.memberId,
    fromAudience: found.fromAudience,
    toAudience: found.toAudience,
    releasedAt: found.releasedAt,
    receivedAt: found.receivedAt,
    isOpen: found.endedAt === null && found.expiresAt > now,
    commandLine: links.map((it) => (it.superiorId === memberId ? it.subordinateId : it.superiorId)),
  }
  return { ...found, facts }
}

export type FoundTransfer = NonNullable<Awaited<ReturnType<typeof readTransfer>>>

/** Holds a transfer until the transaction ends, and gives it as it stands. */
export async function lockTransfer(tx: Tx, id: string): Promise<FoundTransfer | null> {
  await tx.$queryRaw`SELECT 1 FROM transfer WHERE id = ${id}::uuid FOR UPDATE`
  return readTransfer(id, tx)
}

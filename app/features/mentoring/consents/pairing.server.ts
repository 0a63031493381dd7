import { db, type Tx } from '~/db.server'
import type { Pairing } from '~/generated/prisma/client.ts'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { lockMembers } from '../asking/lock-members.server'
import { lockPairs } from '../pairs/lock-pairs.server'
import type { ConsentFacts } from './policy.server'

function withSides() {
  const current = inForce(clock.now())
  const side = {
    include: {
      superiors: { where: current, select: { superiorId: true } },
      subordinates: { where: current, select: { subordinateId: true } },
      fields: { where: { field: 'rank_band' } },
    },
  } as const
  return {
    ...{ mentor: side, mentee: side, round: true, mentorService: true, menteeService: true },
    consents: true,
  } as const
}

/** The pairs that a where-clause finds, with whom they concern and what the rules of consent ask of them. */
export async function readWaitingPairs(where: object) {
  const found = await db.pairing.findMany({
    where,
    include: withSides(),
    orderBy: { proposedAt: 'asc' },
    take: 100,
  })
  return found.map((pair) => {
    const sides = [pair.mentor, pair.mentee].filter((it) => it !== null)
    const facts: ConsentFacts = {
      memberIds: [pair.mentorId, pair.menteeId],
      commandLine: sides.flatMap(({ superiors, subordinates }) => [
        ...superiors.map(({ superiorId }) => superiorId),
        ...subordinates.map(({ subordinateId }) => subordinateId),
      ]),
      isWaiting: pair.from === null && pair.until === null && sides.length === 2,
      consents: pair.consents,
    }
    return { ...pair, facts }
  })
}

export type WaitingPair = Awaited<ReturnType<typeof readWaitingPairs>>[number]

export type HeldPair = Pairing & { facts: ConsentFacts }

/**
 * Holds a pair until the transaction ends, in the order of all who make pairs, and gives it as it stands. One
 * question after the other: a transaction has one line to the database.
 */
export async function lockWaitingPair(tx: Tx, id: string): Promise<HeldPair | null> {
  await lockPairs(tx)
  const found = await tx.pairing.findUnique({ where: { id } })
  await lockMembers(tx, [found?.mentorId ?? null, found?.menteeId ?? null])
  await tx.$queryRaw`SELECT 1 FROM pairing WHERE id = ${id}::uuid FOR UPDATE`
  const pair = await tx.pairing.findUnique({ where: { id } })
  if (!pair) return null
  const consents = await tx.pairingConsent.findMany({ where: { pairingId: id } })
  const two = { in: [pair.mentorId, pair.menteeId].filter((it) => it !== null) }
  const links = await tx.supervision.findMany({
    where: { AND: [inForce(clock.now())], OR: [{ superiorId: two }, { subordinateId: two }] },
  })
  const facts: ConsentFacts = {
    memberIds: [pair.mentorId, pair.menteeId],
    commandLine: links.flatMap(({ superiorId, subordinateId }) => [superiorId, subordinateId]),
    isWaiting: pair.from === null && pair.until === null && two.in.length === 2,
    consents,
  }
  return { ...pair, facts }
}

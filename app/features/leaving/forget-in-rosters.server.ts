import type { Tx } from '~/db.server'
import type { ImportSummary } from '~/features/memberships/import-summary'
import { Prisma } from '~/generated/prisma/client.ts'
import { clock } from '~/lib/clock.server'
import { unpack } from '~/lib/packed.server'

type Person = { id: string; emailKey: string; givenName: string; familyName: string }

/**
 * Takes back every roster that waits for a decision and names a member who goes, and those of her
 * own chapters that nobody has read yet. To its coordinators such a roster has run out; they send
 * it again.
 */
export async function forgetInRosters(tx: Tx, member: Person): Promise<void> {
  const own = await tx.membership.findMany({ where: { memberId: member.id } })
  const chapterIds = own.map(({ chapterId }) => chapterId)
  const waiting = await tx.rosterImport.findMany({
    where: {
      committedAt: null,
      withdrawnAt: null,
      OR: [{ committingAt: null }, { refusedAt: { not: null } }],
    },
    select: { id: true, chapterId: true, plan: true, summary: true, plannedAt: true },
  })
  for (const { id, chapterId, plan, summary, plannedAt } of waiting) {
    const isUnread = plannedAt === null && chapterIds.includes(chapterId)
    if (!isUnread && !names([plan && (await unpack(plan)), summary], member)) continue
    const counts = (summary as ImportSummary | null)?.counts
    const now = clock.now()
    await tx.rosterImport.update({
      where: { id },
      data: {
        file: null,
        plan: null,
        summary: counts ? { counts } : Prisma.DbNull,
        expiresAt: now,
        // A job that reads it at this moment finds it given up, and writes nothing.
        ...(plannedAt === null && { withdrawnAt: now }),
      },
    })
  }
}

function names(told: unknown, { id, emailKey, givenName, familyName }: Person): boolean {
  const text = JSON.stringify(told).toLowerCase()
  const holds = (word: string) => text.includes(JSON.stringify(word.toLowerCase()).slice(1, -1))
  return holds(id) || holds(emailKey) || (holds(givenName) && holds(familyName))
}

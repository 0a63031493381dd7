import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { lockMembers } from './lock-members.server'
import { isOpen } from './policy.server'

/** Holds a request and its two until the transaction ends; null when it waits for an answer no more. */
export async function lockRequest(tx: Tx, id: string) {
  const found = await tx.mentoringRequest.findUnique({ where: { id } })
  if (!found) return null
  await lockMembers(tx, [found.menteeId, found.mentorId])
  await tx.$queryRaw`SELECT 1 FROM mentoring_request WHERE id = ${id}::uuid FOR UPDATE`
  const held = await tx.mentoringRequest.findUnique({ where: { id } })
  return held && isOpen(held, clock.now()) ? held : null
}

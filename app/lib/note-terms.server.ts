import type { Tx } from '~/db.server'
import { clock } from './clock.server'
import { terms } from './terms'

/**
 * Notes, inside the transaction of what she does by it, that a member agrees to the present version
 * of the terms. Gives false when that stands already.
 */
export async function noteTerms(tx: Tx, memberId: string): Promise<boolean> {
  const { version } = terms
  const inserted = await tx.$executeRaw`
    INSERT INTO consent (member_id, kind, version, given_at)
    SELECT id, 'terms', ${version}, ${clock.now()}::timestamptz FROM member WHERE id = ${memberId}::uuid
    ON CONFLICT DO NOTHING`
  if (inserted === 0) return false
  await tx.member.update({ where: { id: memberId }, data: { termsVersion: version } })
  return true
}

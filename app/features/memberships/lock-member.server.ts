import type { Tx } from '~/db.server'
import { notFound } from '~/lib/responses.server'

/**
 * Holds a member's row until the transaction ends: what is decided about her is decided one by one.
 * Throws 404 when she was erased meanwhile.
 */
export async function lockMember(tx: Tx, memberId: string): Promise<void> {
  const rows: unknown[] =
    await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR UPDATE`
  if (rows.length === 0) throw notFound()
}

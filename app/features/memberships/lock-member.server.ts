import type { Tx } from '~/db.server'

/** Holds a member's row until the transaction ends: what is decided about her is decided one by one. */
export async function lockMember(tx: Tx, memberId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR UPDATE`
}

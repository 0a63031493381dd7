import type { Tx } from '~/db.server'

/**
 * Remembers that a member sent a form, inside the transaction of its change. Gives the earlier
 * result when she sent the same form before, else null. Another member's key is another key.
 */
export async function sentBefore(
  tx: Tx,
  { memberId, form, key, result }: { memberId: string; form: string; key: string; result: string },
): Promise<string | null> {
  const inserted = await tx.$executeRaw`
    INSERT INTO form_submission (member_id, form, key, result)
    VALUES (${memberId}::uuid, ${form}, ${key}::uuid, ${result}) ON CONFLICT DO NOTHING`
  if (inserted === 1) return null
  const earlier = await tx.formSubmission.findUniqueOrThrow({
    where: { memberId_form_key: { memberId, form, key } },
  })
  return earlier.result
}

import { randomBytes } from 'node:crypto'
import type { Tx } from '~/db.server'
import { hashToken } from '~/lib/tokens.server'

/** How many codes a member gets at a time. */
export const recoveryCodesAtOnce = 10

// Crockford's base32: no letter that is read as another, 80 bits a code.
const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** Makes new recovery codes for a member in place of all before, and gives them as she writes them down. */
export async function makeRecoveryCodes(tx: Tx, memberId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodesAtOnce }, newCode)
  await tx.recoveryCode.deleteMany({ where: { memberId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ id: recoveryCodeId(memberId, code), memberId })),
  })
  return codes
}

/** The only form in which a code is stored; however she writes it, it is the same code. */
export function recoveryCodeId(memberId: string, code: string): string {
  const plain = code.toLowerCase().replace(/[^0-9a-z]/g, '')
  const read = plain.replaceAll('o', '0').replace(/[il]/g, '1')
  return hashToken(`recovery ${memberId} ${read}`)
}

function newCode(): string {
  const bytes = randomBytes(16)
  const code = Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
  return code.replace(/(.{4})(?!$)/g, '$1-')
}

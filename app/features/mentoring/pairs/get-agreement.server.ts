import { db, type Tx } from '~/db.server'
import type { FoundPairing } from './get-pairing.server'
import { openWords } from './words.server'

/** The agreement of a pair as it stands, and who has signed this version of it; null before the first. */
export async function getAgreement(pair: Pick<FoundPairing, 'id'>, from: Tx | typeof db = db) {
  const found = await from.pairingAgreement.findUnique({ where: { pairingId: pair.id } })
  if (!found) return null
  const { version, rhythm, meeting, words, changedAt } = found
  const signatures = await from.pairingSignature.findMany({
    where: { pairingId: pair.id, version },
    orderBy: { signedAt: 'asc' },
    select: { memberId: true, signedAt: true, member: { select: { displayName: true } } },
  })
  return {
    version,
    rhythm,
    meeting,
    words: openWords(words, pair.id, 'agreement'),
    changedAt: changedAt.toISOString(),
    signatures: signatures.map(({ memberId, signedAt, member }) => ({
      memberId,
      name: member.displayName,
      at: signedAt.toISOString(),
    })),
  }
}

export type Agreement = NonNullable<Awaited<ReturnType<typeof getAgreement>>>

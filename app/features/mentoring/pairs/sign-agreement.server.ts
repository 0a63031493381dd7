import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { recordInRoom } from './record-in-room.server'
import { type Refused, writeInRoom } from './write-in-room.server'

/**
 * Signs the version of the agreement that the viewer saw; refused when it is not the one that stands.
 * Signing twice is once.
 */
export async function signAgreement(
  viewer: MemberViewer,
  pairingId: string,
  version: number,
): Promise<'signed' | Refused> {
  return writeInRoom(viewer, pairingId, async (tx, pair) => {
    const standing = await tx.pairingAgreement.count({ where: { pairingId: pair.id, version } })
    if (standing === 0) return { refused: 'pairs:refused.changed' }
    const { memberId } = viewer
    const { count } = await tx.pairingSignature.createMany({
      data: { pairingId: pair.id, version, memberId, signedAt: clock.now() },
      skipDuplicates: true,
    })
    if (count > 0) await recordInRoom(tx, memberId, 'mentoring.agreement_signed', pair)
    return 'signed' as const
  })
}

import { db } from '~/db.server'

/** What is held of a member in the publishing of positions: where she signed, and where she agreed to be named. */
export async function gatherOwnPublishing(memberId: string) {
  const [positionsSigned, namingsAgreed] = await Promise.all([
    db.positionPublication.findMany({
      where: { signedBy: memberId },
      orderBy: { id: 'asc' },
      select: { number: true, signedAt: true },
    }),
    db.officerAgreement.findMany({
      where: { memberId },
      orderBy: { agreedAt: 'asc' },
      select: { positionId: true, agreedAt: true },
    }),
  ])
  return { positionsSigned, namingsAgreed }
}

import { db } from '~/db.server'

/** What is held of a member in the registers of organisations and dispatches: what she wrote into them, by id and hour. */
export async function gatherOwnDispatches(memberId: string) {
  const [organisationsRecorded, partnersNamed, dispatchesRecorded, repliesRecorded, corrected] =
    await Promise.all([
      db.organisation.findMany({
        where: { recordedBy: memberId },
        orderBy: { id: 'asc' },
        select: { id: true, recordedAt: true },
      }),
      db.positionPartner.findMany({
        where: { namedBy: memberId },
        orderBy: { namedAt: 'asc' },
        select: { positionId: true, organisationId: true, namedAt: true },
      }),
      db.dispatch.findMany({
        where: { recordedBy: memberId },
        orderBy: { id: 'asc' },
        select: { id: true, recordedAt: true },
      }),
      db.dispatchReply.findMany({
        where: { recordedBy: memberId },
        orderBy: { id: 'asc' },
        select: { id: true, dispatchId: true, recordedAt: true },
      }),
      db.dispatchCorrection.findMany({
        where: { correctedBy: memberId },
        orderBy: { id: 'asc' },
        select: { dispatchId: true, replyId: true, correctedAt: true },
      }),
    ])
  return {
    ...{ organisationsRecorded, partnersNamed, dispatchesRecorded, repliesRecorded },
    dispatchesCorrected: corrected,
  }
}

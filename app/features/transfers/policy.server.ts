import { canRead, isVetted, type Viewer } from '~/features/auth/viewer'

/** The side of a transfer: the service that she leaves, or the one that takes her in. */
export type Side = 'from' | 'to'

export type TransferFacts = {
  memberId: string
  fromAudience: string
  toAudience: string
  releasedAt: Date | null
  receivedAt: Date | null
  isOpen: boolean
  /** Her superiors and subordinates in service, as was declared. */
  commandLine: readonly string[]
}

/** Where-clause of the transfers that the viewer may know of: her own, and those of her sides. */
export function visibleTransfers(viewer: Viewer) {
  const audiences = { in: [...viewer.audiences] }
  return {
    OR: [
      { fromAudience: audiences },
      { toAudience: audiences },
      ...(viewer.memberId ? [{ memberId: viewer.memberId }] : []),
    ],
  }
}

/**
 * The sides for which the viewer answers: those that she coordinates, never for herself, her superior
 * or her subordinate (as for applications, mission G01).
 */
export function sidesOf(viewer: Viewer, transfer: TransferFacts): Side[] {
  const { memberId } = viewer
  if (memberId === null || !isVetted(viewer)) return []
  if (memberId === transfer.memberId || transfer.commandLine.includes(memberId)) return []
  const sides: Side[] = []
  if (canRead(viewer, transfer.fromAudience)) sides.push('from')
  if (canRead(viewer, transfer.toAudience)) sides.push('to')
  return sides
}

/** Those of them that have not answered yet, while the transfer is open. */
export function sidesToAnswer(viewer: Viewer, transfer: TransferFacts): Side[] {
  if (!transfer.isOpen) return []
  const { releasedAt, receivedAt } = transfer
  const answered = { from: releasedAt !== null, to: receivedAt !== null }
  return sidesOf(viewer, transfer).filter((side) => !answered[side])
}

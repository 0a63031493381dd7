import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { getAgreement } from './get-agreement.server'
import { recordInRoom } from './record-in-room.server'
import type { WriteAgreement } from './schema'
import { sealWords } from './words.server'
import { type Refused, writeInRoom } from './write-in-room.server'

/**
 * Writes the agreement of a pair, or changes it: what was signed before counts no more, and both are
 * told. Gives `{ stale }` when the other changed it since the version in the form (0 for none). The
 * same words once more change nothing.
 */
export async function writeAgreement(
  viewer: MemberViewer,
  pairingId: string,
  { rhythm, meeting, words, version }: WriteAgreement,
): Promise<{ version: number } | { stale: true } | Refused> {
  return writeInRoom(viewer, pairingId, async (tx, pair) => {
    const before = await getAgreement(pair, tx)
    if (before && isSame(before, { rhythm, meeting, words })) return { version: before.version }
    if ((before?.version ?? 0) !== version) return { stale: true as const }
    const written = {
      rhythm,
      meeting,
      words: words === '' ? null : sealWords(words, pair.id, 'agreement'),
      version: version + 1,
      changedBy: viewer.memberId,
      changedAt: clock.now(),
    }
    await tx.pairingAgreement.upsert({
      where: { pairingId: pair.id },
      create: { pairingId: pair.id, ...written },
      update: written,
    })
    await tx.pairingSignature.deleteMany({ where: { pairingId: pair.id } })
    await recordInRoom(tx, viewer.memberId, 'mentoring.agreement_written', pair)
    await addJob(tx, 'tell_of_pair', { pairingId: pair.id })
    return { version: written.version }
  })
}

type Written = { rhythm: string; meeting: string }

function isSame(
  before: Written & { words: { text: string; isLost: boolean } },
  after: Written & { words: string },
): boolean {
  const isSaid = !before.words.isLost && before.words.text === after.words
  return isSaid && before.rhythm === after.rhythm && before.meeting === after.meeting
}

import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { momentOf } from '~/lib/dates'
import { getMeeting } from './get-meeting.server'
import { recordInRoom } from './record-in-room.server'
import type { SetMeeting } from './schema'
import { sealWords } from './words.server'
import { type Refused, writeInRoom } from './write-in-room.server'

/** No meeting is set further ahead, in milliseconds. */
const furthest = 2 * 365 * 86_400_000

/**
 * Sets the next meeting of the two, or moves it. Gives `{ day }` with what is wrong with the day, and
 * `{ stale }` when the other set or moved it since the version in the form (0 for none).
 */
export async function setMeeting(
  viewer: MemberViewer,
  pairingId: string,
  { day, time, minutes, place, version }: SetMeeting,
): Promise<'set' | { day: string } | { stale: true } | Refused> {
  return writeInRoom(viewer, pairingId, async (tx, pair) => {
    const now = clock.now()
    const startsAt = momentOf(day, time)
    if (startsAt <= now) return { day: 'pairs:meeting.past' }
    if (startsAt.getTime() > now.getTime() + furthest) return { day: 'pairs:meeting.far' }
    const before = await getMeeting(pair, tx)
    if ((before?.version ?? 0) !== version) return { stale: true as const }
    const sealed = place === '' ? null : sealWords(place, pair.id, 'meeting')
    const meeting = { startsAt, minutes, place: sealed, version: version + 1 }
    await tx.pairingMeeting.upsert({
      where: { pairingId: pair.id },
      create: { pairingId: pair.id, ...meeting, setAt: now },
      update: meeting,
    })
    await recordInRoom(tx, viewer.memberId, 'mentoring.meeting_set', pair)
    return 'set' as const
  })
}

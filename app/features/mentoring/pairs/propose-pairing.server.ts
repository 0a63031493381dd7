import type { Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { announceQueue } from '~/lib/announce-queue.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { beginPairing } from './begin-pairing.server'

export type ProposePairing = {
  /** The id of the request that it comes from, so that the two keep the key that they hold. */
  id?: string
  roundId: string | null
  mentorId: string
  menteeId: string
  mentorChapter: string
  menteeChapter: string
  menteeBand: number | null
  /** Why the two fit, as `scorePair` gives it; empty for a pair that found itself. */
  reasons: object
  endsAt: Date
  /** Chapters whose coordinator proposes it herself: they are not asked again. */
  consenting?: readonly string[]
}

/**
 * Makes a pair of two, within a transaction that holds `lockPairs` and has asked `listApart`. Two of
 * one service begin at once; between two services the coordinators of both have to consent first
 * (mission T09). Gives the pair's id.
 */
export async function proposePairing(
  tx: Tx,
  actorId: string | null,
  { consenting = [], ...pair }: ProposePairing,
): Promise<string> {
  const now = clock.now()
  const asked = chaptersToAsk(pair)
  const { id, audience: key } = await tx.pairing.create({
    data: {
      ...pair,
      proposedAt: now,
      consents: {
        create: asked.map((chapterId) => ({
          chapterId,
          audience: audience.coordination(chapterId),
          ...(consenting.includes(chapterId)
            ? { answeredAt: now, answeredBy: actorId, isGiven: true }
            : {}),
        })),
      },
    },
    select: { id: true, audience: true },
  })
  await recordActivity(tx, {
    type: 'mentoring.pair_proposed',
    actorId,
    chapterId: pair.menteeChapter,
    audience: key,
    pairingId: id,
  })
  const waiting = asked.filter((chapterId) => !consenting.includes(chapterId))
  for (const chapterId of waiting) await announceQueue(tx, audience.coordination(chapterId))
  if (waiting.length === 0) await beginPairing(tx, actorId, id)
  else await addJob(tx, 'tell_of_pair', { pairingId: id })
  return id
}

function chaptersToAsk({ mentorChapter, menteeChapter }: ProposePairing): string[] {
  return mentorChapter === menteeChapter ? [] : [mentorChapter, menteeChapter]
}

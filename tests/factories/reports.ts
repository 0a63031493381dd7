import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'

type Group = {
  count: number
  chapter: string
  band: number | null
  /** How far the pairs of these mentees came; without it they have none. */
  pair?: { met?: boolean; goal?: number }
}

/**
 * Fills a round with mentees, and a mentor for every two of those with a pair; written at once, since the
 * report asks only for rows. Gives the ids of the mentees, group by group.
 */
export async function fillRound(roundId: string, groups: Group[]): Promise<string[][]> {
  const filled: string[][] = []
  for (const group of groups) {
    const mentees = await addPeople(roundId, group, 'mentee')
    filled.push(mentees)
    if (!group.pair) continue
    const mentorGroup = { ...group, count: Math.ceil(group.count / 2) }
    const mentors = await addPeople(roundId, mentorGroup, 'mentor')
    const pairs = mentees.map((menteeId, at) => ({
      menteeId,
      mentorId: mentors[Math.floor(at / 2)] as string,
    }))
    await addPairs(roundId, group, pairs)
  }
  return filled
}

async function addPeople(
  roundId: string,
  { count, chapter, band }: Group,
  part: 'mentor' | 'mentee',
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidv7())
  const name = { displayName: 'T', givenName: 'T', familyName: 'T', nameKey: 't', displayKey: 't' }
  await db.member.createMany({
    data: ids.map((id) => ({ id, ...name, email: `${id}@x.example`, emailKey: `${id}@x.example` })),
  })
  await db.enrolment.createMany({
    data: ids.map((memberId) => ({
      ...{ roundId, memberId, chapterId: chapter, band, languages: ['sr'], meeting: 'either' },
      ...{ isMentor: part === 'mentor', isMentee: part === 'mentee' },
      capacity: part === 'mentor' ? 2 : 0,
      ...{ enrolledAt: clock.now(), changedAt: clock.now() },
    })),
  })
  return ids
}

async function addPairs(
  roundId: string,
  { chapter, band, pair }: Group,
  pairs: Array<{ menteeId: string; mentorId: string }>,
): Promise<void> {
  const now = clock.now()
  const rows = pairs.map((it) => ({ ...it, id: uuidv7() }))
  await db.pairing.createMany({
    data: rows.map((it) => ({
      ...{ ...it, roundId, mentorChapter: chapter, menteeChapter: chapter, menteeBand: band },
      ...{ reasons: {}, proposedAt: now, from: now, endsAt: now },
    })),
  })
  const ids = rows.map(({ id }) => ({ pairingId: id }))
  if (pair?.met)
    await db.pairingSession.createMany({
      data: ids.map((it) => ({
        ...{ ...it, heldOn: now, minutes: 60, meeting: 'online', theme: 'career', loggedAt: now },
      })),
    })
  const { goal } = pair ?? {}
  if (goal !== undefined)
    await db.pairingGoal.createMany({
      data: ids.map((it) => ({ ...it, words: Buffer.from('x'), progress: goal, setAt: now })),
    })
}

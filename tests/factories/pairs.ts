import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { proposePairing } from '~/features/mentoring/pairs/propose-pairing.server'
import { clock } from '~/lib/clock.server'
import { buildMember, viewerOf } from './people.ts'

export type BuiltPair = { pairingId: string; mentor: MemberViewer; mentee: MemberViewer }

/** A pair of two members of one service (Serbia unless told otherwise), begun; of two services it waits for both. */
export async function buildPair({
  mentorIn = 'serbia-moi',
  menteeIn = 'serbia-moi',
}: {
  mentorIn?: string
  menteeIn?: string
} = {}): Promise<BuiltPair> {
  const mentor = await buildMember({ in: mentorIn })
  const mentee = await buildMember({ in: menteeIn })
  const pairingId = await pairUp(mentor, mentee)
  return {
    pairingId,
    mentor: await viewerOf(mentor.memberId),
    mentee: await viewerOf(mentee.memberId),
  }
}

/** Makes a pair of two members who are there, outside of a round. */
export async function pairUp(mentor: MemberViewer, mentee: MemberViewer): Promise<string> {
  const homeOf = (viewer: MemberViewer) => viewer.standings[0]?.chapterId ?? ''
  return db.$transaction((tx) =>
    proposePairing(tx, null, {
      roundId: null,
      mentorId: mentor.memberId,
      menteeId: mentee.memberId,
      mentorChapter: homeOf(mentor),
      menteeChapter: homeOf(mentee),
      menteeBand: null,
      reasons: {},
      endsAt: new Date(clock.now().getTime() + 270 * 86_400_000),
    }),
  )
}

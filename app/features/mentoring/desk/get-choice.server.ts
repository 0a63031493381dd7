import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { shareLanguage } from '~/lib/spoken-languages'
import { explainPair, scorePair } from '../matching/score-pair.ts'
import { canMatch } from '../rounds/policy.server'
import { criteria, type Weights } from '../terms'
import { asMentee, asMentor } from './as-given'
import { presentEnrolled } from './present-enrolled.server'
import { readDesk } from './read-desk.server'

/**
 * A mentee of a round with every mentor who speaks a language of hers, the one who fits best first, by what
 * the two enrolments say alone: who is kept from her stands among them like anyone else. Only choosing
 * one tells whether it is possible. Else 404.
 */
export async function getChoice(viewer: MemberViewer, roundId: string, menteeId: string) {
  const { round, enrolled } = await readDesk(viewer, roundId)
  const mentee = enrolled.find((it) => it.id === menteeId && it.isMentee)
  if (!mentee) throw notFound()
  const drafts = await db.draftPair.findMany({ where: { roundId } })
  const present = drafts.find((it) => it.menteeId === menteeId)
  const weights = round.weights as Weights
  const asked = asMentee(mentee)
  const mentors = enrolled
    .filter(
      (it) => it.isMentor && it.id !== menteeId && shareLanguage(asked.languages, it.languages),
    )
    .map((it) => {
      // Whether she has a place is told beside her; how well the two fit has nothing to do with it.
      const given = { ...asMentor(it), capacity: 1 }
      const drafted = drafts.filter(({ mentorId }) => mentorId === it.id).length
      return {
        ...presentEnrolled(it),
        score: scorePair(weights, asked, given),
        reasons: explainPair(asked, given),
        places: Math.max(0, it.capacity - it.asMentor - drafted),
      }
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  return {
    round,
    mentee: presentEnrolled(mentee),
    isTaken: mentee.isTaken,
    mentorId: present?.mentorId ?? null,
    isLocked: present?.isLocked ?? false,
    score: present?.score ?? null,
    best: criteria.reduce((sum, it) => sum + 100 * weights[it], 0),
    mentors,
    may: canMatch(viewer, round),
  }
}

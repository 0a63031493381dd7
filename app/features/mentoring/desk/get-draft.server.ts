import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { type Objective, objectiveOf, reasonFor } from '../matching/match.ts'
import type { Parts } from '../matching/score-pair.ts'
import { canMatch, canPublishRound } from '../rounds/policy.server'
import { criteria, type Weights } from '../terms'
import { asMentee, asMentor } from './as-given'
import { listCommandLine } from './list-command-line.server'
import { markOf } from './mark-of.server'
import { presentEnrolled } from './present-enrolled.server'
import { readDesk } from './read-desk.server'

const pairsPerPage = 30
/** How many of those without a pair, and of mentors without a mentee, the page names. */
const mostNamed = 100

/**
 * The draft of a round for those who run it: one page of its pairs, the weakest first, who is left
 * and why as far as that may be known, and how good it is beside what the last run found. Else 404.
 */
export async function getDraft(viewer: MemberViewer, roundId: string, page: number) {
  const { round, enrolled } = await readDesk(viewer, roundId)
  const [drafts, run, mark] = await Promise.all([
    db.draftPair.findMany({
      where: { roundId },
      orderBy: [{ score: 'asc' }, { menteeId: 'asc' }],
    }),
    db.matchRun.findFirst({ where: { roundId }, orderBy: { number: 'desc' } }),
    markOf(db, roundId),
  ])
  const { told } = await listCommandLine(db, viewer)
  const byId = new Map(enrolled.map((it) => [it.id, it]))
  const pairs = drafts.flatMap((draft) => {
    const [mentee, mentor] = [byId.get(draft.menteeId), byId.get(draft.mentorId)]
    return mentee && mentor ? [{ draft, mentee, mentor }] : []
  })
  const paired = new Set(pairs.map(({ mentee }) => mentee.id))
  const given = new Set(pairs.map(({ mentor }) => mentor.id))
  const mentors = enrolled.filter(({ isMentor }) => isMentor)
  const asGiven = mentors.map((it) => ({ ...asMentor(it), capacity: it.capacity - it.asMentor }))
  const left = enrolled.filter((it) => it.isMentee && !it.isTaken && !paired.has(it.id))
  const idle = mentors.filter((it) => it.capacity > it.asMentor && !given.has(it.id))
  const from = (page - 1) * pairsPerPage
  const best = bestScore(round.weights as Weights)
  return {
    ...{ round, mark, best },
    counts: {
      mentors: mentors.length,
      mentees: enrolled.filter(({ isMentee }) => isMentee).length,
      places: asGiven.reduce((sum, { capacity }) => sum + Math.max(0, capacity), 0),
      standing: enrolled.filter(({ isTaken }) => isTaken).length,
    },
    pairs: pairs.slice(from, from + pairsPerPage).map(({ draft, mentee, mentor }) => ({
      mentee: presentEnrolled(mentee),
      mentor: presentEnrolled(mentor),
      score: draft.score,
      reasons: draft.reasons as unknown as Parts,
      isLocked: draft.isLocked,
      isByHand: draft.runId === null,
      isBetween: mentee.chapterId !== mentor.chapterId,
      isOwn: told.has(mentee.memberId) || told.has(mentor.memberId),
    })),
    last: Math.max(1, Math.ceil(pairs.length / pairsPerPage)),
    left: left.slice(0, mostNamed).map((it) => ({
      ...presentEnrolled(it),
      reason: reasonFor(asMentee(it), asGiven),
    })),
    leftCount: left.length,
    idle: idle.slice(0, mostNamed).map(presentEnrolled),
    idleCount: idle.length,
    aim: objectiveOf(pairs.map(({ draft }) => draft.score)),
    run: run && {
      id: run.id,
      number: run.number,
      state: run.state,
      stage: run.stage,
      progress: run.progress,
      aim: (run.result as { objective?: Objective } | null)?.objective ?? null,
    },
    can: { match: canMatch(viewer, round), publish: canPublishRound(viewer, round) },
  }
}

/** What a pair scores that meets every criterion wholly. */
function bestScore(weights: Weights): number {
  return criteria.reduce((sum, it) => sum + 100 * weights[it], 0)
}

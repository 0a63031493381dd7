import { isVetted, type Viewer } from '~/features/auth/viewer'

export type PairFacts = {
  mentorId: string | null
  menteeId: string | null
  from: Date | null
  pausedAt: Date | null
  until: Date | null
}

/** Agreed on and waiting for coordinators, begun, resting, or over. */
export type PairState = 'waits' | 'begun' | 'rests' | 'over'

/** Where-clause of the pairs that the viewer may know of: those whose key she holds. */
export function visiblePairings(viewer: Viewer) {
  return { audience: { in: viewer.audiences.filter((key) => key.startsWith('pairing:')) } }
}

/** How a pair stands. */
export function stateOf({
  from,
  pausedAt,
  until,
}: Omit<PairFacts, 'mentorId' | 'menteeId'>): PairState {
  if (until !== null) return 'over'
  if (pausedAt !== null) return 'rests'
  return from === null ? 'waits' : 'begun'
}

/** One of the two, while her vetting is in force. */
export function canAct(viewer: Viewer, pair: PairFacts): boolean {
  return isVetted(viewer) && canLeave(viewer, pair)
}

/** Pausing and ending are open to either at any time: nobody is kept in a pair. */
export function canLeave({ memberId }: Viewer, { mentorId, menteeId }: PairFacts): boolean {
  return memberId !== null && (memberId === mentorId || memberId === menteeId)
}

/** Why nothing is written in a room now, as a message key; null while the pair is at work. */
export function hindranceOf(pair: PairFacts): string | null {
  const state = stateOf(pair)
  return state === 'begun' ? null : `pairs:refused.${state}`
}

/** Within so many days whoever logged a session may correct it or take it back. */
export const correctableDays = 7

/** Her own entry of a session, in the days after. */
export function canCorrectSession(
  viewer: Viewer,
  session: { loggedBy: string | null; loggedAt: Date },
  now: Date,
): boolean {
  const age = now.getTime() - session.loggedAt.getTime()
  const isHers = viewer.memberId !== null && session.loggedBy === viewer.memberId
  return isHers && age <= correctableDays * 86_400_000
}

/** Only her own words. */
export function canEditNote(viewer: Viewer, note: { authorId: string }): boolean {
  return note.authorId === viewer.memberId
}

/** After the end either may ask that the mentee be given another mentor, while their round runs. */
export function canSeekMentor(
  viewer: Viewer,
  pair: PairFacts & { round: { endsAt: Date; cancelledAt: Date | null } | null },
  now: Date,
): boolean {
  if (!canAct(viewer, pair) || !pair.round || pair.menteeId === null) return false
  return stateOf(pair) === 'over' && pair.round.cancelledAt === null && pair.round.endsAt > now
}

export type NextStep = 'agree' | 'sign' | 'meet' | 'log' | null

/** What the two do next, as the viewer has it before her; null when nothing waits for her. */
export function nextStepOf(
  pair: PairFacts,
  { isAgreed, isSigned, meetsAt }: { isAgreed: boolean; isSigned: boolean; meetsAt: Date | null },
  now: Date,
): NextStep {
  if (stateOf(pair) !== 'begun') return null
  if (!isAgreed) return 'agree'
  if (!isSigned) return 'sign'
  if (meetsAt === null) return 'meet'
  return meetsAt <= now ? 'log' : null
}

import { canRead, isVetted, type MemberViewer, type Viewer } from '~/features/auth/viewer'
import { canSetVote, isExecutive } from '../vote/policy.server'
import { type ConsultationTimes, consultationStage } from './consultation-stage'

type PositionFacts = Parameters<typeof canSetVote>[1]
type VoteFacts = Parameters<typeof canSetVote>[2]
type Times = ConsultationTimes
type ChapterFacts = { desk: string }

/** Where-clause of the parts of consultations that the viewer may read: those of her own chapter. */
export function visibleConsulted(viewer: Viewer) {
  return { audience: { in: [...viewer.audiences] } }
}

/** Chapters are consulted on what could be voted on, by those who could set the vote. */
export function canOpenConsultation(
  viewer: Viewer,
  position: PositionFacts,
  vote: VoteFacts,
): boolean {
  return canSetVote(viewer, position, vote)
}

/** The executive moves the deadline or ends a consultation while it is open. */
export function canMoveDeadline(
  viewer: Viewer,
  position: { chapterId: string },
  times: Times,
  now: Date,
): boolean {
  return consultationStage(times, now) === 'open' && isExecutive(viewer, position)
}

/** The executive says what became of the answers, and tells the chapters, once it is over and before they know. */
export function canRespond(
  viewer: Viewer,
  position: { chapterId: string },
  times: Times,
  now: Date,
): boolean {
  return consultationStage(times, now) === 'over' && isExecutive(viewer, position)
}

/** Whoever may read the part of her chapter says something to it until the deadline, while her vetting is in force. */
export function canComment(viewer: Viewer, times: Times, now: Date): boolean {
  return consultationStage(times, now) === 'open' && isVetted(viewer)
}

/**
 * The coordinators of the chapter read what its members say. Nobody who stands in for them does: she is of the
 * board, which asked.
 */
export function canReadDesk(viewer: Viewer, { desk }: ChapterFacts): viewer is MemberViewer {
  return canRead(viewer, desk)
}

/** The coordinators of the chapter answer for it until the deadline. */
export function canAnswer(viewer: Viewer, chapter: ChapterFacts, times: Times, now: Date): boolean {
  return canReadDesk(viewer, chapter) && canComment(viewer, times, now)
}

/** What the record can say of mentoring: rounds, matches, requests, pairs, and whom one keeps apart from. */
export type MentoringActivity =
  | {
      type:
        | 'mentoring.pair_proposed'
        | 'mentoring.pair_begun'
        | 'mentoring.pair_paused'
        | 'mentoring.pair_resumed'
        | 'mentoring.pair_ended'
        | 'mentoring.pair_consented'
        | 'mentoring.pair_refused'
        | 'mentoring.mentor_sought'
        | 'mentoring.agreement_written'
        | 'mentoring.agreement_signed'
        | 'mentoring.goal_set'
        | 'mentoring.goal_changed'
        | 'mentoring.goal_dropped'
        | 'mentoring.session_logged'
        | 'mentoring.session_corrected'
        | 'mentoring.session_taken_back'
        | 'mentoring.note_written'
        | 'mentoring.note_edited'
        | 'mentoring.note_taken_back'
        | 'mentoring.meeting_set'
        | 'mentoring.meeting_called_off'
      pairingId: string
    }
  | {
      type:
        | 'mentoring.round_opened'
        | 'mentoring.round_changed'
        | 'mentoring.round_cancelled'
        | 'mentoring.round_published'
        | 'mentoring.round_reopened'
        | 'mentoring.enrolled'
        | 'mentoring.enrolment_changed'
        | 'mentoring.enrolment_withdrawn'
        | 'mentoring.wishes_changed'
        | 'mentoring.pair_locked'
        | 'mentoring.pair_unlocked'
        | 'mentoring.pair_moved'
        | 'mentoring.pair_dropped'
        | 'mentoring.report_released'
      roundId: string
    }
  | {
      type: 'mentoring.match_started' | 'mentoring.match_cancelled'
      roundId: string
      runId: string
    }
  | {
      type: 'mentoring.match_done'
      roundId: string
      runId: string
      /** SHA-256 of what it was worked out from and of what came out: sealed, they can be checked for good. */
      givenHash: string
      resultHash: string
    }
  | {
      type:
        | 'mentoring.offer_made'
        | 'mentoring.offer_changed'
        | 'mentoring.offer_paused'
        | 'mentoring.offer_resumed'
        | 'mentoring.offer_taken_back'
      memberId: string
    }
  | {
      type:
        | 'mentoring.request_made'
        | 'mentoring.request_accepted'
        | 'mentoring.request_declined'
        | 'mentoring.request_withdrawn'
        | 'mentoring.request_expired'
      requestId: string
    }
  | { type: 'mentoring.block_set' | 'mentoring.block_ended'; blockId: string }

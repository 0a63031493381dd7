/** What the record can say of positions: how they are drafted, voted on and published; never what anybody chose. */
export type PositionsActivity =
  | {
      type: 'positions.position_begun' | 'positions.position_withdrawn'
      positionId: string
    }
  | { type: 'positions.naming_agreed' | 'positions.naming_taken_back'; positionId: string }
  | {
      type:
        | 'positions.position_signed'
        | 'positions.position_published'
        | 'positions.publication_withdrawn'
        | 'positions.release_held'
      positionId: string
      publicationId: string
    }
  | {
      type: 'positions.partner_named' | 'positions.partner_confirmed' | 'positions.partner_dropped'
      positionId: string
      organisationId: string
    }
  | {
      type:
        | 'positions.dispatch_recorded'
        | 'positions.dispatch_corrected'
        | 'positions.reply_recorded'
        | 'positions.reply_corrected'
      positionId: string
      dispatchId: string
      replyId?: string
    }
  | {
      type:
        | 'positions.vote_set'
        | 'positions.vote_cancelled'
        | 'positions.vote_opened'
        | 'positions.ballot_cast'
        | 'positions.vote_closed'
      positionId: string
      voteId: string
    }
  | {
      type:
        | 'positions.consultation_opened'
        | 'positions.consultation_ended'
        | 'positions.deadline_moved'
        | 'positions.responses_released'
      positionId: string
      consultationId: string
    }
  | {
      type: 'positions.answer_responded'
      positionId: string
      consultationId: string
      consultedId: string
    }
  | {
      type:
        | 'positions.view_given'
        | 'positions.view_taken_back'
        | 'positions.answer_kept'
        | 'positions.answer_sent'
      positionId: string
      consultedId: string
    }
  | {
      type: 'positions.section_added' | 'positions.section_written'
      positionId: string
      sectionId: string
      language: string
      version: number
    }
  | {
      type: 'positions.section_moved' | 'positions.section_removed'
      positionId: string
      sectionId: string
    }
  | {
      type: 'positions.comment_made' | 'positions.comment_settled' | 'positions.comment_reopened'
      positionId: string
      sectionId: string
      commentId: string
    }

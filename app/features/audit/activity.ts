import type { DocumentsActivity } from './documents-activity'
import type { MentoringActivity } from './mentoring-activity'
import type { NewsActivity } from './news-activity'
import type { OrganisationsActivity } from './organisations-activity'
import type { PositionsActivity } from './positions-activity'

/** All that the record can say. Ids and codes alone: `data` never holds a name or a text. */
export type Activity = {
  actorId: string | null
  /** The chapter in whose record it stands; the region's for what concerns all. */
  chapterId: string
  /** Who reads it where that is not whoever reads the chapter's record: the two of a pair. */
  audience?: string
} & (
  | {
      type:
        | 'auth.signed_in'
        | 'auth.sign_in_refused'
        | 'auth.signed_out'
        | 'auth.password_reset'
        | 'auth.password_changed'
        | 'auth.member_erased'
        | 'auth.own_data_saved'
        | 'auth.contact_asked'
        | 'auth.contact_changed'
        | 'auth.contact_removed'
        | 'auth.display_name_chosen'
        | 'auth.display_name_dropped'
      memberId: string
    }
  | {
      type:
        | 'auth.factor_added'
        | 'auth.factor_removed'
        | 'auth.factor_refused'
        | 'auth.factor_guessing_stopped'
        | 'auth.recovery_codes_made'
        | 'auth.recovery_code_used'
        | 'memberships.service_recorded'
        | 'memberships.superior_declared'
        | 'memberships.superior_ended'
      memberId: string
    }
  | {
      type:
        | 'transfers.transfer_asked'
        | 'transfers.transfer_consented'
        | 'transfers.transfer_refused'
        | 'transfers.transfer_withdrawn'
        | 'transfers.transfer_lapsed'
        | 'transfers.transfer_completed'
      transferId: string
      memberId: string
    }
  | {
      type: 'auth.factor_reset_asked' | 'auth.factor_reset_agreed' | 'auth.factor_reset_stopped'
      resetId: string
      memberId: string
    }
  | { type: 'auth.terms_agreed' | 'auth.terms_taken_back'; memberId: string; version: string }
  | { type: 'auth.sessions_ended'; memberId: string; count: number }
  | {
      type:
        | 'chapters.chapter_founded'
        | 'chapters.chapter_named'
        | 'chapters.welcome_written'
        | 'chapters.join_rule_set'
        | 'chapters.chapter_archived'
        | 'chapters.chapter_reopened'
      subjectChapterId: string
    }
  | {
      type: 'chapters.names_shared' | 'chapters.names_unshared'
      subjectChapterId: string
      shareId: string
    }
  | { type: 'chapters.names_read'; subjectChapterId: string; rows: number }
  | {
      type:
        | 'memberships.member_joined'
        | 'memberships.membership_ended'
        | 'memberships.membership_renewed'
        | 'memberships.member_reinstated'
      memberId: string
      membershipId: string
    }
  | { type: 'memberships.roster_imported'; importHash: string; added: number; refused: number }
  | {
      type: 'memberships.roster_import_started' | 'memberships.roster_import_withdrawn'
      importId: string
    }
  | { type: 'memberships.roster_import_refused'; importId: string; reason: string }
  | {
      type: 'memberships.roster_import_undone'
      importId: string
      removed: number
      ended: number
      kept: number
    }
  | { type: 'memberships.roster_read'; subjectChapterId: string; rows: number }
  | {
      type: 'memberships.roster_exported'
      subjectChapterId: string
      rows: number
      columns: string[]
    }
  | {
      type: 'memberships.renewal_rule_set'
      subjectChapterId: string
      months: number | null
      graceDays: number | null
    }
  | { type: 'memberships.walk_stopped'; memberId: string }
  | {
      type:
        | 'memberships.mandate_granted'
        | 'memberships.mandate_ended'
        | 'memberships.mandate_handed_over'
      mandateId: string
      memberId: string
      office: string
    }
  | {
      type: 'memberships.member_suspended' | 'memberships.suspension_lifted'
      suspensionId: string
      memberId: string
    }
  | {
      type:
        | 'applications.application_confirmed'
        | 'applications.application_withdrawn'
        | 'applications.application_approved'
        | 'applications.application_declined'
        | 'applications.decision_appealed'
        | 'applications.supervision_declared'
      applicationId: string
    }
  | {
      type: 'applications.invitation_sent' | 'applications.invitation_withdrawn'
      invitationId: string
    }
  | {
      type: 'applications.question_asked' | 'applications.question_retired'
      questionId: string
    }
  | {
      type: 'applications.voucher_given' | 'applications.voucher_taken_back'
      applicationId: string
      voucherId: string
    }
  | { type: 'applications.vetting_renewed'; memberId: string; vettingId: string }
  | { type: 'applications.vouchers_withdrawn'; memberId: string; count: number }
  | MentoringActivity
  | NewsActivity
  | OrganisationsActivity
  | DocumentsActivity
  | PositionsActivity
  | { type: 'discussions.space_opened'; spaceId: string }
  | {
      type: 'discussions.space_shared' | 'discussions.space_unshared'
      spaceId: string
      grantee: string
    }
  | {
      type:
        | 'discussions.thread_started'
        | 'discussions.thread_closed'
        | 'discussions.thread_reopened'
        | 'discussions.thread_pinned'
        | 'discussions.thread_unpinned'
      threadId: string
    }
  | {
      type: 'discussions.reply_posted' | 'discussions.reply_edited'
      threadId: string
      replyId: string
      seq: number
    }
)

export type ActivityType = Activity['type']

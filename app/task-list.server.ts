import type { TaskList } from 'graphile-worker'
import { sendApplicationLink } from './features/applications/send-application-link.server'
import { sendApplicationNews } from './features/applications/send-application-news.server'
import { sendInvitation } from './features/applications/send-invitation.server'
import { sendQueueNotice } from './features/applications/send-queue-notice.server'
import { sendVettingReminder } from './features/applications/send-vetting-reminder.server'
import { tellOfQueue } from './features/applications/tell-of-queue.server'
import { recordSignInRefusal } from './features/auth/record-sign-in-refusal.server'
import { sendPasswordReset } from './features/auth/send-password-reset.server'
import { tellOfSignInChange } from './features/auth/tell-of-sign-in-change.server'
import { tellOfWaitingReset } from './features/auth/tell-of-waiting-reset.server'
import { announceReplies } from './features/discussions/announce-replies.server'
import { openChapterSpace } from './features/discussions/open-chapter-space.server'
import { enterDocument } from './features/documents/reading/enter-document.server'
import { readDocument } from './features/documents/reading/read-document.server'
import { sendErasureNotice } from './features/leaving/send-erasure-notice.server'
import { sendContactLink } from './features/members/send-contact-link.server'
import { tellOldMailbox } from './features/members/tell-old-mailbox.server'
import { completeRosterImport } from './features/memberships/complete-roster-import.server'
import { makeRosterPlan } from './features/memberships/make-roster-plan.server'
import { tellOfRequest } from './features/mentoring/asking/tell-of-request.server'
import { tellOfPair } from './features/mentoring/pairs/tell-of-pair.server'
import { sendRoundNews } from './features/mentoring/rounds/send-round-news.server'
import { tellOfRound } from './features/mentoring/rounds/tell-of-round.server'
import { workOutMatch } from './features/mentoring/runs/work-out-match.server'
import { remindOfConsultation } from './features/positions/consultation/remind-of-consultation.server'
import { sendConsultationNews } from './features/positions/consultation/send-consultation-news.server'
import { tellOfConsultation } from './features/positions/consultation/tell-of-consultation.server'
import { sendDispatchNews } from './features/positions/dispatch/send-dispatch-news.server'
import { sendPositionNews } from './features/positions/drafting/send-position-news.server'
import { tellOfComment } from './features/positions/drafting/tell-of-comment.server'
import { releasePublication } from './features/positions/publishing/release-publication.server'
import { closeVote } from './features/positions/vote/close-vote.server'
import { openVote } from './features/positions/vote/open-vote.server'
import { remindOfVote } from './features/positions/vote/remind-of-vote.server'
import { sendVoteNews } from './features/positions/vote/send-vote-news.server'
import { tellOfVote } from './features/positions/vote/tell-of-vote.server'
import { sendEndReminder } from './features/renewals/send-end-reminder.server'
import { sendTransferNews } from './features/transfers/send-transfer-news.server'
import type { Jobs } from './lib/jobs.server'
import { sweep } from './sweep.server'

type Tasks = { [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<unknown> }

const tasks: Tasks = {
  announce_replies: announceReplies,
  commit_roster_import: completeRosterImport,
  close_vote: closeVote,
  enter_document: enterDocument,
  open_chapter_space: openChapterSpace,
  open_vote: openVote,
  plan_roster_import: makeRosterPlan,
  read_document: readDocument,
  record_sign_in_refusal: recordSignInRefusal,
  release_publication: releasePublication,
  send_application_link: sendApplicationLink,
  send_application_news: sendApplicationNews,
  send_dispatch_news: sendDispatchNews,
  send_end_reminder: sendEndReminder,
  send_contact_link: sendContactLink,
  send_erasure_notice: sendErasureNotice,
  send_invitation: sendInvitation,
  send_password_reset: sendPasswordReset,
  send_position_news: sendPositionNews,
  send_queue_notice: sendQueueNotice,
  send_vote_news: sendVoteNews,
  send_consultation_news: sendConsultationNews,
  send_transfer_news: sendTransferNews,
  tell_of_sign_in_change: tellOfSignInChange,
  tell_of_waiting_reset: tellOfWaitingReset,
  send_vetting_reminder: sendVettingReminder,
  tell_of_comment: tellOfComment,
  tell_of_consultation: tellOfConsultation,
  tell_of_pair: tellOfPair,
  send_round_news: sendRoundNews,
  remind_of_consultation: remindOfConsultation,
  remind_of_vote: remindOfVote,
  tell_of_queue: tellOfQueue,
  tell_of_round: tellOfRound,
  tell_of_request: tellOfRequest,
  tell_of_vote: tellOfVote,
  tell_old_mailbox: tellOldMailbox,
  work_out_match: workOutMatch,
}

/** Every job of the app, as graphile-worker takes them. */
export const taskList = {
  ...Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload: unknown) => void (await task(payload as never)),
    ]),
  ),
  async sweep() {
    await sweep()
  },
} as TaskList

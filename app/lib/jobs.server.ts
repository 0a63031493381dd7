import type { Tx } from '~/db.server'
import { Prisma } from '~/generated/prisma/client.ts'

/** Every job and what it carries: ids alone, read again when the job runs, but for three that carry an address. */
export type Jobs = {
  announce_replies: { replyIds: string[] }
  open_chapter_space: { chapterId: string }
  send_application_link: { applicationId: string }
  send_application_news: { applicationId: string }
  send_invitation: { invitationId: string }
  send_end_reminder: { memberId: string; path: '/settings/membership' | '/coordination' }
  send_vetting_reminder: { vettingId: string }
  /** The coordinators who hold this audience have a queue to look at. */
  tell_of_queue: { audience: string }
  send_queue_notice: { memberId: string }
  commit_roster_import: { importId: string }
  plan_roster_import: { importId: string }
  /** A document was brought back: it is to be found again. */
  enter_document: { documentId: string }
  /** The text of a version of a document is to be read out of its file. */
  read_document: { versionId: string }
  record_sign_in_refusal: { memberId: string | null }
  send_transfer_news: { transferId: string }
  /** Both of a pair are told the same: that there is news. */
  tell_of_pair: { pairingId: string }
  /** Who enrolled in a round and is in no pair of it has news. */
  tell_of_round: { roundId: string }
  send_round_news: { memberId: string }
  work_out_match: { runId: string }
  /** One of the two of a request: there is news. */
  tell_of_request: { memberId: string }
  /** Who wrote or commented in the section of a comment has news. */
  tell_of_comment: { commentId: string }
  /** Gives a publication to the public once its embargo is over. */
  release_publication: { publicationId: string }
  send_position_news: { memberId: string; positionId: string }
  /** An officer of the executive has news: a reply is overdue. */
  send_dispatch_news: { memberId: string }
  open_vote: { voteId: string }
  remind_of_vote: { voteId: string }
  close_vote: { voteId: string }
  /** Whoever votes or observes has news: the vote is open, or counted. */
  tell_of_vote: { voteId: string }
  send_vote_news: { memberId: string }
  /** The coordinators of the chapters that were asked have news. */
  tell_of_consultation: { consultationId: string }
  remind_of_consultation: { consultationId: string; daysBefore: number }
  send_consultation_news: { memberId: string }
  tell_of_sign_in_change: { memberId: string }
  tell_of_waiting_reset: { memberId: string; resetId: string }
  send_contact_link: { changeId: string }
  /** Her mail goes elsewhere now: nothing else knows where it went before. */
  tell_old_mailbox: { memberId: string; email: string }
  send_password_reset: { email: string; locale: string }
  /** The account is gone: nothing else knows where to send it. */
  send_erasure_notice: { email: string; locale: string }
}

/** Adds a job inside the transaction of the change that asks for it. */
export async function addJob<Name extends keyof Jobs>(
  tx: Tx,
  name: Name,
  payload: Jobs[Name],
): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`SELECT graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json)`,
  )
}

/**
 * Adds a job that is done once, some minutes later, however often it is asked for until then: one
 * mail for whatever happened meanwhile.
 */
export async function addJobOnce<Name extends keyof Jobs>(
  tx: Tx,
  name: Name,
  payload: Jobs[Name],
  { key, inMinutes = 0 }: { key: string; inMinutes?: number },
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
      job_key => ${`${name}:${key}`}, job_key_mode => 'preserve_run_at',
      run_at => now() + make_interval(mins => ${inMinutes}::int))`
}

/** Adds a job that is done at a moment, or a second from now where that is past by the clock of the database. */
export async function addJobAt<Name extends keyof Jobs>(
  tx: Tx,
  name: Name,
  payload: Jobs[Name],
  at: Date,
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
      run_at => greatest(${at}::timestamptz, now() + interval '1 second'))`
}

/**
 * Takes away the jobs that carry one of the addresses (as `emailKeyOf` spells them) or an earlier one
 * of the member, and are not under way.
 */
export async function forgetMailTo(tx: Tx, emailKeys: string[], memberId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM graphile_worker._private_jobs
    WHERE payload ->> 'email' IS NOT NULL AND locked_at IS NULL
      AND (lower(normalize(btrim(payload ->> 'email'), NFC)) = ANY(${emailKeys}::text[])
        OR payload ->> 'memberId' = ${memberId})`
}

/** Takes away the jobs that carry an address and have failed for good: nothing sends them any more. */
export async function forgetFailedMail(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM graphile_worker._private_jobs
    WHERE payload ->> 'email' IS NOT NULL AND attempts >= max_attempts AND locked_at IS NULL`
}

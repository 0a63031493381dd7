import { run, type TaskList } from 'graphile-worker'
import pg from 'pg'
import { isDatabaseDown } from './db.server'
import { env } from './env.server'
import { sendApplicationLink } from './features/applications/send-application-link.server'
import { sendApplicationNews } from './features/applications/send-application-news.server'
import { sendInvitation } from './features/applications/send-invitation.server'
import { sendQueueNotice } from './features/applications/send-queue-notice.server'
import { sendVettingReminder } from './features/applications/send-vetting-reminder.server'
import { tellOfQueue } from './features/applications/tell-of-queue.server'
import { sealActivities } from './features/audit/seal-activities.server'
import { recordSignInRefusal } from './features/auth/record-sign-in-refusal.server'
import { sendPasswordReset } from './features/auth/send-password-reset.server'
import { tellOfSignInChange } from './features/auth/tell-of-sign-in-change.server'
import { tellOfWaitingReset } from './features/auth/tell-of-waiting-reset.server'
import { announceReplies } from './features/discussions/announce-replies.server'
import { openChapterSpace } from './features/discussions/open-chapter-space.server'
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
import { consultationJobs } from './features/positions/consultation/jobs.server'
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
import { log } from './lib/log.server'
import { releaseAbandonedJobs } from './lib/release-abandoned-jobs.server'
import { sweep } from './sweep.server'

type Tasks = { [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<unknown> }

const tasks: Tasks = {
  announce_replies: announceReplies,
  commit_roster_import: completeRosterImport,
  close_vote: closeVote,
  open_chapter_space: openChapterSpace,
  open_vote: openVote,
  plan_roster_import: makeRosterPlan,
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
  ...consultationJobs,
  send_transfer_news: sendTransferNews,
  tell_of_sign_in_change: tellOfSignInChange,
  tell_of_waiting_reset: tellOfWaitingReset,
  send_vetting_reminder: sendVettingReminder,
  tell_of_comment: tellOfComment,
  tell_of_pair: tellOfPair,
  send_round_news: sendRoundNews,
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

// Fetching and noting a job need not wait for the disk: after a crash of the database it is done
// once more, as after a crash of this process. What a job does itself goes through the other pool.
const queuePool = new pg.Pool({
  connectionString: env.DATABASE_URL,
  max: 5,
  connectionTimeoutMillis: 5_000,
  application_name: 'mreza-jobs',
  options: '-c synchronous_commit=off',
})
queuePool.on('error', () => {})
queuePool.on('connect', (client) => void client.on('error', () => {}))

/** How often the record is sealed, in milliseconds. */
const sealEvery = 2_000
/** How often jobs are looked for whose process was killed, in milliseconds. */
const releaseEvery = 60_000

/** Works on jobs in this process and seals the record; gives the function that ends both. */
export async function startJobs(): Promise<() => Promise<void>> {
  const stopWorking = await keepWorking()
  const stopSealing = repeat(sealEvery, 'audit.seal', () => sealActivities())
  const stopReleasing = repeat(releaseEvery, 'job.release', releaseAbandonedJobs)
  return async () => {
    await Promise.all([stopSealing(), stopReleasing()])
    await stopWorking()
    await queuePool.end()
  }
}

/** Keeps a runner at work: one that lost the database while it noted a result ends itself. */
async function keepWorking(): Promise<() => Promise<void>> {
  let isStopping = false
  let runner = await startRunner()
  async function replace(): Promise<void> {
    for (;;) {
      await runner.promise.catch(() => {})
      if (isStopping) return
      log.warn({ act: 'job', outcome: 'runner ended' }, 'jobs start again')
      await startAgain()
    }
  }
  async function startAgain(): Promise<void> {
    await new Promise((done) => setTimeout(done, 1_000).unref())
    try {
      if (!isStopping) runner = await startRunner()
    } catch (error) {
      if (!isDatabaseDown(error)) log.error({ act: 'job', outcome: 'failed', err: error })
    }
  }
  void replace()
  return async () => {
    isStopping = true
    await runner.stop().catch(() => {})
  }
}

function startRunner() {
  return run({
    pgPool: queuePool,
    taskList,
    concurrency: 4,
    pollInterval: 2_000,
    noHandleSignals: true,
    crontab: '17 * * * * sweep',
    logger: quietLogger(),
    preset: {
      worker: {
        // A burst of replies is fetched and noted by handfuls, not by three statements each.
        localQueue: { size: 20, ttl: 60_000 },
        // Noted one by one, a result that the database refuses would end the whole process, unheard.
        completeJobBatchDelay: 20,
        failJobBatchDelay: 0,
      },
    },
  })
}

/** Repeats something, one turn at a time; gives the function that ends it after the present turn. */
function repeat(every: number, act: string, work: () => Promise<unknown>): () => Promise<unknown> {
  let turn: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    turn = turn.then(work).catch((error) => {
      if (!isDatabaseDown(error)) log.error({ act, outcome: 'failed', err: error }, 'failed')
    })
  }, every)
  return () => {
    clearInterval(timer)
    return turn
  }
}

function quietLogger() {
  return new (class {
    scope() {
      return this
    }
    error(message: string) {
      log.error({ act: 'job', outcome: 'failed' }, message.split('\n')[0])
    }
    warn(message: string) {
      log.warn({ act: 'job' }, message.split('\n')[0])
    }
    info() {}
    debug() {}
  })() as never
}

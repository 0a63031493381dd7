import { run, type TaskList } from 'graphile-worker'
import { db, isDatabaseDown, pool } from './db.server'
import { sealActivities } from './features/audit/seal-activities.server'
import { recordSignInRefusal } from './features/auth/record-sign-in-refusal.server'
import { sendPasswordReset } from './features/auth/send-password-reset.server'
import { announceReply } from './features/discussions/announce-reply.server'
import { clock } from './lib/clock.server'
import type { Jobs } from './lib/jobs.server'
import { log } from './lib/log.server'

type Tasks = { [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<unknown> }

const tasks: Tasks = {
  announce_reply: announceReply,
  record_sign_in_refusal: recordSignInRefusal,
  send_password_reset: sendPasswordReset,
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

/** How often the record is sealed, in milliseconds. */
const sealEvery = 2_000

/** Works on jobs in this process and seals the record; gives the function that ends both. */
export async function startJobs(): Promise<() => Promise<void>> {
  const runner = await run({
    pgPool: pool,
    taskList,
    concurrency: 4,
    pollInterval: 2_000,
    noHandleSignals: true,
    crontab: '17 * * * * sweep',
    logger: quietLogger(),
  })
  let sealing: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    sealing = sealing.then(sealActivities).catch((error) => {
      if (!isDatabaseDown(error))
        log.error({ act: 'audit.seal', outcome: 'failed', err: error }, 'seal failed')
    })
  }, sealEvery)
  return async () => {
    clearInterval(timer)
    await sealing
    await runner.stop().catch(() => {})
  }
}

/** Forgets what has served its time: spent sessions, links, forms and limits. */
async function sweep(): Promise<void> {
  const now = clock.now()
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await db.session.deleteMany({
    where: { OR: [{ expiresAt: { lt: now } }, { endsAt: { lt: now } }] },
  })
  await db.passwordReset.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.formSubmission.deleteMany({ where: { createdAt: { lt: daysAgo(7) } } })
  await db.rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } })
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

import { run } from 'graphile-worker'
import pg from 'pg'
import { isDatabaseDown } from './db.server'
import { env } from './env.server'
import { sealActivities } from './features/audit/seal-activities.server'
import { log } from './lib/log.server'
import { releaseAbandonedJobs } from './lib/release-abandoned-jobs.server'
import { taskList } from './task-list.server'

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

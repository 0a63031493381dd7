import { randomUUID } from 'node:crypto'
import { alternate, median, type Row } from '../compare.ts'
import { load } from '../load.ts'
import { type Pace, small } from '../pace.ts'
import { ask, fullThreads, serveOurs, serveReference, signIn, type World } from '../world.ts'

const body =
  'Na našoj stanici smo to rešile rasporedom: dve zajedno, nikad jedna sama.\n\n**Probajte mesec dana** i javite kako je prošlo.'

/**
 * Posting a reply: per second, until also the last notification of the run is worked off. Many
 * members write, since one alone may write only sixty times a minute.
 */
export async function measurePost(world: World, pace: Pace): Promise<Row[]> {
  const ourDatabase = await world.copy(small)
  const referenceDatabase = await world.copy(small)
  const [ours, reference] = await Promise.all([
    serveOurs(ourDatabase),
    serveReference(referenceDatabase),
  ])
  const ourNext = await writer(ourDatabase)
  const referenceNext = await writer(referenceDatabase)
  const post = async () => {
    const { count, seconds } = await load(ours.origin, pace.seconds, ourNext, 303)
    return count / (seconds + (await untilWorkedOff(ourDatabase)))
  }
  const insert = async () =>
    (await load(reference.origin, pace.seconds, referenceNext, 303)).perSecond

  await load(ours.origin, pace.warmUp, ourNext, 303)
  await untilWorkedOff(ourDatabase)
  await load(reference.origin, pace.warmUp, referenceNext, 303)
  const measured = await alternate(pace.rounds, post, insert)
  await Promise.all([ours.stop(), reference.stop()])
  return [
    {
      what: 'Posting a reply',
      target: { atLeast: 0.4 },
      ratios: measured.ratios,
      ours: `${median(measured.ours).toFixed(0)} posts/s`,
      reference: `${median(measured.reference).toFixed(0)} posts/s`,
    },
  ]
}

async function writer(database: string) {
  const tokens = await signIn(database, 3_000)
  const threads = await fullThreads(database, 100)
  let turn = 0
  return () => {
    turn += 1
    return {
      method: 'POST' as const,
      path: `/discussions/${threads[turn % threads.length]}/replies`,
      token: tokens[turn % tokens.length] ?? '',
      fields: { formKey: randomUUID(), body, language: 'sr-Latn' },
    }
  }
}

/** Waits until no job of posting is left, and gives the seconds it took. */
async function untilWorkedOff(database: string): Promise<number> {
  const start = performance.now()
  for (;;) {
    const [left] = await ask<{ count: number }>(
      database,
      'SELECT count(*)::int AS count FROM graphile_worker._private_jobs',
    )
    if (left?.count === 0) return (performance.now() - start) / 1_000
    await new Promise((done) => setTimeout(done, 20))
  }
}

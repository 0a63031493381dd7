import { alternate, median, type Row } from '../compare.ts'
import { load } from '../load.ts'
import { large, type Pace, small } from '../pace.ts'
import { fullThreads, serveOurs, signIn, type World } from '../world.ts'

/** Threads that are read again and again, as many in the large world as in the small one. */
const readOften = 100

/** The thread page with a million replies in the database beside ten thousand: its p95. */
export async function measureGrowth(world: World, pace: Pace): Promise<Row[]> {
  const [smallWorld, largeWorld] = [await world.copy(small), await world.copy(large)]
  const [few, many] = await Promise.all([serveOurs(smallWorld), serveOurs(largeWorld)])
  const nextOfFew = await reader(smallWorld, readOften)
  const nextOfMany = await reader(largeWorld, readOften)
  const nextOfAll = await reader(largeWorld, 100_000)
  const p95 = (origin: string, next: typeof nextOfFew) => async () =>
    (await load(origin, pace.seconds, next)).p95

  await load(few.origin, pace.warmUp, nextOfFew)
  await load(many.origin, pace.warmUp, nextOfMany)
  const rows = []
  for (const [what, next] of [
    ['Thread page at 1,000,000 replies beside 10,000, p95', nextOfMany],
    ['The same, every page another thread (nothing drawn before)', nextOfAll],
  ] as const) {
    const measured = await alternate(
      pace.rounds,
      p95(many.origin, next),
      p95(few.origin, nextOfFew),
    )
    rows.push({
      what,
      target: { atMost: 1.2 },
      ratios: measured.ratios,
      ours: `${median(measured.ours).toFixed(1)} ms`,
      reference: `${median(measured.reference).toFixed(1)} ms`,
    })
  }
  await Promise.all([few.stop(), many.stop()])
  return rows
}

async function reader(database: string, limit: number) {
  const tokens = await signIn(database, 50)
  const threads = await fullThreads(database, limit)
  let turn = 0
  return () => {
    turn += 1
    const thread = threads[turn % threads.length]
    return { path: `/discussions/${thread}`, token: tokens[turn % tokens.length] ?? '' }
  }
}

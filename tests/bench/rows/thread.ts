import { alternate, median, type Row } from '../compare.ts'
import { load } from '../load.ts'
import { type Pace, small } from '../pace.ts'
import { fullThreads, serveOurs, serveReference, signIn, type World } from '../world.ts'

/** The thread page, signed in, with its twenty replies: requests per second. */
export async function measureThread(world: World, pace: Pace): Promise<Row[]> {
  const database = await world.copy(small)
  const tokens = await signIn(database, 50)
  const threads = await fullThreads(database, 100)
  const [ours, reference] = await Promise.all([serveOurs(database), serveReference(database)])
  let turn = 0
  const next = () => {
    turn += 1
    const thread = threads[turn % threads.length]
    return { path: `/discussions/${thread}`, token: tokens[turn % tokens.length] ?? '' }
  }
  for (const { origin } of [ours, reference]) await load(origin, pace.warmUp, next)
  const measured = await alternate(
    pace.rounds,
    async () => (await load(ours.origin, pace.seconds, next)).perSecond,
    async () => (await load(reference.origin, pace.seconds, next)).perSecond,
  )
  await Promise.all([ours.stop(), reference.stop()])
  return [
    {
      what: 'Thread page, signed in, 20 replies',
      target: { atLeast: 0.5 },
      ratios: measured.ratios,
      ours: `${median(measured.ours).toFixed(0)} pages/s`,
      reference: `${median(measured.reference).toFixed(0)} pages/s`,
    },
  ]
}

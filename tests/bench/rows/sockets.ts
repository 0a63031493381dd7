import { type ChildProcess, fork } from 'node:child_process'
import { alternate, median, type Row } from '../compare.ts'
import type { Asked, Gather, Told } from '../listeners.ts'
import { type Pace, small } from '../pace.ts'
import { serve } from '../process.ts'
import { ask, fullThreads, serveOurs, signIn, type World } from '../world.ts'

const sockets = 1_000

/** A reply to a thousand watching sockets, from the sending of the form to the last one served. */
export async function measureSockets(world: World, pace: Pace): Promise<Row[]> {
  return [await measureWith(99, world, pace), await measureWith(499, world, pace)]
}

async function measureWith(members: number, world: World, pace: Pace): Promise<Row> {
  const database = await world.copy(small)
  const tokens = await signIn(database, members)
  const [thread = ''] = await fullThreads(database, 1)
  // Who watches, follows: each is told of her unread marks as well.
  await ask(
    database,
    `INSERT INTO thread_follow (member_id, thread_id, level)
     SELECT DISTINCT member_id, $1::uuid, 'follow' FROM session WHERE device = 'bench' ON CONFLICT DO NOTHING`,
    [thread],
  )
  const [ours, bare] = await Promise.all([
    serveOurs(database),
    serve('tests/bench/broadcast.ts', { PORT: '0' }),
  ])
  const [ourCircle, bareCircle] = await Promise.all([
    gather({ origin: ours.origin, thread, tokens, count: sockets }),
    gather({ origin: bare.origin, thread, tokens, count: sockets }),
  ])
  let turn = 0
  const postTo = (circle: ChildProcess) => async () => {
    turn += 1
    const told = await hear(circle, { post: tokens[turn % tokens.length] ?? '' })
    // What follows a reply (jobs, and marks a quarter of a second later) belongs to its own round.
    await new Promise((done) => setTimeout(done, 700))
    return 'milliseconds' in told ? told.milliseconds : Number.NaN
  }
  await alternate(5, postTo(ourCircle), postTo(bareCircle))
  const measured = await alternate(pace.rounds * 3, postTo(ourCircle), postTo(bareCircle))
  for (const circle of [ourCircle, bareCircle]) circle.kill('SIGKILL')
  await Promise.all([ours.stop(), bare.stop()])
  return {
    what: `Reply to 1,000 sockets of ${members} members, last one served`,
    target: { atMost: 1.3 },
    ratios: measured.ratios,
    ours: `${median(measured.ours).toFixed(0)} ms`,
    reference: `${median(measured.reference).toFixed(0)} ms`,
  }
}

async function gather(circle: Gather): Promise<ChildProcess> {
  const child = fork('tests/bench/listeners.ts')
  process.once('exit', () => child.kill('SIGKILL'))
  await hear(child, { gather: circle })
  return child
}

function hear(child: ChildProcess, asked: Asked): Promise<Told> {
  return new Promise((done, fail) => {
    const ended = () => fail(new Error('the listeners ended'))
    child.once('exit', ended)
    child.once('message', (told) => {
      child.off('exit', ended)
      done(told as Told)
    })
    child.send(asked)
  })
}

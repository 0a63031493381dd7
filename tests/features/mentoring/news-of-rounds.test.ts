import { expect, test } from 'vitest'
import { db } from '~/db.server'
import { cancelRound } from '~/features/mentoring/rounds/cancel-round.server'
import { remindOfRounds } from '~/features/mentoring/rounds/remind-of-rounds.server'
import { viewerOf } from '../../factories/people.ts'
import { buildEnrolled, buildRound } from '../../factories/rounds.ts'
import { days, moveClock } from '../../support/clock.ts'
import { runJobs, waitingJobs } from '../../support/jobs.ts'
import { emptyOutbox, takeOutbox } from '../../support/outbox.ts'

test('of a round only members in good standing are mailed', async () => {
  const { desk, roundId } = await buildRound()
  const ids: string[] = []
  for (let n = 0; n < 4; n++) ids.push((await buildEnrolled(roundId, 'mentee')).member.memberId)
  const [standing = '', suspended = '', lapsed = '', unvetted = ''] = ids
  const [from, until] = [new Date(Date.now() - 1_000), new Date('2099-01-01')]
  await db.suspension.create({
    data: { ...{ memberId: suspended, chapterId: 'serbia-moi', reason: 'a pause' }, from, until },
  })
  await db.membership.updateMany({ where: { memberId: lapsed }, data: { until: new Date() } })
  await db.vetting.deleteMany({ where: { memberId: unvetted } })
  await runJobs()
  moveClock(days(8))
  await remindOfRounds()
  const reminded = (await waitingJobs('send_round_news')) as Array<{ memberId: string }>
  expect(reminded.map((it) => it.memberId).filter((it) => ids.includes(it))).toEqual([standing])
  await runJobs()
  await emptyOutbox()
  await cancelRound(await viewerOf(desk.memberId), roundId)
  await runJobs()
  const { email } = await db.member.findUniqueOrThrow({ where: { id: standing } })
  expect((await takeOutbox()).map(({ to }) => to)).toEqual([email])
})

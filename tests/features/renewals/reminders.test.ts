import { beforeEach, describe, expect, test } from 'vitest'
import { db, pool } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { remindOfRenewals } from '~/features/renewals/remind-of-renewals.server'
import { renewMembership } from '~/features/renewals/renew-membership.server'
import { sendEndReminder } from '~/features/renewals/send-end-reminder.server'
import { readOutbox } from '~/lib/read-outbox.server'
import { days, moveClock } from '../../support/clock.ts'
import { runJobs, waitingJobs } from '../../support/jobs.ts'
import { emptyOutbox } from '../../support/outbox.ts'
import { dueIn, underRule } from './renewal-world.ts'

let member: MemberViewer
let coordinator: MemberViewer
beforeEach(async () => {
  await db.membership.updateMany({
    where: { due: { not: null } },
    data: { due: null, until: null },
  })
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  await emptyOutbox()
  ;({ member, coordinator } = await underRule())
})

/** How many mails she got so far. */
async function mailsTo({ memberId }: MemberViewer): Promise<number> {
  const { email } = await db.member.findUniqueOrThrow({ where: { id: memberId } })
  return (await readOutbox()).filter(({ source }) => source.includes(email)).length
}

describe('reminders of renewing', () => {
  test('come 60, 14 and 1 days before and with the days of grace, each once', async () => {
    await dueIn(member, 70)
    const told: number[] = []
    for (const inDays of [0, 9, 11, 30, 55, 57, 68, 69.5, 69.9, 70.1, 80, 99, 101, 400]) {
      moveClock(days(inDays))
      await Promise.all([remindOfRenewals(), remindOfRenewals(), remindOfRenewals()])
      await remindOfRenewals()
      await runJobs()
      told.push(await mailsTo(member))
    }
    expect(told).toEqual([0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 4, 4, 4])
  })

  test('of several that are late send the last alone', async () => {
    await dueIn(member, 0.5)
    await remindOfRenewals()
    expect(await waitingJobs('send_end_reminder')).toEqual([
      { memberId: member.memberId, path: '/settings/membership' },
    ])
  })

  test('begin anew with her next term', async () => {
    const { id } = await dueIn(member, 10)
    await remindOfRenewals()
    await renewMembership(member, id)
    await remindOfRenewals()
    expect((await waitingJobs('send_end_reminder')).length).toBe(1)
    moveClock(days(330))
    await remindOfRenewals()
    const hers = await db.reminder.count({ where: { memberId: member.memberId } })
    expect(hers).toBe(2)
  })

  test('spare who has lapsed', async () => {
    await dueIn(member, -31)
    await remindOfRenewals()
    expect(await waitingJobs('send_end_reminder')).toEqual([])
  })

  test('spare who is suspended, and who is gone by then', async () => {
    await dueIn(member, 10)
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    await suspendMember(coordinator, member.memberId, { reason: 'of the test', until })
    await remindOfRenewals()
    expect(await waitingJobs('send_end_reminder')).toEqual([])
    await sendEndReminder({
      memberId: '0190a0a0-0000-7000-8000-000000000000',
      path: '/coordination',
    })
    expect(await readOutbox()).toEqual([])
  })

  test('of a whole service go out by handfuls, behind every other job', async () => {
    await db.$executeRaw`
      WITH many AS (
        INSERT INTO member (display_name, given_name, family_name, name_key, display_key, email, email_key)
        SELECT 'Nova', 'Nova', n::text, 'nova', 'nova', n || '@many.example', n || '@many.example'
        FROM generate_series(1, 1100) n RETURNING id)
      INSERT INTO membership (member_id, chapter_id, kind, from_at, due_at, until_at)
      SELECT id, 'serbia-moi', 'home', now(), now() + interval '50 days', now() + interval '80 days' FROM many`
    await remindOfRenewals()
    const { rows } = await pool.query(
      `SELECT round(extract(epoch FROM run_at - created_at) / 60)::int AS minute, priority, count(*)::int
       FROM graphile_worker.jobs WHERE task_identifier = 'send_end_reminder' GROUP BY 1, 2 ORDER BY 1`,
    )
    expect(rows).toEqual([
      { minute: 0, priority: 10, count: 500 },
      { minute: 1, priority: 10, count: 500 },
      { minute: 2, priority: 10, count: 100 },
    ])
    await db.$executeRaw`DELETE FROM member WHERE email_key LIKE '%@many.example'`
  })

  test('name nobody, no chapter and nothing of what it is about', async () => {
    await dueIn(member, 10)
    await remindOfRenewals()
    await runJobs()
    const [mail] = await readOutbox()
    expect(mail?.source).toContain('/settings/membership')
    expect(mail?.source).not.toMatch(new RegExp(`${member.displayName}|Serbia|renew|membership of`))
  })
})

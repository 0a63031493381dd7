import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { postReply } from '~/features/discussions/post-reply.server'
import { buildMember, buildThread, spaceOf, statusOf } from '../../factories/people.ts'

const other = new pg.Client({ connectionString: process.env.DATABASE_URL })
let author: MemberViewer
let colleague: MemberViewer
beforeAll(async () => {
  await other.connect()
  author = await buildMember()
  colleague = await buildMember()
})
afterAll(() => other.end())

describe('a reply that was allowed is judged again when its turn comes', () => {
  test.each([
    ['the thread was closed meanwhile', 'closed_at = now()'],
    ['the thread went to another circle meanwhile', `audience = 'chapter:albania-asp'`],
  ])('%s', async (_, change) => {
    const threadId = await buildThread(author, await spaceOf('serbia-moi'))
    await other.query('BEGIN')
    await other.query(`UPDATE thread SET ${change} WHERE id = $1`, [threadId])
    const form = { formKey: uuidv7(), body: 'Too late', language: 'en' as const }
    const status = statusOf(postReply(colleague, threadId, form))
    await expect.poll(waiters, { interval: 5 }).toBe(1)
    await other.query('COMMIT')
    expect(await status).not.toBe(200)
    expect(await db.reply.count({ where: { threadId } })).toBe(1)
  })
})

test('a form sent again after the closing is answered to her who sent it, to nobody else', async () => {
  const threadId = await buildThread(author, await spaceOf('serbia-moi'))
  const form = { formKey: uuidv7(), body: 'In time', language: 'en' as const }
  const posted = await postReply(author, threadId, form)
  await db.thread.update({ where: { id: threadId }, data: { closedAt: new Date() } })
  expect(await postReply(author, threadId, form)).toEqual(posted)
  expect(await statusOf(postReply(colleague, threadId, form))).toBe(403)
})

async function waiters(): Promise<number> {
  const { rows } = await other.query(
    `SELECT count(*)::int AS n FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  return rows[0].n
}

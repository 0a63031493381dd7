import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { db, pool } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { postReply } from '~/features/discussions/post-reply.server'
import { buildMember, buildThread, statusOf } from '../../factories/people.ts'

const form = (body: string) => ({ formKey: uuidv7(), body, language: 'en' as const })

describe('replies that arrive together', () => {
  let author: MemberViewer
  let colleague: MemberViewer
  beforeAll(async () => {
    author = await buildMember()
    colleague = await buildMember()
  })

  test('share a few statements, over several threads, each with its own number and one job', async () => {
    const threads = [await buildThread(author), await buildThread(author)]
    const query = vi.spyOn(pool, 'query')
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        postReply(n % 3 ? author : colleague, threads[n % 2] ?? '', form(`n${n}`)),
      ),
    )
    const writes = query.mock.calls.filter(([it]) => Object(it).name === 'write-replies').length
    query.mockRestore()
    expect(writes).toBeLessThan(20)
    for (const [half, threadId] of threads.entries()) {
      const numbers = answers.filter((_, n) => n % 2 === half).map(({ seq }) => seq)
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 2))
      const thread = await db.thread.findUniqueOrThrow({ where: { id: threadId } })
      expect(thread.lastSeq).toBe(21)
      expect(
        await db.activity.count({ where: { data: { path: ['threadId'], equals: threadId } } }),
      ).toBe(21)
    }
    const { rows } = await pool.query(
      `SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = 'announce_replies'`,
    )
    expect(rows[0].count).toBe(writes)
  })

  test('a thread that is closed, or held by another, does not keep the others from being written', async () => {
    const [open, closed, held] = [
      await buildThread(author),
      await buildThread(author),
      await buildThread(author),
    ]
    await db.thread.update({ where: { id: closed }, data: { closedAt: new Date() } })
    const holder = await pool.connect()
    await holder.query('BEGIN')
    await holder.query('SELECT FROM thread WHERE id = $1 FOR UPDATE', [held])
    const waiting = postReply(author, held, form('waits'))
    const refused = statusOf(postReply(author, closed, form('refused')))
    await new Promise((done) => setTimeout(done, 20))
    expect((await postReply(colleague, open, form('passes'))).seq).toBe(2)
    expect(await refused).toBe(403)
    await holder.query('COMMIT')
    holder.release()
    expect((await waiting).seq).toBe(2)
  })

  test('one that the database refuses is refused alone', async () => {
    const threadId = await buildThread(author)
    const answers = await Promise.allSettled([
      postReply(author, threadId, form('first')),
      postReply(author, threadId, { ...form('second'), language: null as never }),
      postReply(author, threadId, form('third')),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await db.thread.findUniqueOrThrow({ where: { id: threadId } })).lastSeq).toBe(3)
  })
})

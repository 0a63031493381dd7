import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { db, isOvertaken, pool } from '~/db.server'
import { sealActivities } from '~/features/audit/seal-activities.server'
import { verifyAudit } from '~/features/audit/verify-audit.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { editReply } from '~/features/discussions/edit-reply.server'
import { followThread } from '~/features/discussions/follow-thread.server'
import { postReply } from '~/features/discussions/post-reply.server'
import { saveDraft } from '~/features/discussions/save-draft.server'
import { startThread } from '~/features/discussions/start-thread.server'
import { eraseMember } from '~/features/leaving/erase-member.server'
import { buildMember, buildThread, spaceOf } from '../../factories/people.ts'
import { allText } from '../../support/all-text.ts'
import { until } from '../../support/live-client.ts'

const rounds = 50

/** What her other device may send in that instant; each takes its refusal as an answer. */
const acts: Array<(her: MemberViewer, threads: string[]) => Promise<unknown>> = [
  ...[0, 1].map(
    (n) => (her: MemberViewer, threads: string[]) =>
      postReply(her, threads[n] ?? '', {
        formKey: uuidv7(),
        body: 'In the same instant.',
        language: 'en',
      }),
  ),
  async (her, [threadId = '']) => {
    const { id, version } = await db.reply.findFirstOrThrow({ where: { threadId } })
    return editReply(
      her,
      { threadId, replyId: id },
      {
        ...{ formKey: uuidv7(), body: 'Other words.', language: 'en', version },
      },
    )
  },
  async (her) =>
    startThread(her, await spaceOf('serbia-moi'), {
      ...{ formKey: uuidv7(), title: 'One more', body: 'Word', language: 'en', tags: [] },
    }),
  (her, [, threadId = '']) => followThread(her, threadId, 'follow'),
  (her, [threadId = '']) =>
    saveDraft(her, { place: `thread:${threadId}`, title: '', body: 'Half a', language: 'en' }),
]

/** Not found any more, or written for a member who is not there: nothing of it stands. */
function isRefusal(reason: unknown): boolean {
  if (reason instanceof Response) return true
  return isOvertaken(reason) && !isDeadlock(reason)
}

/** Two that waited for each other crosswise: what is held beforehand, in one order, is there to prevent it. */
function isDeadlock(reason: unknown): boolean {
  const { code = '', message = '', meta } = reason as Error & { code?: string; meta?: object }
  return /40P01|P2034|deadlock/i.test(`${code} ${message} ${JSON.stringify(meta ?? {})}`)
}

/** What her other device holds while it writes, as it does so. */
const held: Array<[string, string]> = [
  ['a reply', 'SELECT 1 FROM reply WHERE author_id = $1 FOR NO KEY UPDATE'],
  ['a thread', 'SELECT 1 FROM thread WHERE author_id = $1 FOR NO KEY UPDATE'],
  ['how she follows', 'SELECT 1 FROM thread_follow WHERE member_id = $1 FOR UPDATE'],
  ['how far she read', 'SELECT 1 FROM thread_reading WHERE member_id = $1 FOR UPDATE'],
  ['a draft', 'SELECT 1 FROM draft WHERE member_id = $1 FOR UPDATE'],
]

test.each(held)(
  'waits while her other device writes %s, and does not hold her by then',
  async (_, hold) => {
    const her = await buildMember()
    const threadId = await buildThread(her)
    await followThread(her, threadId, 'follow')
    await saveDraft(her, { place: `thread:${threadId}`, title: '', body: 'Half a', language: 'en' })
    await pool.query(
      'INSERT INTO thread_reading (member_id, thread_id, last_seq) VALUES ($1, $2, 1) ON CONFLICT DO NOTHING',
      [her.memberId, threadId],
    )
    const other = await pool.connect()
    try {
      await other.query('BEGIN')
      expect((await other.query(hold, [her.memberId])).rowCount).toBeGreaterThan(0)
      const erased = eraseMember(her, 'en')
      await until(async () => (await waitingForLocks()) > 0, 'the erasure to wait')
      // What it writes names her: were she held, each of the two would wait for the other.
      await other.query('SELECT 1 FROM member WHERE id = $1 FOR KEY SHARE NOWAIT', [her.memberId])
      await other.query('COMMIT')
      expect(await erased).toBeNull()
    } finally {
      await other.query('ROLLBACK')
      other.release()
    }
    expect(await db.member.findUnique({ where: { id: her.memberId } })).toBeNull()
  },
)

async function waitingForLocks(): Promise<number> {
  const { rows } = await pool.query(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  return rows[0].n
}

test('whatever her second device sends in the instant of her erasure, no row names her afterwards', {
  timeout: 120_000,
}, async () => {
  const faults: unknown[] = []
  const outcomes = { done: 0, refused: 0 }
  const erased: string[] = []
  for (let round = 0; round < rounds; round++) {
    const her = await buildMember()
    const threads = [await buildThread(her), await buildThread(await buildMember())]
    const pause = (round % 10) * 2
    const sent = acts.map((act) => act(her, threads))
    await new Promise((done) => setTimeout(done, pause))
    const [gone, ...answers] = await Promise.allSettled([eraseMember(her, 'en'), ...sent])
    expect(gone).toEqual({ status: 'fulfilled', value: null })
    for (const answer of answers) {
      if (answer.status === 'fulfilled') outcomes.done++
      else if (isRefusal(answer.reason)) outcomes.refused++
      else faults.push(answer.reason)
    }
    erased.push(her.memberId, her.displayName.split(' ')[1] ?? '')
  }
  expect(faults).toEqual([])
  expect(outcomes.done).toBeGreaterThan(rounds)
  const text = await allText()
  for (const word of erased) {
    const places = [...text].filter(([name, it]) => name !== 'public.activity' && it.includes(word))
    expect(places.map(([name]) => name)).toEqual([])
  }
  const { rows } = await pool.query(
    `SELECT count(*)::int AS n FROM reply r LEFT JOIN member m ON m.id = r.author_id
     WHERE r.author_id IS NOT NULL AND m.id IS NULL`,
  )
  expect(rows[0].n).toBe(0)
  while ((await sealActivities()) > 0);
  expect(await verifyAudit()).toMatchObject({ intact: true })
})

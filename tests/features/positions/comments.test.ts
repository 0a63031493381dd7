import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, pool } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { commentOnSection } from '~/features/positions/drafting/comment-on-section.server'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { listComments } from '~/features/positions/drafting/list-comments.server'
import { listDrafts } from '~/features/positions/drafting/list-drafts.server'
import { readDraft } from '~/features/positions/drafting/read-draft.server'
import { reopenComment } from '~/features/positions/drafting/reopen-comment.server'
import { settleComment } from '~/features/positions/drafting/settle-comment.server'
import { writeSection } from '~/features/positions/drafting/write-section.server'
import { type BuiltDraft, buildDraft } from '../../factories/drafts.ts'
import { statusOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { runJobs, waitingJobs } from '../../support/jobs.ts'
import { emptyOutbox, takeOutbox } from '../../support/outbox.ts'

let draft: BuiltDraft
let ids: { positionId: string; sectionId: string; language: 'en' }
beforeEach(async () => {
  await gather()
  await emptyOutbox()
  draft = await buildDraft()
  ids = { positionId: draft.positionId, sectionId: draft.sectionId, language: 'en' }
})

const say = (viewer: MemberViewer, words = 'Which vests?', formKey = uuidv7()) =>
  commentOnSection(viewer, ids, { formKey, version: 1, words })
const inBoard = <Answer>(types: Parameters<typeof leaving>[0], command: () => Promise<Answer>) =>
  leaving(types, command, 'board')

/** Lets the hour pass in which news gather, and does what waits. */
async function gather(): Promise<void> {
  await runJobs()
  await pool.query(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at > now()`)
  await runJobs()
}

async function mailed(): Promise<string[]> {
  await gather()
  return (await takeOutbox()).map(({ to }) => to).sort()
}

const mailOf = async ({ memberId }: MemberViewer) =>
  (await db.member.findUniqueOrThrow({ where: { id: memberId } })).email

describe('a comment on a section', () => {
  test('stands with the version that it was said of, once for a form', async () => {
    const formKey = uuidv7()
    const first = await inBoard(['positions.comment_made'], () =>
      say(draft.other, 'Which vests?', formKey),
    )
    expect(await leaving([], () => say(draft.other, 'Which vests?', formKey))).toEqual(first)
    const { comments } = await listComments(draft.writer, draft.sectionId, 1)
    expect(comments).toMatchObject([
      {
        ...{ words: 'Which vests?', onVersion: 1, language: 'en' },
        ...{ by: draft.other.displayName, settledAt: null },
      },
    ])
    expect((await listDrafts(draft.writer, 1)).drafts[0]?.openComments).toBe(1)
  })

  test('is said of a version that there is', async () => {
    const said = { formKey: uuidv7(), version: 7, words: 'x' }
    const refused = () => statusOf(commentOnSection(draft.other, ids, said))
    expect(await leaving([], refused)).toBe(422)
  })

  test('is settled once, and opened again once, by whoever drafts', async () => {
    const { commentId } = (await say(draft.other)) as { commentId: string }
    const there = { ...ids, commentId }
    await inBoard(['positions.comment_settled'], () => settleComment(draft.writer, there))
    await leaving([], () => settleComment(draft.chair, there))
    const [settled] = (await listComments(draft.writer, draft.sectionId, 1)).comments
    expect(settled?.settledBy).toBe(draft.writer.displayName)
    expect((await listDrafts(draft.writer, 1)).drafts[0]?.openComments).toBe(0)
    await inBoard(['positions.comment_reopened'], () => reopenComment(draft.chair, there))
    await leaving([], () => reopenComment(draft.chair, there))
    expect((await listComments(draft.writer, draft.sectionId, 1)).comments[0]?.settledAt).toBeNull()
  })
})

test('a comment of a narrower circle than its draft is read, counted and settled by that circle alone', async () => {
  const { commentId } = (await say(draft.other)) as { commentId: string }
  await db.sectionComment.update({
    where: { id: commentId },
    data: { audience: `member:${draft.other.memberId}` },
  })
  const { writer, other, positionId, sectionId } = draft
  const seenBy = async (viewer: MemberViewer) => {
    const found = await getDraft(viewer, positionId)
    const { sections } = await readDraft(viewer, found, 'en')
    const listed = (await listDrafts(viewer, 1)).drafts.find(({ id }) => id === positionId)
    return [
      (await listComments(viewer, sectionId, 1)).comments.length,
      sections.find(({ id }) => id === sectionId)?.openComments,
      listed?.openComments,
    ]
  }
  expect([await seenBy(writer), await seenBy(other)]).toEqual([
    [0, 0, 0],
    [1, 1, 1],
  ])
  const there = { ...ids, commentId }
  expect(await leaving([], () => statusOf(settleComment(writer, there)))).toBe(404)
  await inBoard(['positions.comment_settled'], () => settleComment(other, there))
  expect(await leaving([], () => statusOf(reopenComment(writer, there)))).toBe(404)
})

describe('whoever wrote or commented there is mailed', () => {
  test('but not whose comment it is, nor the rest of the board', async () => {
    await writeSection(draft.chair, ids, { heading: 'Why', body: 'Anew.', version: 1 })
    await say(draft.other)
    expect(await mailed()).toEqual(
      [await mailOf(draft.writer), await mailOf(draft.chair)].toSorted(),
    )
    await say(draft.writer)
    expect(await mailed()).toEqual(
      [await mailOf(draft.other), await mailOf(draft.chair)].toSorted(),
    )
  })

  test('once for all that is said within an hour, and with none of it', async () => {
    for (const words of ['One', 'Two', 'Three']) {
      await say(draft.other, words)
      await runJobs()
    }
    expect(await takeOutbox()).toEqual([])
    await gather()
    const mails = await takeOutbox()
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toMatch(/\/positions\/drafts$/m)
    expect(mails[0]?.text).not.toMatch(/One|Equipment|Why|board/i)
  })

  const leave = ({ memberId }: MemberViewer) =>
    db.mandate.updateMany({ where: { membership: { memberId } }, data: { until: new Date() } })

  test('not once she has left the board, be it within the hour', async () => {
    await say(draft.other)
    await runJobs()
    expect(await waitingJobs('send_position_news')).toHaveLength(1)
    await leave(draft.writer)
    expect(await mailed()).toEqual([])
    await say(draft.other)
    await runJobs()
    expect(await waitingJobs('send_position_news')).toEqual([])
  })

  test('not once the draft is withdrawn', async () => {
    await say(draft.other)
    await runJobs()
    await db.position.update({ where: { id: ids.positionId }, data: { withdrawnAt: new Date() } })
    expect(await mailed()).toEqual([])
  })
})

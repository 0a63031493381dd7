import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db, pool, type Tx } from '~/db.server'
import { listActivities } from '~/features/audit/list-activities.server'
import { canReadAudit } from '~/features/audit/policy.server'
import { activityRow, recordActivity } from '~/features/audit/record-activity.server'
import { installation, type Office } from '~/features/auth/viewer'
import { postReply } from '~/features/discussions/post-reply.server'
import { startThread } from '~/features/discussions/start-thread.server'
import { grantMandate } from '~/features/memberships/grant-mandate.server'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { buildMember, buildThread, spaceOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'

const words = () => ({
  formKey: uuidv7(),
  title: 'A title',
  body: 'Words',
  language: 'en' as const,
  tags: [],
})

describe('an activity', () => {
  test('is written in the transaction of its change: neither stays without the other', async () => {
    const threads = await db.thread.count()
    const { memberId } = await buildMember()
    const fails = leaving([], () =>
      db.$transaction(async (tx: Tx) => {
        await tx.member.update({ where: { id: memberId }, data: { locale: 'sq' } })
        await recordActivity(tx, {
          type: 'auth.password_changed',
          actorId: memberId,
          chapterId: 'serbia-moi',
          memberId,
        })
        throw new Error('the last step failed')
      }),
    )
    await expect(fails).rejects.toThrow('the last step failed')
    expect(await db.member.findUnique({ where: { id: memberId } })).toMatchObject({ locale: null })
    expect(await db.activity.count({ where: { subjectId: memberId } })).toBe(0)
    expect(await db.thread.count()).toBe(threads)
  })

  test('that cannot be written takes its change with it, in every command tried', async () => {
    const author = await buildMember()
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId } = await buildMember()
    const threadId = await buildThread(author)
    const office: Office = 'deputy-coordinator'
    const mandate = {
      memberId,
      chapterId: 'serbia-moi',
      office,
      from: new Date(),
      until: tomorrow(),
    }
    const before = await countRows()
    await pool.query(`ALTER TABLE activity ADD CONSTRAINT closed CHECK (false) NOT VALID`)
    try {
      for (const command of [
        () => postReply(author, threadId, words()),
        async () => startThread(author, await spaceOf('serbia-moi'), words()),
        () => grantMandate(installation, mandate),
        () => suspendMember(coordinator, memberId, { reason: 'Reason', until: '2099-01-01' }),
      ])
        await expect(command()).rejects.toThrow(/closed/)
    } finally {
      await pool.query('ALTER TABLE activity DROP CONSTRAINT closed')
    }
    expect(await countRows()).toEqual(before)
  })

  test('holds ids and codes alone, and stands in the record of its chapter', () => {
    const ids = { threadId: 't', replyId: 'r', seq: 4 }
    const row = activityRow({
      type: 'discussions.reply_posted',
      actorId: 'm',
      chapterId: 'serbia-moi',
      ...ids,
    })
    expect(row).toMatchObject({
      audience: 'audit:serbia-moi',
      subjectType: 'reply',
      subjectId: 'r',
      data: ids,
    })
  })
})

describe('who reads the record', () => {
  test('coordinators that of their chapter, the council that of the region, members none', async () => {
    const serbian = await buildMember({ office: 'coordinator' })
    const albanian = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const council = await buildMember({ office: 'council-member', of: 'wpon-see' })
    const member = await buildMember()
    await buildThread(member)
    await buildThread(member, await spaceOf('network'))
    const chaptersRead = async (viewer: typeof member) => {
      const { activities } = await listActivities(viewer, { type: null, page: 1 })
      return new Set(activities.map(({ chapter }) => chapter?.id))
    }
    expect(await chaptersRead(serbian)).toContain('serbia-moi')
    expect(await chaptersRead(serbian)).not.toContain('albania-asp')
    expect(await chaptersRead(albanian)).toEqual(new Set(['albania-asp', 'al-policewomen']))
    expect(await chaptersRead(council)).toEqual(new Set(['wpon-see']))
    expect(await chaptersRead(member)).toEqual(new Set())
    expect([serbian, council, member].map(canReadAudit)).toEqual([true, true, false])
  })

  test('one kind at a time, the newest first, page by page', async () => {
    const coordinator = await buildMember({ in: 'moldova-gpi', office: 'coordinator' })
    for (let n = 0; n < 60; n++) await buildMember({ in: 'moldova-gpi' })
    const first = await listActivities(coordinator, { type: 'memberships', page: 1 })
    const second = await listActivities(coordinator, { type: 'memberships', page: 2 })
    expect([first.activities.length, first.hasNext, second.hasNext]).toEqual([50, true, false])
    const ids = [...first.activities, ...second.activities].map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted().reverse())
    expect(new Set(ids).size).toBe(ids.length)
    const other = await listActivities(coordinator, { type: 'discussions', page: 1 })
    expect(other.activities.every(({ type }) => type.startsWith('discussions.'))).toBe(true)
  })
})

function tomorrow(): Date {
  return new Date(Date.now() + 86_400_000)
}

async function countRows() {
  const [replies, threads, entries, mandates, suspensions, forms, activities] = await Promise.all([
    db.reply.count(),
    db.thread.count(),
    db.searchEntry.count(),
    db.mandate.count(),
    db.suspension.count(),
    db.formSubmission.count(),
    db.activity.count(),
  ])
  return { replies, threads, entries, mandates, suspensions, forms, activities }
}

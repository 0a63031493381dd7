import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { getViewer } from '~/features/auth/get-viewer.server'
import { installation } from '~/features/auth/viewer'
import { getThread } from '~/features/discussions/get-thread.server'
import { postReply } from '~/features/discussions/post-reply.server'
import { admitMember } from '~/features/memberships/admit-member.server'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { endOfVetting } from '~/features/memberships/vetting-term'
import { buildSession } from '../../factories/accounts.ts'
import { buildMember, buildThread, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'

const reply = () => ({ formKey: crypto.randomUUID(), body: 'Two sizes.', language: 'en' as const })

describe('a vetting', () => {
  test('comes with a place in a chapter, for three years, and tells who answers for it', async () => {
    const { memberId } = await buildMember()
    const [vetting, ...others] = await db.vetting.findMany({ where: { memberId } })
    expect(others).toEqual([])
    expect(vetting).toMatchObject({ chapterId: 'serbia-moi', method: 'installation' })
    expect(vetting?.until).toEqual(endOfVetting(vetting?.from ?? new Date(0)))
    expect(await db.vetting.count({ where: { memberId: await applicant() } })).toBe(0)
  })

  test('of one whom a coordinator takes in is hers to answer for', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId } = await admitMember(coordinator, {
      email: `${crypto.randomUUID()}@test.example`,
      givenName: 'Taken',
      familyName: 'In',
      memberships: [{ chapterId: 'serbia-moi', kind: 'home', from: new Date() }],
    })
    const vetting = await db.vetting.findFirstOrThrow({ where: { memberId } })
    expect(vetting).toMatchObject({ method: 'coordinator', decidedBy: coordinator.memberId })
  })

  test('ends at its minute: she reads as before and writes nothing, in the same session', async () => {
    const author = await buildMember()
    const { memberId } = await buildMember()
    const threadId = await buildThread(author)
    const { token, viewer } = await buildSession(memberId)
    await db.vetting.updateMany({
      where: { memberId },
      data: { until: new Date(Date.now() + days(2) * 60_000) },
    })
    expect(viewer.vettedUntil).not.toBeNull()
    moveClock(days(2) - 1)
    const before = (await getViewer(token)) as typeof viewer
    await leaving(['discussions.reply_posted'], () => postReply(before, threadId, reply()))
    moveClock(days(2) + 1)
    const after = (await getViewer(token)) as typeof viewer
    expect(after.vettedUntil).toBeNull()
    expect(after.audiences).toEqual(before.audiences)
    expect((await getThread(after, threadId)).id).toBe(threadId)
    expect(await leaving([], () => statusOf(postReply(after, threadId, reply())))).toBe(403)
  })

  test('of a coordinator that has ended leaves her office no act', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId } = await buildMember()
    await db.vetting.updateMany({
      where: { memberId: coordinator.memberId },
      data: { until: new Date() },
    })
    const lapsed = await viewerOf(coordinator.memberId)
    expect(lapsed.coordinates).toEqual(coordinator.coordinates)
    const pause = { reason: 'She asked for it', until: '2099-12-31' }
    expect(await leaving([], () => statusOf(suspendMember(lapsed, memberId, pause)))).toBe(403)
  })
})

async function applicant(): Promise<string> {
  const { memberId } = await admitMember(installation, {
    email: `${crypto.randomUUID()}@test.example`,
    givenName: 'Not',
    familyName: 'Yet',
    memberships: [],
  })
  return memberId
}

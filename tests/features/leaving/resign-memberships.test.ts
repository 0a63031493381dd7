import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { getViewer } from '~/features/auth/get-viewer.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { eraseMember } from '~/features/leaving/erase-member.server'
import { resignMemberships } from '~/features/leaving/resign-memberships.server'
import { ResignSchema } from '~/features/leaving/schema'
import { listRoster } from '~/features/memberships/list-roster.server'
import { readRosterAsked } from '~/features/memberships/roster-asked'
import { buildSession } from '../../factories/accounts.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { errorsOf } from '../../support/forms.ts'

const ended = 'memberships.membership_ended'

describe('resigning', () => {
  test('ends her home, her associations and her offices at once; her account stays', async () => {
    const { memberId } = await buildMember({
      association: 'rs-policewomen',
      office: 'council-member',
      of: 'wpon-see',
    })
    const { token, viewer } = await buildSession(memberId)
    expect(viewer.audiences).toContain('board')
    expect(await leaving([ended, ended], () => resignMemberships(viewer))).toBeNull()
    expect(await lastActivity()).toMatchObject({ actorId: memberId, data: { memberId } })
    const after = await getViewer(token)
    expect(after).toMatchObject({ memberId, standings: [], mandates: [], vettedUntil: null })
    expect(after.audiences).toEqual(['public', `member:${memberId}`])
    const open = await db.membership.count({ where: { memberId, until: null } })
    expect(open).toBe(0)
    expect(await eraseMember(after as MemberViewer, 'en')).toBeNull()
  })

  test('tells her coordinators that she left', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const her = await buildMember()
    await resignMemberships(her)
    const asked = readRosterAsked(new URLSearchParams({ state: 'ended', name: her.displayName }))
    const { members } = await listRoster(coordinator, 'serbia-moi', { ...asked, page: 1 })
    expect(members.map(({ id, state }) => [id, state])).toEqual([[her.memberId, 'ended']])
  })

  test('leaves a place that she works in, and one that has not begun never counts', async () => {
    const her = await buildMember()
    const later = new Date(Date.now() + 9 * 86_400_000)
    const more = { memberId: her.memberId, from: later }
    const coming = await db.membership.create({
      data: { ...more, chapterId: 'rs-policewomen', kind: 'association' },
    })
    const work = await db.membership.create({
      data: { ...more, chapterId: 'wpon-see', kind: 'staff', from: new Date('2020-01-01') },
    })
    await leaving([ended, ended], () => resignMemberships(her))
    const untilOf = async ({ id }: { id: string }) =>
      (await db.membership.findUniqueOrThrow({ where: { id } })).until
    expect(await untilOf(coming)).toEqual(later)
    expect(await untilOf(work)).toBeNull()
  })

  test('touches no membership of others', async () => {
    const her = await buildMember()
    const other = await buildMember()
    await resignMemberships(her)
    expect((await viewerOf(other.memberId)).standings).toEqual(other.standings)
  })

  test('is done once, however often she presses', async () => {
    const her = await buildMember()
    const statuses = await leaving([ended], () =>
      Promise.all(Array.from({ length: 50 }, () => statusOf(resignMemberships(her)))),
    )
    expect(statuses.filter((it) => it === 200)).toHaveLength(1)
    expect(statuses.filter((it) => it === 404)).toHaveLength(49)
    const nowhere = await buildMember({ in: null })
    expect(await leaving([], () => statusOf(resignMemberships(nowhere)))).toBe(404)
  })

  test('waits until another coordinates her service', async () => {
    const chapterId = 'moldova-gpi'
    const her = await buildMember({ in: chapterId, office: 'coordinator' })
    const refused = await leaving([], () => resignMemberships(her))
    expect(refused).toMatchObject({ office: 'coordinator' })
    expect((await viewerOf(her.memberId)).coordinates).toContain(chapterId)
    const deputies: MemberViewer[] = []
    for (let n = 0; n < 5; n++)
      deputies.push(await buildMember({ in: chapterId, office: 'deputy-coordinator' }))
    const all = [her, ...deputies]
    const answers = await Promise.all(all.map((it) => resignMemberships(it)))
    expect(answers.filter((it) => it === null)).toHaveLength(all.length - 1)
  })

  test('its form wants to be meant', async () => {
    expect(await errorsOf(ResignSchema, { meant: 'resign' })).toEqual({})
    for (const fields of [{}, { meant: 'erase' }] as Record<string, string>[])
      expect(await errorsOf(ResignSchema, fields)).toEqual({
        meant: ['leaving:resignation.meant_missing'],
      })
  })
})

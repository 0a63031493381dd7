import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { listServices } from '~/features/applications/list-services.server'
import { installation } from '~/features/auth/viewer'
import { archiveChapter } from '~/features/chapters/archive-chapter.server'
import { foundChapter } from '~/features/chapters/found-chapter.server'
import { listChapters } from '~/features/chapters/list-chapters.server'
import { nameChapter } from '~/features/chapters/name-chapter.server'
import { reopenChapter } from '~/features/chapters/reopen-chapter.server'
import { setJoinRule } from '~/features/chapters/set-join-rule.server'
import { grantMandate } from '~/features/memberships/grant-mandate.server'
import { joinAssociation } from '~/features/memberships/join-association.server'
import { leaveAssociation } from '~/features/memberships/leave-association.server'
import { buildFiled } from '../../factories/applications.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'

async function found(kind: 'service' | 'association', parentId: string): Promise<string> {
  const id = `c-${uuidv7()}`
  await foundChapter(installation, { id, kind, parentId, names: { en: 'New' } })
  return id
}
const chair = () => buildMember({ in: 'croatia-moi', office: 'chair', of: 'wpon-see' })
const coordinator = () => buildMember({ office: 'coordinator' })

describe('archiving', () => {
  test('ends the memberships of an association and the offices in it, each with its activity', async () => {
    const id = await found('association', 'serbia-moi')
    const [one, two] = [
      await buildMember({ association: id }),
      await buildMember({ association: id, office: 'chair', of: id }),
    ]
    const head = await buildMember({ office: 'coordinator', of: id })
    expect((await viewerOf(one.memberId)).audiences).toContain(`chapter:${id}`)
    const archivist = await coordinator()
    await leaving(
      ['memberships.membership_ended', 'memberships.membership_ended', 'chapters.chapter_archived'],
      () => archiveChapter(archivist, id),
    )
    await leaving([], () => archiveChapter(archivist, id))
    for (const { memberId } of [one, two, head]) {
      const { audiences, mandates, standings } = await viewerOf(memberId)
      expect(audiences).not.toContain(`chapter:${id}`)
      expect(mandates).toEqual([])
      expect(standings).toEqual([{ chapterId: 'serbia-moi', kind: 'home' }])
    }
    expect((await listChapters('en')).find((it) => it.id === id)?.isArchived).toBe(true)
  })

  test('nobody joins, takes office, founds or names there any more, until it is taken back', async () => {
    const id = await found('association', 'serbia-moi')
    const archivist = await coordinator()
    await setJoinRule(archivist, id, 'open')
    await archiveChapter(archivist, id)
    const member = await buildMember()
    const from = new Date('2020-01-01')
    const office = { memberId: member.memberId, chapterId: id, office: 'chair' as const, from }
    const until = new Date('2099-01-01')
    expect(await leaving([], () => statusOf(joinAssociation(member, id)))).toBe(403)
    await expect(grantMandate(installation, { ...office, until })).rejects.toThrow(/archived/)
    await expect(buildMember({ association: id })).rejects.toThrow(/archived/)
    const naming = { version: 2, name: { en: 'x' }, short: {}, footnote: {}, publicName: {} }
    const rest = { publicFootnote: {}, languages: [], ranks: [] }
    expect(await statusOf(nameChapter(archivist, id, { ...naming, ...rest }))).toBe(403)
    await leaving(['chapters.chapter_reopened'], () => reopenChapter(archivist, id))
    await leaving([], () => reopenChapter(archivist, id))
    await leaving(['memberships.member_joined'], () => joinAssociation(member, id))
  })

  test('a service is archived when it is empty; nobody applies to it then', async () => {
    const id = await found('service', 'serbia')
    const member = await buildMember({ in: id })
    const executive = await chair()
    expect(await leaving([], () => archiveChapter(executive, id))).toBe('members')
    await db.membership.updateMany({
      where: { memberId: member.memberId },
      data: { until: new Date() },
    })
    const below = await found('association', id)
    expect(await leaving([], () => archiveChapter(executive, id))).toBe('chapters')
    await db.chapter.update({ where: { id: below }, data: { archivedAt: new Date() } })
    const waiting = {
      chapterId: id,
      audience: `coordination:${id}`,
      applicantId: (await buildMember({ in: null })).memberId,
      vouchCode: uuidv7(),
      filedAt: new Date(),
      confirmedAt: new Date(),
    }
    const application = await db.application.create({ data: waiting })
    expect(await leaving([], () => archiveChapter(executive, id))).toBe('applications')
    await db.application.delete({ where: { id: application.id } })
    await buildFiled(id)
    const invited = { chapterId: id, email: 'x@test.example', emailKey: 'x@test.example' }
    const expiresAt = new Date(Date.now() + 86_400_000)
    await db.invitation.create({
      data: {
        ...invited,
        tokenHash: uuidv7(),
        invitedBy: member.memberId,
        expiresAt,
        audience: `coordination:${id}`,
        from: new Date(),
      },
    })
    expect((await listServices()).map((it) => it.id)).toContain(id)
    await leaving(['chapters.chapter_archived'], () => archiveChapter(executive, id))
    expect((await listServices()).map((it) => it.id)).not.toContain(id)
    // What was mailed leads nowhere any more.
    expect(await db.application.count({ where: { chapterId: id } })).toBe(0)
    const open = { chapterId: id, usedAt: null, withdrawnAt: null }
    expect(await db.invitation.count({ where: open })).toBe(0)
  })

  test('is refused to those who could not found it', async () => {
    const id = await found('association', 'serbia-moi')
    const service = await found('service', 'serbia')
    for (const [viewer, chapter] of [
      [await buildMember({ office: 'coordinator', of: id }), id],
      [await chair(), id],
      [await buildMember({ in: 'bih-rs', office: 'coordinator' }), id],
      [await buildMember(), id],
      [await buildMember({ in: service, office: 'coordinator' }), service],
    ] as const) {
      expect(await leaving([], () => statusOf(archiveChapter(viewer, chapter)))).toBe(403)
      expect(await leaving([], () => statusOf(reopenChapter(viewer, chapter)))).toBe(403)
    }
    expect(await statusOf(archiveChapter(await chair(), 'wpon-see'))).toBe(403)
    expect(await statusOf(archiveChapter(await chair(), 'atlantis'))).toBe(404)
  })

  test('fifty who join in the moment of its end are in before it, or not at all', async () => {
    const id = await found('association', 'serbia-moi')
    const archivist = await coordinator()
    await setJoinRule(archivist, id, 'open')
    const members = await Promise.all(Array.from({ length: 50 }, () => buildMember()))
    const [, ...statuses] = await Promise.all([
      archiveChapter(archivist, id),
      ...members.map((it) => statusOf(joinAssociation(it, id))),
    ])
    expect(statuses.filter((it) => ![200, 403, 404].includes(it as number))).toEqual([])
    const standing = { chapterId: id, OR: [{ until: null }, { until: { gt: new Date() } }] }
    expect(await db.membership.count({ where: standing })).toBe(0)
  })
})

describe('joining and leaving an association', () => {
  test('by herself, once; leaving ends her offices there', async () => {
    const id = await found('association', 'serbia-moi')
    await setJoinRule(await coordinator(), id, 'open')
    const member = await buildMember()
    await leaving(['memberships.member_joined'], () => joinAssociation(member, id))
    await leaving([], () => joinAssociation(member, id))
    await grantMandate(installation, {
      memberId: member.memberId,
      chapterId: id,
      office: 'chair',
      from: new Date('2020-01-01'),
      until: new Date('2099-01-01'),
    })
    const inside = await viewerOf(member.memberId)
    expect(inside.mandates.map(({ office }) => office)).toEqual(['chair'])
    await leaving(['memberships.membership_ended'], () => leaveAssociation(inside, id))
    await leaving([], () => leaveAssociation(inside, id))
    const outside = await viewerOf(member.memberId)
    expect(outside.mandates).toEqual([])
    expect(outside.audiences).not.toContain(`chapter:${id}`)
    expect(outside.audiences).toContain('chapter:serbia-moi')
  })

  test('after her membership has lapsed she joins anew', async () => {
    const id = await found('association', 'serbia-moi')
    await setJoinRule(await coordinator(), id, 'open')
    const member = await buildMember({ association: id })
    const past = new Date(Date.now() - 1_000)
    await db.membership.updateMany({
      where: { memberId: member.memberId, chapterId: id },
      data: { due: past, until: past },
    })
    const outside = await viewerOf(member.memberId)
    await leaving(['memberships.member_joined'], () => joinAssociation(outside, id))
    expect((await viewerOf(member.memberId)).audiences).toContain(`chapter:${id}`)
  })

  test('never out of her home', async () => {
    const member = await buildMember()
    await leaving([], () => leaveAssociation(member, 'serbia-moi'))
    expect((await viewerOf(member.memberId)).standings).toHaveLength(1)
  })

  test('fifty presses are one membership', async () => {
    const id = await found('association', 'serbia-moi')
    await setJoinRule(await coordinator(), id, 'open')
    const member = await buildMember()
    await Promise.all(Array.from({ length: 50 }, () => joinAssociation(member, id)))
    const where = { memberId: member.memberId, chapterId: id }
    expect(await db.membership.count({ where })).toBe(1)
  })

  test('is refused where the rule is another, or the association another service’s', async () => {
    const closed = await found('association', 'serbia-moi')
    const foreign = await found('association', 'albania-asp')
    await db.chapter.update({ where: { id: foreign }, data: { joinRule: 'open' } })
    const member = await buildMember()
    for (const id of [closed, foreign, 'serbia-moi', 'serbia', 'wpon-see'])
      expect(await leaving([], () => statusOf(joinAssociation(member, id)))).toBe(403)
    expect(await statusOf(joinAssociation(member, 'atlantis'))).toBe(404)
  })
})

import { describe, expect, test } from 'vitest'
import { db, pool } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { blockMember } from '~/features/blocks/block-member.server'
import { endBlock } from '~/features/blocks/end-block.server'
import { findPerson } from '~/features/blocks/find-person.server'
import { listBlocks } from '~/features/blocks/list-blocks.server'
import { acceptRequest } from '~/features/mentoring/asking/accept-request.server'
import { withdrawEnrolment } from '~/features/mentoring/rounds/withdraw-enrolment.server'
import { buildMentor, buildRequest } from '../../factories/asking.ts'
import { buildPair } from '../../factories/pairs.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { buildEnrolled, buildRound } from '../../factories/rounds.ts'
import { recordOf } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'

describe('keeping apart', () => {
  test('is a list that she alone reads, with one row of the record for her', async () => {
    const [her, other] = [await buildMember(), await buildMember()]
    const block = () => blockMember(her, other.memberId, 'pairing')
    const { left } = await recordOf(block)
    expect(left).toEqual([['mentoring.block_set', `member:${her.memberId}`]])
    expect((await recordOf(block)).left).toEqual([])
    expect(await listBlocks(her)).toMatchObject([{ memberId: other.memberId, scope: 'pairing' }])
    expect(await listBlocks(other)).toEqual([])
    expect(await listBlocks(await buildMember({ office: 'coordinator' }))).toEqual([])
  })

  test('in another scope takes the place of the first, and ends', async () => {
    const [her, other] = [await buildMember(), await buildMember()]
    await blockMember(her, other.memberId, 'pairing')
    await blockMember(her, other.memberId, 'all')
    const [block, ...more] = await listBlocks(her)
    expect([block?.scope, more]).toEqual(['all', []])
    const id = block?.id ?? ''
    expect(await statusOf(endBlock(other, id))).toBe(404)
    const { left } = await recordOf(() => endBlock(her, id))
    expect(left).toEqual([['mentoring.block_ended', `member:${her.memberId}`]])
    expect(await statusOf(endBlock(her, id))).toBe(404)
    expect(await listBlocks(her)).toEqual([])
  })

  test('is of somebody whom she knows of, and never of herself', async () => {
    const her = await buildMember()
    const far = await buildMember({ in: 'albania-asp' })
    expect(await statusOf(blockMember(her, far.memberId, 'all'))).toBe(404)
    expect(await statusOf(blockMember(her, 'no-id', 'all'))).toBe(404)
    expect(await statusOf(blockMember(her, her.memberId, 'all'))).toBe(403)
    expect(await db.memberBlock.count({ where: { memberId: her.memberId } })).toBe(0)
  })

  test('is of the other of a pair or a request, whatever their services', async () => {
    const pair = await buildPair({ menteeIn: 'albania-asp' })
    const asked = await buildRequest({ menteeIn: 'albania-asp' })
    const kept = (viewer: MemberViewer, of: MemberViewer) =>
      statusOf(blockMember(viewer, of.memberId, 'pairing'))
    expect(await kept(pair.mentor, pair.mentee)).toBe(200)
    expect(await kept(pair.mentee, pair.mentor)).toBe(200)
    expect(await kept(asked.mentor, asked.mentee)).toBe(200)
    expect(await kept(pair.mentor, asked.mentee)).toBe(404)
    expect(await kept(asked.mentor, pair.mentee)).toBe(404)
    const old = await buildRequest({ menteeIn: 'albania-asp' })
    const longAgo = new Date(Date.now() - 61 * 86_400_000)
    await db.mentoringRequest.update({ where: { id: old.id }, data: { askedAt: longAgo } })
    expect(await kept(old.mentor, old.mentee)).toBe(404)
  })

  test('is of a mentor whose offer she reads, and says no more of her than her name', async () => {
    const her = await buildMember()
    const open = await buildMentor({}, { in: 'albania-asp' })
    const near = await buildMentor({ audience: 'chapter' }, { in: 'albania-asp' })
    expect(await statusOf(blockMember(her, near.memberId, 'all'))).toBe(404)
    const { displayName: name } = open
    const id = open.memberId
    expect(await findPerson(her, id)).toEqual({
      ...{ id, name, isNear: false, chapters: [{ id: 'albania-asp' }] },
    })
    await blockMember(her, id, 'all')
    // She does not meet her among the mentors any more; on her own list she does.
    await blockMember(her, id, 'pairing')
    expect(await listBlocks(her)).toMatchObject([{ memberId: id, scope: 'pairing' }])
    // Nothing of this works the other way round.
    expect(await statusOf(blockMember(open, her.memberId, 'all'))).toBe(404)
  })

  test('is of a mentor of a round in which she looks for one, until it is over', async () => {
    const { roundId } = await buildRound({}, { kind: 'network', chapters: [] })
    const albanian = () => buildMember({ in: 'albania-asp' })
    const mentor = await buildEnrolled(roundId, 'mentor', {}, await albanian())
    const other = await buildEnrolled(roundId, 'mentee', {}, await albanian())
    const her = await buildEnrolled(roundId, 'mentee')
    const kept = async (viewer: MemberViewer, of: MemberViewer) =>
      statusOf(findPerson(viewer, of.memberId))
    expect(await kept(her.member, other.member)).toBe(404)
    expect(await kept(mentor.member, her.member)).toBe(404)
    expect(await kept(await buildMember(), mentor.member)).toBe(404)
    expect(await kept(her.member, mentor.member)).toBe(200)
    moveClock(days(292))
    expect(await kept(await viewerOf(her.member.memberId), mentor.member)).toBe(404)
    moveClock(0)
    await withdrawEnrolment(mentor.member, roundId)
    expect(await kept(her.member, mentor.member)).toBe(404)
  })

  test('lets a pair rest, in the words of any pause', async () => {
    const { pairingId, mentor, mentee } = await buildPair()
    const { left } = await recordOf(() => blockMember(mentee, mentor.memberId, 'pairing'))
    expect(left).toContainEqual(['mentoring.pair_paused', `pairing:${pairingId}`])
    expect(await db.pairing.findUniqueOrThrow({ where: { id: pairingId } })).toMatchObject({
      pausedFor: 'conflict',
    })
  })

  test('fifty at once are one; against an acceptance in the same second no pair of the two runs', async () => {
    const [her, other] = [await buildMember(), await buildMember()]
    await Promise.all(Array.from({ length: 50 }, () => blockMember(her, other.memberId, 'all')))
    expect(await db.memberBlock.count({ where: { memberId: her.memberId } })).toBe(1)
    for (let n = 0; n < 8; n++) {
      const { id, mentor, mentee } = await buildRequest()
      await Promise.all([
        acceptRequest(mentor, id),
        blockMember(mentee, mentor.memberId, 'pairing'),
      ])
      const running = { id, until: null, pausedAt: null }
      expect(await db.pairing.count({ where: running })).toBe(0)
    }
  })

  test('is waited for by an acceptance in the same second', async () => {
    const { id, mentor, mentee } = await buildRequest()
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query(
      `INSERT INTO member_block (member_id, blocked_id, scope, from_at) VALUES ($1, $2, 'all', now())`,
      [mentee.memberId, mentor.memberId],
    )
    const accepting = acceptRequest(mentor, id)
    await new Promise((done) => setTimeout(done, 300))
    await client.query('COMMIT')
    client.release()
    expect(await accepting).toBe('impossible')
  })
})

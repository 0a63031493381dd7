import { describe, expect, test } from 'vitest'
import { db, pool } from '~/db.server'
import { blockMember } from '~/features/blocks/block-member.server'
import { endBlock } from '~/features/blocks/end-block.server'
import { listBlocks } from '~/features/blocks/list-blocks.server'
import { acceptRequest } from '~/features/mentoring/asking/accept-request.server'
import { buildRequest } from '../../factories/asking.ts'
import { buildPair } from '../../factories/pairs.ts'
import { buildMember, statusOf } from '../../factories/people.ts'
import { recordOf } from '../../support/activities.ts'

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

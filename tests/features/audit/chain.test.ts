import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db, pool } from '~/db.server'
import { getHead } from '~/features/audit/get-head.server'
import { listActivities } from '~/features/audit/list-activities.server'
import { canonicalActivity, firstHash, sealHash } from '~/features/audit/seal'
import { sealActivities } from '~/features/audit/seal-activities.server'
import { verifyAudit } from '~/features/audit/verify-audit.server'
import { clock } from '~/lib/clock.server'
import { buildMember, buildThread } from '../../factories/people.ts'
import { tamper } from '../../support/tamper.ts'

type Place = { position: string; activity_id: string; hash: string }

let chain: Place[] = []
const present = clock.now
afterEach(() => {
  clock.now = present
})

beforeEach(async () => {
  await buildThread(await buildMember())
  while ((await sealActivities()) > 0);
  const { rows } = await pool.query(
    'SELECT position, activity_id, hash FROM activity_seal ORDER BY position',
  )
  chain = rows
})

describe('the chain', () => {
  test('seals every activity once, each over the one before it', async () => {
    expect(chain).toHaveLength(await db.activity.count())
    expect(chain.map(({ position }) => Number(position))).toEqual(chain.map((_, at) => at + 1))
    const { rows } = await pool.query(
      `SELECT ${canonicalActivity} AS canonical FROM activity a JOIN activity_seal s ON s.activity_id = a.id ORDER BY s.position`,
    )
    let hash = firstHash
    for (const [at, { canonical }] of rows.entries()) {
      hash = sealHash(hash, BigInt(at + 1), canonical)
      expect(chain[at]?.hash).toBe(hash)
    }
    expect(await verifyAudit()).toEqual({
      intact: true,
      sealed: chain.length,
      unsealed: 0,
      head: `${chain.length}:${hash}`,
    })
  })

  test('is told of as it stood before today, in its head and in the places of lines: what is written now moves neither', async () => {
    const holder = await buildMember({ office: 'coordinator' })
    const told = async () => ({
      head: await getHead(),
      places: (await listActivities(holder, { type: null, page: 1 })).activities.map(
        ({ position }) => position,
      ),
    })
    // However late the night: the day of the first of them.
    const [first, last] = await sealTimes()
    clock.now = () => first
    const before = await told()
    expect(before.head).toBeNull()
    expect(new Set(before.places)).toEqual(new Set([null]))
    clock.now = () => new Date(last.getTime() + 86_400_000)
    const tomorrow = await told()
    expect(tomorrow.head).toEqual({
      position: chain.at(-1)?.position,
      hash: chain.at(-1)?.hash,
    })
    expect(tomorrow.places).toContain(chain.at(-1)?.position)
  })

  test('counts what waits for its seal, and then seals just that', async () => {
    await buildThread(await buildMember())
    const waiting = (await db.activity.count()) - chain.length
    expect(waiting).toBeGreaterThan(0)
    expect(await verifyAudit()).toMatchObject({ intact: true, unsealed: waiting })
    expect(await sealActivities()).toBe(waiting)
    expect(await sealActivities()).toBe(0)
    expect(await verifyAudit()).toMatchObject({ intact: true, unsealed: 0 })
  })

  test('eight sealers at once, while others write, seal nothing twice', async () => {
    const author = await buildMember()
    const work = Array.from({ length: 8 }, () => [sealActivities(), buildThread(author)]).flat()
    await Promise.all(work)
    while ((await sealActivities()) > 0);
    expect(await verifyAudit()).toMatchObject({ intact: true, sealed: await db.activity.count() })
  })

  test('a sealer waits for no other one, it leaves the work to it', async () => {
    const other = await pool.connect()
    try {
      await other.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtext('seal'))`)
      await buildThread(await buildMember())
      expect(await sealActivities()).toBe(0)
    } finally {
      await other.query('ROLLBACK')
      other.release()
    }
    expect(await sealActivities()).toBeGreaterThan(0)
  })
})

describe('the record is append-only', () => {
  test.each([
    ['UPDATE activity SET actor_id = NULL'],
    ['DELETE FROM activity'],
    ['TRUNCATE activity'],
    ['UPDATE activity_seal SET hash = hash'],
    ['DELETE FROM activity_seal'],
    ['TRUNCATE activity_seal'],
  ])('%s is refused', async (statement) => {
    await expect(pool.query(statement)).rejects.toThrow('the record is append-only')
    expect(await verifyAudit()).toMatchObject({ intact: true, sealed: chain.length })
  })
})

describe('verifying names the first row that', () => {
  const columns = [
    ['type', `'auth.signed_in'`],
    ['actor_id', 'uuidv7()'],
    ['subject_type', `'other'`],
    ['subject_id', `'other'`],
    ['chapter_id', `'albania-asp'`],
    ['audience', `'network'`],
    ['data', `data || '{"more": 1}'`],
    ['at', `at + interval '1 microsecond'`],
  ] as const
  test.each(columns)('was altered in %s', async (column, value) => {
    const [first, later] = [placeAt(4), placeAt(7)]
    for (const { activity_id } of [later, first])
      await tamper(`UPDATE activity SET ${column} = ${value} WHERE id = '${activity_id}'`)
    expect(await verifyAudit()).toEqual(brokenAt(first, 'altered'))
  })

  test('is missing', async () => {
    await tamper(`DELETE FROM activity WHERE id = '${placeAt(5).activity_id}'`)
    expect(await verifyAudit()).toEqual(brokenAt(placeAt(5), 'missing'))
  })

  test('is missing with its seal', async () => {
    const { activity_id } = placeAt(5)
    await tamper(`DELETE FROM activity WHERE id = '${activity_id}'`)
    await tamper(`DELETE FROM activity_seal WHERE activity_id = '${activity_id}'`)
    expect(await verifyAudit()).toEqual(brokenAt(placeAt(6), 'out of place'))
  })

  test('is missing with its seal, the gap closed', async () => {
    const { activity_id, position } = placeAt(5)
    await tamper(`DELETE FROM activity WHERE id = '${activity_id}'`)
    await tamper(`DELETE FROM activity_seal WHERE activity_id = '${activity_id}'`)
    await tamper(`UPDATE activity_seal SET position = -position WHERE position > ${position}`)
    await tamper(`UPDATE activity_seal SET position = -position - 1 WHERE position < 0`)
    expect(await verifyAudit()).toEqual(brokenAt({ ...placeAt(6), position }, 'altered'))
  })

  test('was put between two others', async () => {
    const { position } = placeAt(5)
    await tamper(`UPDATE activity_seal SET position = -position WHERE position >= ${position}`)
    await tamper(`UPDATE activity_seal SET position = -position + 1 WHERE position < 0`)
    const { rows } = await pool.query(
      `INSERT INTO activity (type, subject_type, subject_id, chapter_id, audience)
       VALUES ('auth.signed_in', 'member', 'x', 'serbia-moi', 'audit:serbia-moi') RETURNING id`,
    )
    const { id } = rows[0]
    await pool.query('INSERT INTO activity_seal VALUES ($1, $2, $3)', [
      position,
      id,
      'a'.repeat(64),
    ])
    expect(await verifyAudit()).toEqual(
      brokenAt({ position, activity_id: id, hash: '' }, 'altered'),
    )
  })

  test('changed places with another', async () => {
    const [one, two] = [placeAt(4), placeAt(6)]
    await tamper(`DELETE FROM activity_seal WHERE position IN (${one.position}, ${two.position})`)
    await pool.query('INSERT INTO activity_seal VALUES ($1, $2, $3), ($4, $5, $6)', [
      ...[one.position, two.activity_id, one.hash],
      ...[two.position, one.activity_id, two.hash],
    ])
    expect(await verifyAudit()).toEqual(
      brokenAt({ ...one, activity_id: two.activity_id }, 'altered'),
    )
  })

  test('has another hash than the chain gives it', async () => {
    await tamper(`UPDATE activity_seal SET hash = '${'b'.repeat(64)}' WHERE position = 3`)
    expect(await verifyAudit()).toEqual(brokenAt(placeAt(3), 'altered'))
  })
})

describe('with a head noted earlier', () => {
  const head = () => `${chain.length}:${chain.at(-1)?.hash}`

  test('a chain that grew is intact', async () => {
    await buildThread(await buildMember())
    await sealActivities()
    expect(await verifyAudit(head())).toMatchObject({ intact: true })
  })

  test('an end that was cut off is found; without the head it looks whole', async () => {
    const last = placeAt(chain.length)
    await tamper(`DELETE FROM activity WHERE id = '${last.activity_id}'`)
    await tamper(`DELETE FROM activity_seal WHERE position = ${last.position}`)
    expect(await verifyAudit()).toMatchObject({ intact: true, sealed: chain.length - 1 })
    expect(await verifyAudit(head())).toMatchObject({ intact: false, fault: 'cut short' })
    await buildThread(await buildMember())
    await sealActivities()
    expect(await verifyAudit(head())).toMatchObject({ intact: false, fault: 'cut short' })
  })

  test('a chain that was written anew as a whole is found', async () => {
    await tamper(`UPDATE activity SET subject_id = 'x' WHERE id = '${placeAt(2).activity_id}'`)
    await tamper('DELETE FROM activity_seal')
    await sealActivities()
    expect(await verifyAudit()).toMatchObject({ intact: true })
    expect(await verifyAudit(head())).toMatchObject({ intact: false, fault: 'cut short' })
  })
})

/** When the first and the last line of the chain were sealed. */
async function sealTimes(): Promise<[first: Date, last: Date]> {
  const { rows } = await pool.query(
    'SELECT min(sealed_at) AS first, max(sealed_at) AS last FROM activity_seal',
  )
  return [rows[0].first, rows[0].last]
}

function placeAt(position: number): Place {
  return chain[position - 1] as Place
}

function brokenAt({ position, activity_id }: Place, fault: string) {
  return { intact: false, position, activityId: activity_id, fault }
}

import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { env } from '~/env.server'
import { type MemberViewer, visitor } from '~/features/auth/viewer'
import { withdrawPosition } from '~/features/positions/drafting/withdraw-position.server'
import { agreeToBeNamed } from '~/features/positions/publishing/agree-to-be-named.server'
import { findStanding } from '~/features/positions/publishing/find-standing.server'
import { findWayToPublication } from '~/features/positions/publishing/find-way-to-publication.server'
import { getFile } from '~/features/positions/publishing/get-file.server'
import { listPublications } from '~/features/positions/publishing/list-publications.server'
import { listYears } from '~/features/positions/publishing/list-years.server'
import { slugOf } from '~/features/positions/publishing/number'
import { presentPublication } from '~/features/positions/publishing/present-publication.server'
import { publishPosition } from '~/features/positions/publishing/publish-position.server'
import { releasePublication } from '~/features/positions/publishing/release-publication.server'
import { type PublishPosition, PublishPositionSchema } from '~/features/positions/publishing/schema'
import { takeBackNaming } from '~/features/positions/publishing/take-back-naming.server'
import { withdrawPublication } from '~/features/positions/publishing/withdraw-publication.server'
import { checkPublication, verdictOf } from '~/features/positions/record/check-publication'
import { listPublicKeys } from '~/features/positions/record/list-public-keys.server'
import { readPublication } from '~/features/positions/record/read-publication'
import { dayOf, timeOf } from '~/lib/dates'
import type { Locale } from '~/lib/locales'
import { buildCouncillor } from '../../factories/drafts.ts'
import { buildMember, statusOf } from '../../factories/people.ts'
import { type BuiltVote, buildCarriedVote, writeVote } from '../../factories/votes.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { waitingJobs } from '../../support/jobs.ts'

const now: PublishPosition = { when: 'now', themes: ['forensics'] }
/** At a moment that many minutes ahead, to the minute. */
const later = (minutes: number): PublishPosition => {
  const at = new Date(Date.now() + minutes * 60_000)
  return { when: 'later', day: dayOf(at), time: timeOf(at), themes: [] }
}
const inBoard = <Answer>(types: Parameters<typeof leaving>[0], command: () => Promise<Answer>) =>
  leaving(types, command, 'board')

let built: BuiltVote
let chair: MemberViewer
beforeEach(async () => {
  built = await buildCarriedVote()
  chair = built.chair
})

const publish = (asked = now, positionId = built.positionId, viewer = chair) =>
  publishPosition(viewer, positionId, asked)
/** The address of what was published. */
const slug = async (asked = now) => {
  const done = await publish(asked)
  if ('refused' in done) throw new Error(done.refused)
  return slugOf(done.number)
}
const verdictOn = async (file: string) => {
  const signed = readPublication(Buffer.from(file))
  if (typeof signed === 'string') return signed
  return verdictOf(await checkPublication(signed, listPublicKeys()))
}

describe('the executive', () => {
  test('publishes what was carried: numbered, signed, and public at once', async () => {
    const done = await inBoard(['positions.position_published'], () => publish())
    const number = 'number' in done ? done.number : ''
    expect(number).toMatch(/^WPON\/20\d\d\/\d\d+$/)
    const { file, isPublic } = await getFile(visitor, slugOf(number))
    expect([await verdictOn(file), isPublic]).toEqual(['right', true])
    const { publication } = JSON.parse(file)
    expect(publication).toMatchObject({ number, body: 'wpon-see', authoritative: 'en' })
    expect(publication.languages.map(({ title }: { title: string }) => title)).toEqual([
      'Equipment that fits',
      'Pajisje që rrinë mirë',
    ])
    expect(publication.publishedOn).toBe(dayOf(new Date()))
    const shown = await shownTo(visitor, slugOf(number))
    expect(shown.html).toContain('<strong>protects</strong>')
    expect(shown.outcome).toMatchObject({ result: 'carried', heads: { for: 2, against: 1 } })
    expect(shown.can).toEqual({ keepDispatches: false, withdraw: false, release: false })
    expect(await findWayToPublication(visitor, await draftOf(built.positionId))).toMatchObject({
      number,
    })
  })

  test('cannot change a letter of it afterwards, and a letter changed is noticed', async () => {
    const number = await slug()
    const { file } = await getFile(visitor, number)
    expect(await verdictOn(file.replace('protects', 'pretects'))).toBe('wrong')
    for (const data of [
      { file: file.replace('protects', 'pretects') },
      { number: 'WPON/1999/01' },
      { sha256: 'ab'.repeat(32) },
      { publicFrom: new Date(0) },
      { audience: 'board', releasedAt: null },
    ])
      await expect(
        db.positionPublication.updateMany({ where: { positionId: built.positionId }, data }),
      ).rejects.toThrow(/stands as it was signed/)
    await expect(db.positionPublication.deleteMany({})).rejects.toThrow(/stands as it was signed/)
    await expect(db.publicationText.updateMany({ data: { html: '' } })).rejects.toThrow()
  })

  test('names nobody but officers who agreed and hold their office still', async () => {
    const [other, silent, gone] = [
      await buildCouncillor('chair'),
      await buildCouncillor('deputy-chair'),
      await buildCouncillor('chair'),
    ]
    for (const officer of [chair, other, gone])
      await inBoard(['positions.naming_agreed'], () => agreeToBeNamed(officer, built.positionId))
    await inBoard([], () => agreeToBeNamed(other, built.positionId))
    await inBoard(['positions.naming_taken_back'], () => takeBackNaming(chair, built.positionId))
    await db.mandate.updateMany({
      where: { membership: { memberId: gone.memberId } },
      data: { until: new Date(Date.now() - 1_000) },
    })
    const { file } = await getFile(visitor, await slug())
    expect(JSON.parse(file).publication.officers).toEqual([
      { office: 'Chair', name: other.displayName },
    ])
    for (const { memberId } of [chair, silent, gone, other]) expect(file).not.toContain(memberId)
    for (const { id } of await db.voteElector.findMany({ where: { voteId: built.voteId } }))
      expect(file).not.toContain(id)
    expect(await agreeToBeNamed(chair, built.positionId)).toEqual({ refused: 'signed' })
    expect(await takeBackNaming(other, built.positionId)).toEqual({ refused: 'signed' })
  })

  test('withdraws it once, with a reason; its page and its file stay', async () => {
    const number = await slug()
    const before = await getFile(visitor, number)
    await inBoard(['positions.publication_withdrawn'], () =>
      withdrawPublication(chair, number, { reason: 'The law has changed.' }),
    )
    expect((await shownTo(visitor, number)).withdrawn).toMatchObject({
      reason: 'The law has changed.',
    })
    expect(await getFile(visitor, number)).toEqual(before)
    const again = withdrawPublication(chair, number, { reason: 'Twice' })
    expect(await statusOf(again)).toBe(403)
  })

  test('does not withdraw the draft behind the back of its readers', async () => {
    await slug()
    const { version } = await db.position.findUniqueOrThrow({ where: { id: built.positionId } })
    expect(await statusOf(withdrawPosition(chair, built.positionId, version))).toBe(403)
  })
})

describe('who is not of it', () => {
  test('publishes, names and withdraws nothing', async () => {
    const number = await slug()
    const { positionId } = await buildCarriedVote()
    const council = await buildCouncillor()
    const others: Array<[MemberViewer, status: number]> = [
      [council, 403],
      [{ ...chair, vettedUntil: null }, 403],
      [await buildMember(), 404],
      [await buildMember({ office: 'coordinator' }), 404],
      [await buildMember({ office: 'chair', of: 'wpon-see', hasFactor: false }), 404],
    ]
    for (const [viewer, status] of others) {
      for (const command of [
        () => publish(now, positionId, viewer),
        () => agreeToBeNamed(viewer, positionId),
        () => takeBackNaming(viewer, positionId),
      ])
        expect(await leaving([], () => statusOf(command()))).toBe(status)
      const withdrawal = withdrawPublication(viewer, number, { reason: 'x' })
      expect(await statusOf(withdrawal)).toBe(403)
      expect(await statusOf(withdrawPublication(viewer, 'no-number', { reason: 'x' }))).toBe(404)
    }
    expect(await db.positionPublication.count({ where: { positionId } })).toBe(0)
  })
})

describe('nothing is signed or stored', () => {
  const refusal = async (asked = now) => {
    const done = await leaving([], () => publish(asked))
    expect(await db.positionPublication.count({ where: { positionId: built.positionId } })).toBe(0)
    return done
  }

  test('of what the last vote did not carry', async () => {
    const { positionId } = built
    await db.positionVote.deleteMany({ where: { positionId } })
    expect(await refusal()).toEqual({ refused: 'not_carried' })
    await writeVote(positionId, 'lost')
    expect(await refusal()).toEqual({ refused: 'not_carried' })
  })

  test('where the votes do not come to the result that was stated', async () => {
    await asSuperuser(
      `UPDATE ballot SET choice = 'against' WHERE elector_id IN (SELECT id FROM vote_elector WHERE vote_id = '${built.voteId}')`,
    )
    expect(await refusal()).toEqual({ refused: 'recount' })
  })

  test('without a secret', async () => {
    const secret = env.SECRET
    env.SECRET = undefined
    try {
      expect(await refusal()).toEqual({ refused: 'no_key' })
    } finally {
      env.SECRET = secret
    }
  })

  test('for a moment that is past or further than a year ahead', async () => {
    expect(await refusal(later(-5))).toEqual({ refused: 'past' })
    expect(await refusal(later(days(400)))).toEqual({ refused: 'far' })
  })
})

describe('at once', () => {
  test('fifty who publish one position: one wins, the others are told the same number', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => publish()))
    const won = all.filter((it) => !('refused' in it))
    expect(won).toHaveLength(1)
    const number = won[0] && 'number' in won[0] ? won[0].number : ''
    for (const it of all) expect(it).toMatchObject({ number })
    expect(await db.positionPublication.count({ where: { positionId: built.positionId } })).toBe(1)
  })

  test('fifty positions get fifty numbers, one after the other', async () => {
    const ids: string[] = []
    for (let at = 0; at < 50; at += 1) {
      const { id } = await db.position.create({
        data: { chapterId: 'wpon-see', audience: 'board', language: 'en', begunAt: new Date() },
      })
      await writeVote(id, 'carried')
      ids.push(id)
    }
    await Promise.all(ids.map((id) => publish(now, id)))
    const year = Number(dayOf(new Date()).slice(0, 4))
    const rows = await db.positionPublication.findMany({
      where: { year },
      orderBy: { ordinal: 'asc' },
    })
    expect(rows.length).toBeGreaterThanOrEqual(50)
    expect(rows.map(({ ordinal }) => ordinal)).toEqual(rows.map((_, at) => at + 1))
    expect(rows.map(({ number }) => number)).toEqual(
      rows.map((_, at) => `WPON/${year}/${String(at + 1).padStart(2, '0')}`),
    )
  })
})

describe('under embargo', () => {
  const release = async (number: string) => {
    const { id } = await db.positionPublication.findFirstOrThrow({
      where: { positionId: built.positionId },
    })
    await releasePublication({ publicationId: id })
    return statusOf(findStanding(visitor, number))
  }

  test('the board alone reads it, and the public from its moment on, never earlier', async () => {
    const member = await buildMember()
    const number = await inBoard(['positions.position_signed'], () => slug(later(60)))
    expect(await waitingJobs('release_publication')).toHaveLength(1)
    for (const viewer of [visitor, member]) {
      expect(await statusOf(findStanding(viewer, number))).toBe(404)
      expect(await statusOf(getFile(viewer, number))).toBe(404)
      expect(await firstListed(viewer)).not.toBe(number)
    }
    expect((await getFile(await buildCouncillor(), number)).isPublic).toBe(false)
    expect((await shownTo(chair, number)).isEmbargoed).toBe(true)

    // A job that comes too early puts itself off.
    moveClock(55)
    expect(await leaving([], () => release(number))).toBe(404)
    expect(await waitingJobs('release_publication')).toHaveLength(2)
    moveClock(days(2))
    expect(await inBoard(['positions.position_published'], () => release(number))).toBe(200)
    expect(await inBoard([], () => release(number))).toBe(200)
    expect(await firstListed(visitor)).toBe(number)
  })

  test('the first of a year does not give the year away', async () => {
    moveClock(days(1_200))
    const number = await slug(later(days(1_200) + 60))
    const year = Number(number.split('-')[1])
    expect(year).toBeGreaterThan(new Date().getFullYear())
    expect(await listYears(chair)).toContain(year)
    expect(await listYears(visitor)).not.toContain(year)
  })

  test('what is withdrawn meanwhile never becomes public', async () => {
    const number = await slug(later(60))
    await withdrawPublication(chair, number, { reason: 'Too early' })
    moveClock(days(2))
    expect(await leaving([], () => release(number))).toBe(404)
  })
})

test('its page speaks the language asked for, else the reader’s, else the authoritative one', async () => {
  const standing = await findStanding(visitor, await slug())
  const languageFor = async (asked: string | null, locale: Locale) =>
    (await presentPublication(visitor, standing, { asked, locale })).language
  expect(await languageFor(null, 'sq')).toBe('sq')
  expect(await languageFor('en', 'sq')).toBe('en')
  expect(await languageFor('mk', 'bg')).toBe('en')
})

describe('one that takes the place of another', () => {
  test('names it by its hash, leads there, and does so once', async () => {
    const first = await slug()
    const { id: supersedes, sha256 } = await db.positionPublication.findFirstOrThrow({
      where: { positionId: built.positionId },
    })
    built = await buildCarriedVote()
    const second = await slug({ ...later(60), supersedes })
    // Nothing of what is under embargo is told before its time.
    expect((await shownTo(visitor, first)).next).toBeNull()
    expect((await shownTo(chair, first)).next).toBe(second.replaceAll('-', '/'))
    const { file } = await getFile(chair, second)
    expect(JSON.parse(file).publication.previous).toEqual({
      number: first.replaceAll('-', '/'),
      sha256,
    })
    built = await buildCarriedVote()
    expect(await leaving([], () => publish({ ...now, supersedes }))).toEqual({
      refused: 'superseded',
    })
  })
})

async function shownTo(viewer: MemberViewer | typeof visitor, number: string) {
  const standing = await findStanding(viewer, number)
  return presentPublication(viewer, standing, { asked: null, locale: 'en' })
}

async function firstListed(viewer: MemberViewer | typeof visitor) {
  const every = { year: null, language: null, theme: null, partner: null }
  const { publications } = await listPublications(viewer, every, { page: 1, locale: 'en' })
  return publications[0]?.slug
}

async function draftOf(id: string) {
  return { ...(await db.position.findUniqueOrThrow({ where: { id } })), language: 'en' as const }
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('SET session_replication_role = replica')
  await client.query(statement)
  await client.end()
}

test.each([
  ['traffic', true],
  ['unequal_treatment', true],
  ['self_confidence', false],
  ['work_abroad', false],
  ['gardening', false],
])('what a position is about is a topic of the service, none of her own: %s', (theme, isOne) => {
  expect(PublishPositionSchema.safeParse({ when: 'now', themes: [theme] }).success).toBe(isOne)
})

import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { getViewerOf } from '~/features/auth/get-viewer.server'
import { isSignedIn } from '~/features/auth/require-viewer.server'
import { type MemberViewer, visitor } from '~/features/auth/viewer'
import { attendReleases } from '~/features/positions/publishing/attend-releases.server'
import { findStanding } from '~/features/positions/publishing/find-standing.server'
import { slugOf } from '~/features/positions/publishing/number'
import { presentPublication } from '~/features/positions/publishing/present-publication.server'
import { publishPosition } from '~/features/positions/publishing/publish-position.server'
import { releaseHeld } from '~/features/positions/publishing/release-held.server'
import { releasePublication } from '~/features/positions/publishing/release-publication.server'
import { withdrawPublication } from '~/features/positions/publishing/withdraw-publication.server'
import { dayOf, timeOf } from '~/lib/dates'
import { buildCouncillor } from '../../factories/drafts.ts'
import { buildMember, statusOf } from '../../factories/people.ts'
import { buildCarriedVote } from '../../factories/votes.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { waitingJobs } from '../../support/jobs.ts'

let positionId: string
let chair: MemberViewer
let deputy: MemberViewer
let number: string
let publicationId: string

beforeEach(async () => {
  ;({ positionId, chair } = await buildCarriedVote())
  deputy = await buildCouncillor('deputy-chair')
  const at = new Date(Date.now() + 3_600_000)
  const done = await publishPosition(chair, positionId, {
    ...{ when: 'later', day: dayOf(at), time: timeOf(at), themes: [] },
  })
  if ('refused' in done) throw new Error(done.refused)
  number = slugOf(done.number)
  ;({ id: publicationId } = await db.positionPublication.findFirstOrThrow({
    where: { positionId },
  }))
})

const release = () => releasePublication({ publicationId })
const readBy = (viewer: MemberViewer | typeof visitor) => statusOf(findStanding(viewer, number))
/** Who she is by now: a viewer from before would still hold what she has lost. */
const again = async ({ memberId }: MemberViewer) => {
  const viewer = await getViewerOf(memberId)
  if (!isSignedIn(viewer)) throw new Error('she is gone')
  return viewer
}
const endOffice = ({ memberId }: MemberViewer) =>
  db.mandate.updateMany({
    where: { membership: { memberId } },
    data: { until: new Date(Date.now() + 60_000) },
  })

/** Every way in which the right to sign is lost between the signature and the end of the embargo. */
const losses: Record<string, () => Promise<unknown>> = {
  'her office has ended': () => endOffice(chair),
  'her vetting has ended': () =>
    db.vetting.updateMany({
      where: { memberId: chair.memberId },
      data: { until: new Date(Date.now() + 60_000) },
    }),
  'she is suspended': () =>
    db.suspension.create({
      data: {
        memberId: chair.memberId,
        chapterId: 'serbia-moi',
        from: new Date(),
        until: new Date(Date.now() + days(9) * 60_000),
        reason: 'for a test',
      },
    }),
  'her account is gone': () =>
    db.positionPublication.update({ where: { id: publicationId }, data: { signedBy: null } }),
}

describe('an embargo that ends', () => {
  test.each(Object.keys(losses))('holds the release back where %s, and says so', async (loss) => {
    await losses[loss]?.()
    moveClock(days(1))
    expect(await leaving(['positions.release_held'], release, 'board')).toBeUndefined()
    expect(await readBy(visitor)).toBe(404)
    expect(await db.positionPublication.findUnique({ where: { id: publicationId } })).toMatchObject(
      {
        audience: 'board',
        releasedAt: null,
        heldAt: expect.any(Date),
      },
    )
    // Who may release it hears that there is news; who holds no office of the executive does not.
    const told = (await waitingJobs('send_position_news')) as Array<{ memberId: string }>
    expect(told.map(({ memberId }) => memberId)).toContain(deputy.memberId)
    // It stays held, whatever comes back, and is told once.
    expect(await leaving([], release)).toBeUndefined()
    expect(await waitingJobs('send_position_news')).toHaveLength(told.length)
  })

  test('asks for the right then, not at the signing', async () => {
    moveClock(days(1))
    await leaving(['positions.position_published'], release, 'board')
    await endOffice(chair)
    expect(await readBy(visitor)).toBe(200)
  })
})

describe('a release that was held back', () => {
  beforeEach(async () => {
    await endOffice(chair)
    moveClock(days(1))
    await release()
  })

  test('is made by another officer, once, and she stands in the record for it', async () => {
    const hers = await again(deputy)
    const shown = await presentPublication(hers, await findStanding(hers, number), {
      ...{ asked: null, locale: 'en' },
    })
    expect(shown).toMatchObject({ isHeld: true, can: { release: true } })
    await leaving(['positions.position_published'], () => releaseHeld(hers, number), 'board')
    expect(await readBy(visitor)).toBe(200)
    const last = await db.activity.findFirst({ orderBy: { id: 'desc' } })
    expect(last).toMatchObject({ type: 'positions.position_published', actorId: deputy.memberId })
    // Pressed again, and by the job that still waits somewhere, it changes nothing.
    expect(await leaving([], () => releaseHeld(hers, number))).toBeUndefined()
    expect(await leaving([], release)).toBeUndefined()
    const after = await presentPublication(hers, await findStanding(hers, number), {
      ...{ asked: null, locale: 'en' },
    })
    expect(after).toMatchObject({ isHeld: false, isEmbargoed: false, can: { release: false } })
  })

  test('by two officers in one moment it is made once', async () => {
    const elect = await buildCouncillor('chair')
    const both = [await again(deputy), await again(elect)]
    await leaving(
      ['positions.position_published'],
      () => Promise.all(both.map((it) => releaseHeld(it, number))),
      'board',
    )
  })

  test('is nobody else’s: not hers who signed, not the council’s, and unknown to members', async () => {
    const [councillor, member] = [await buildCouncillor(), await buildMember()]
    expect(await statusOf(releaseHeld(await again(chair), number))).toBe(404)
    expect(await statusOf(releaseHeld(councillor, number))).toBe(403)
    expect(await statusOf(releaseHeld(member, number))).toBe(404)
    expect(await readBy(visitor)).toBe(404)
  })

  test('is not made once it was withdrawn', async () => {
    const hers = await again(deputy)
    await withdrawPublication(hers, number, { reason: 'Overtaken' })
    expect(await statusOf(releaseHeld(hers, number))).toBe(403)
    expect(await readBy(visitor)).toBe(404)
  })
})

test('a release whose job was lost is made by the sweep, in its time and once', async () => {
  await leaving([], attendReleases)
  moveClock(days(1))
  await leaving(['positions.position_published'], attendReleases, 'board')
  await leaving([], attendReleases)
  expect(await readBy(visitor)).toBe(200)
})

test('before its embargo has ended, nobody releases it', async () => {
  expect(await statusOf(releaseHeld(await again(deputy), number))).toBe(403)
})

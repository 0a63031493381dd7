import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { getProgramme } from '~/features/mentoring/report/get-programme.server'
import { getReport } from '~/features/mentoring/report/get-report.server'
import { releaseStage } from '~/features/mentoring/report/release-stage.server'
import { writeReport } from '~/features/mentoring/report/write-report.server'
import { reopenRound } from '~/features/mentoring/rounds/reopen-round.server'
import { clock } from '~/lib/clock.server'
import { buildMember, statusOf } from '../../factories/people.ts'
import { fillRound } from '../../factories/reports.ts'
import { buildRound, dayIn } from '../../factories/rounds.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'

type Circle = Parameters<typeof buildRound>[1]

/** A round of 60 mentees of Serbia, 48 of them in pairs that came as far as the year allows; published. */
async function buildTold(circle?: Circle) {
  const built = await buildRound({}, circle)
  await fillRound(built.roundId, [
    { count: 20, chapter: 'serbia-moi', band: 1, pair: { met: true, goal: 100 } },
    { count: 18, chapter: 'serbia-moi', band: 2, pair: { met: true, goal: 50 } },
    { count: 10, chapter: 'serbia-moi', band: 2, pair: {} },
    { count: 12, chapter: 'serbia-moi', band: null },
  ])
  await publishAlone(built.roundId)
  return built
}

const publishAlone = (roundId: string) =>
  db.mentoringRound.update({ where: { id: roundId }, data: { publishedAt: clock.now() } })

const together = async (...asked: Parameters<typeof getReport>) => {
  const { report } = await getReport(...asked)
  const figures = report.lines.find(({ by }) => by === 'total')?.figures ?? {}
  return Object.fromEntries(Object.entries(figures).map(([key, told]) => [key, told.number]))
}

describe('the report of a round', () => {
  test('tells its pairs once they are published and its year at the end, each once', async () => {
    const { desk, roundId } = await buildTold()
    await leaving(['mentoring.report_released'], async () =>
      expect(await releaseStage(desk, roundId, 'pairs')).toBe('released'),
    )
    expect((await lastActivity()).data).toEqual({ roundId })
    expect(await together(desk, roundId)).toEqual({
      ...{ enrolled: 60, paired: 48, mentors_enrolled: 24, mentors_paired: null },
    })
    await leaving([], async () => {
      expect(await releaseStage(desk, roundId, 'pairs')).toBe('done')
      expect(await releaseStage(desk, roundId, 'year')).toBe('too_early')
    })
    moveClock(days(300))
    expect(await releaseStage(desk, roundId, 'year')).toBe('released')
    expect(await together(desk, roundId)).toMatchObject({
      ...{ paired: 48, met: 38, goal_set: 38, goal_reached: 20 },
    })
    expect(await releaseStage(desk, roundId, 'year')).toBe('done')
  })

  test('comes neither before its pairs are published, nor while it is open again, nor of one called off', async () => {
    const { desk, roundId } = await buildRound()
    expect(await releaseStage(desk, roundId, 'pairs')).toBe('too_early')
    await publishAlone(roundId)
    expect(await reopenRound(desk, roundId, dayIn(5))).toBe(null)
    expect(await releaseStage(desk, roundId, 'pairs')).toBe('too_early')
    const other = await buildRound()
    await db.mentoringRound.update({
      where: { id: other.roundId },
      data: { cancelledAt: clock.now() },
    })
    expect(await releaseStage(other.desk, other.roundId, 'pairs')).toBe('cancelled')
    moveClock(days(300))
    expect(await releaseStage(desk, roundId, 'year')).toBe('pairs_first')
    expect(await db.mentoringRelease.count({ where: { roundId } })).toBe(0)
  })

  test('stands when the round is opened again, and its year counts those of then', async () => {
    const { desk, roundId } = await buildTold()
    await releaseStage(desk, roundId, 'pairs')
    const before = await together(desk, roundId)
    await reopenRound(desk, roundId, dayIn(5))
    moveClock(days(6))
    await fillRound(roundId, [
      { count: 9, chapter: 'serbia-moi', band: 1, pair: { met: true, goal: 100 } },
    ])
    await publishAlone(roundId)
    expect(await releaseStage(desk, roundId, 'pairs')).toBe('done')
    expect(await together(desk, roundId)).toEqual(before)
    moveClock(days(300))
    await releaseStage(desk, roundId, 'year')
    expect(await together(desk, roundId)).toMatchObject({ met: 38, goal_reached: 20 })
  })

  test('withholds a small service, and all that would give it away', async () => {
    const { desk, roundId } = await buildRound({}, { kind: 'network', chapters: [] })
    await fillRound(roundId, [
      { count: 40, chapter: 'serbia-moi', band: 1 },
      { count: 3, chapter: 'albania-asp', band: 1 },
      { count: 20, chapter: 'moldova-gpi', band: 1 },
    ])
    await publishAlone(roundId)
    await releaseStage(desk, roundId, 'pairs')
    const { report } = await getReport(desk, roundId)
    const chapters = report.lines.filter(({ by }) => by === 'chapter')
    expect(chapters.map(({ key }) => key)).toEqual(['serbia-moi'])
    expect(report.others.chapter).toBe(true)
    const kept = JSON.stringify(await db.mentoringRelease.findMany({ where: { roundId } }))
    expect(kept).not.toContain('albania')
  })

  test('is for its circle and the board; only its desk releases it', async () => {
    const { desk, roundId } = await buildTold()
    const member = await buildMember()
    const outsider = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const board = await buildMember({
      ...{ in: 'albania-asp', office: 'council-member' as const, of: 'wpon-see' },
    })
    expect(await statusOf(getReport(board, roundId))).toBe(404)
    expect(await statusOf(releaseStage(member, roundId, 'pairs'))).toBe(403)
    expect(await statusOf(releaseStage(outsider, roundId, 'pairs'))).toBe(404)
    expect(await statusOf(releaseStage(desk, 'no-id', 'pairs'))).toBe(404)
    await releaseStage(desk, roundId, 'pairs')
    for (const [viewer, status] of [
      [desk, 200],
      [member, 200],
      [board, 200],
      [outsider, 404],
    ] as const)
      expect(await statusOf(getReport(viewer, roundId))).toBe(status)
    expect(await statusOf(releaseStage(board, roundId, 'year'))).toBe(404)
    const roundsOf = async (viewer: typeof desk) =>
      (await getProgramme(viewer)).rounds.map(({ id }) => id)
    expect(await roundsOf(member)).toContain(roundId)
    expect(await roundsOf(board)).toContain(roundId)
    expect(await roundsOf(outsider)).not.toContain(roundId)
  })

  test('is released by one of fifty who press at once', async () => {
    const { desk, roundId } = await buildTold()
    await leaving(['mentoring.report_released'], async () => {
      const presses = Array.from({ length: 50 }, () => releaseStage(desk, roundId, 'pairs'))
      const outcomes = await Promise.all(presses)
      expect(outcomes.filter((it) => it === 'released')).toHaveLength(1)
      expect(outcomes.filter((it) => it === 'done')).toHaveLength(49)
    })
  }, 60_000)

  test('cannot be changed or taken back, and a tampered one is not shown', async () => {
    const { desk, roundId } = await buildTold()
    await releaseStage(desk, roundId, 'pairs')
    await expect(db.mentoringRelease.deleteMany({ where: { roundId } })).rejects.toThrow()
    const changed = { data: { hash: 'x' }, where: { roundId } }
    await expect(db.mentoringRelease.updateMany(changed)).rejects.toThrow()
    await db.$executeRaw`ALTER TABLE mentoring_release DISABLE TRIGGER mentoring_release_stands`
    await db.mentoringRelease.updateMany(changed)
    await db.$executeRaw`ALTER TABLE mentoring_release ENABLE TRIGGER mentoring_release_stands`
    await expect(getReport(desk, roundId)).rejects.toThrow('is not what was told')
    await db.$executeRaw`TRUNCATE mentoring_release`
  })

  test('adds up over rounds only what is told, and says where more is withheld', async () => {
    const first = await buildTold()
    await releaseStage(first.desk, first.roundId, 'pairs')
    const second = await buildTold()
    await fillRound(second.roundId, [{ count: 3, chapter: 'serbia-moi', band: 5 }])
    await db.enrolment.updateMany({
      where: { roundId: second.roundId, band: null },
      data: { withdrawnAt: new Date(0) },
    })
    await releaseStage(second.desk, second.roundId, 'pairs')
    expect(await together(second.desk, second.roundId)).toMatchObject({
      enrolled: 51,
      paired: null,
    })
    const serbian = await buildMember()
    const { report, rounds } = await getProgramme(serbian)
    expect(rounds.map(({ id }) => id).sort()).toEqual([first.roundId, second.roundId].sort())
    const total = report.lines.find(({ by }) => by === 'total')?.figures
    expect(total?.enrolled).toEqual({ number: 111, isAtLeast: false })
    expect(total?.paired).toEqual({ number: 48, isAtLeast: true })
  })

  test('is the same in the file, number by number', async () => {
    const { desk, roundId } = await buildTold()
    await releaseStage(desk, roundId, 'pairs')
    const { report, names } = await getReport(desk, roundId)
    const lines = writeReport(report, names, 'en').trim().split('\r\n')
    expect(lines[0]).toBe(
      'Group;Who;Mentees enrolled;Mentees with a mentor;Mentors enrolled;Mentors with a mentee',
    )
    expect(lines[1]).toBe('Together;All together;60;48;24;withheld')
    expect(lines[2]).toMatch(/^By chapter;.*;60;48;24;withheld$/)
    expect(writeReport(report, names, 'sr-Cyrl')).toContain('не каже се')
  })
})

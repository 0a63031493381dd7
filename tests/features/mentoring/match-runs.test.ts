import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { installation, type MemberViewer, visitor } from '~/features/auth/viewer'
import { grantMandate } from '~/features/memberships/grant-mandate.server'
import { bytesOf, type Given } from '~/features/mentoring/matching/given'
import { matchRound } from '~/features/mentoring/matching/match'
import { cancelMatchRun } from '~/features/mentoring/runs/cancel-match-run.server'
import { endDeadRuns } from '~/features/mentoring/runs/end-dead-runs.server'
import { getMatchRun } from '~/features/mentoring/runs/get-match-run.server'
import { keepMatchResult } from '~/features/mentoring/runs/keep-match-result.server'
import { replayMatch } from '~/features/mentoring/runs/replay-match.server'
import { runMatching } from '~/features/mentoring/runs/run-matching.server'
import { startMatchRun } from '~/features/mentoring/runs/start-match-run.server'
import { workOutMatch } from '~/features/mentoring/runs/work-out-match.server'
import { buildBlock, buildRound, enrol, enrolMentor, lockDraft } from '../../factories/match-rounds'
import { buildMember, statusOf, viewerOf } from '../../factories/people'
import { lastActivity, leaving } from '../../support/activities'
import { runJobs, waitingJobs } from '../../support/jobs'
import { buildLargeRound } from '../../support/large-round'

type Enrolled = { id: string; memberId: string }
let coordinator: MemberViewer
let roundId: string
let mentee: Enrolled
let mentor: Enrolled
beforeAll(async () => {
  coordinator = await buildMember({ office: 'coordinator' })
})
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  roundId = await buildRound()
  mentee = await enrol(roundId)
  mentor = await enrolMentor(roundId)
})

async function start(): Promise<string> {
  const started = await startMatchRun(coordinator, roundId)
  if ('refused' in started) throw new Error(started.refused)
  return started.runId
}
const drafts = async () =>
  (await db.draftPair.findMany({ where: { roundId } })).map(
    ({ menteeId, mentorId }) => `${menteeId} ${mentorId}`,
  )
const pairOf = (one: Enrolled, other: Enrolled) => `${one.id} ${other.id}`

describe('starting a run', () => {
  test('waits for a job, and the record says who started it', async () => {
    const runId = await leaving(['mentoring.match_started'], start)
    expect(await waitingJobs('work_out_match')).toEqual([{ runId }])
    expect(await lastActivity()).toMatchObject({
      actorId: coordinator.memberId,
      subjectType: 'match_run',
      subjectId: runId,
      chapterId: 'serbia-moi',
      data: { roundId, runId },
    })
    expect(await getMatchRun(coordinator, roundId, runId)).toMatchObject({
      number: 1,
      state: 'waiting',
      progress: 0,
      result: null,
    })
  })

  test('is nobody else’s: signed out, a member, another service, an office without its own coordinator', async () => {
    const foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const member = await buildMember()
    for (const viewer of [visitor as MemberViewer, member, foreign]) {
      expect(await statusOf(startMatchRun(viewer, roundId))).toBe(404)
      const runId = await start()
      expect(await statusOf(getMatchRun(viewer, roundId, runId))).toBe(404)
      expect(await statusOf(cancelMatchRun(viewer, roundId, runId))).toBe(404)
      await cancelMatchRun(coordinator, roundId, runId)
    }
    // She looks after the queue of a service without a coordinator, and that is all.
    const chair = await buildMember({ office: 'chair', of: 'wpon-see' })
    const orphaned = await buildRound('albania-asp', { desk: 'board' })
    expect(await statusOf(startMatchRun(chair, orphaned))).toBe(404)
    expect(await statusOf(startMatchRun(foreign, orphaned))).toBe(404)
  })

  test('of nothing that is there: missing and malformed ids', async () => {
    expect(await statusOf(startMatchRun(coordinator, 'round'))).toBe(404)
    expect(await statusOf(startMatchRun(coordinator, coordinator.memberId))).toBe(404)
    expect(await statusOf(getMatchRun(coordinator, roundId, 'run'))).toBe(404)
    const runId = await start()
    expect(await statusOf(getMatchRun(coordinator, await buildRound(), runId))).toBe(404)
  })

  test('is refused to one whose vetting has ended, and so is the end of a run', async () => {
    const runId = await start()
    const lapsed = { ...coordinator, vettedUntil: null }
    expect(await statusOf(startMatchRun(lapsed, roundId))).toBe(403)
    expect(await statusOf(cancelMatchRun(lapsed, roundId, runId))).toBe(403)
  })

  test('by fifty at once: one starts, the others hear that a run is under way', async () => {
    const answers = await leaving(['mentoring.match_started'], () =>
      Promise.all(Array.from({ length: 50 }, () => startMatchRun(coordinator, roundId))),
    )
    const refused = answers.filter((it) => 'refused' in it)
    expect(refused).toEqual(Array(49).fill({ refused: 'mentoring:run.running' }))
    expect(await db.matchRun.count({ where: { roundId } })).toBe(1)
  })

  test('is refused once the round is published or cancelled', async () => {
    const where = { id: roundId }
    await db.mentoringRound.update({ where, data: { publishedAt: new Date() } })
    expect(await startMatchRun(coordinator, roundId)).toEqual({
      refused: 'mentoring:run.published',
    })
    await db.mentoringRound.update({ where, data: { cancelledAt: new Date() } })
    expect(await startMatchRun(coordinator, roundId)).toEqual({
      refused: 'mentoring:run.cancelled',
    })
    expect(await db.matchRun.count({ where: { roundId } })).toBe(0)
  })
})

describe('a run', () => {
  test('comes to its pairs, and the record keeps the hashes', async () => {
    const runId = await start()
    await leaving(['mentoring.match_done'], runJobs)
    const { state, progress, result } = await getMatchRun(coordinator, roundId, runId)
    expect({ state, progress }).toEqual({ state: 'done', progress: 100 })
    expect(result?.objective).toMatchObject({ matched: 1 })
    expect(await drafts()).toEqual([pairOf(mentee, mentor)])
    const { givenHash, resultHash } = await db.matchRun.findUniqueOrThrow({ where: { id: runId } })
    expect((await lastActivity()).data).toEqual({ roundId, runId, givenHash, resultHash })
  })

  test('takes the place of the former drafts, but for those that are locked', async () => {
    const second = await enrol(roundId)
    const other = await enrolMentor(roundId)
    await lockDraft(roundId, mentee, other)
    await start()
    await runJobs()
    const expected = [pairOf(mentee, other), pairOf(second, mentor)]
    expect((await drafts()).sort()).toEqual(expected.sort())
    await db.enrolment.update({ where: { id: second.id }, data: { withdrawnAt: new Date() } })
    await start()
    await runJobs()
    expect(await drafts()).toEqual([pairOf(mentee, other)])
    const locked = await db.draftPair.findFirstOrThrow({ where: { roundId } })
    expect(locked.isLocked).toBe(true)
    expect(locked.score).toBeGreaterThan(0)
  })

  test('lets a locked pair fall that may no longer be', async () => {
    await lockDraft(roundId, mentee, mentor)
    await buildBlock(mentor.memberId, mentee.memberId)
    const runId = await start()
    await runJobs()
    const { result } = await getMatchRun(coordinator, roundId, runId)
    expect(result?.fallen).toEqual([[mentee.id, mentor.id]])
    expect(result?.unmatched).toEqual([{ menteeId: mentee.id, reason: 'no_place' }])
    expect(await drafts()).toEqual([])
  })

  test('with nobody enrolled is done, and empty', async () => {
    await db.enrolment.deleteMany({ where: { roundId } })
    const runId = await start()
    await runJobs()
    expect((await getMatchRun(coordinator, roundId, runId)).result?.pairs).toEqual([])
  })

  test('that was begun by a process that was killed is begun again', async () => {
    const runId = await start()
    await db.matchRun.update({ where: { id: runId }, data: { state: 'running' } })
    await workOutMatch({ runId })
    expect((await getMatchRun(coordinator, roundId, runId)).state).toBe('done')
  })

  test('that cannot be worked out has failed, and the next one may start', async () => {
    const runId = await start()
    await db.mentoringRound.update({ where: { id: roundId }, data: { weights: 'none' } })
    await workOutMatch({ runId })
    expect(await getMatchRun(coordinator, roundId, runId)).toMatchObject({ state: 'failed' })
    expect(await start()).not.toBe(runId)
  })

  test('without a job for ten minutes has failed; one with a job has not', async () => {
    const runId = await start()
    const stateAt = async (minutes: number) => {
      await endDeadRuns(db, new Date(Date.now() + minutes * 60_000))
      return (await getMatchRun(coordinator, roundId, runId)).state
    }
    expect(await stateAt(11)).toBe('waiting')
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
    expect(await stateAt(9)).toBe('waiting')
    expect(await stateAt(11)).toBe('failed')
  })
})

describe('what changes while a run is worked out', () => {
  const cases: [string, () => Promise<unknown>][] = [
    [
      'she withdraws',
      () => db.enrolment.update({ where: { id: mentee.id }, data: { withdrawnAt: new Date() } }),
    ],
    ['the mentor does not want it', () => buildBlock(mentor.memberId, mentee.memberId)],
    [
      'the mentor has no place left',
      () => db.enrolment.update({ where: { id: mentor.id }, data: { capacity: 0 } }),
    ],
    [
      'the place is locked for another',
      async () => lockDraft(roundId, await enrol(roundId), mentor),
    ],
  ]
  test.each(cases)('%s: the pair is left out', async (_, change) => {
    const runId = await readyToKeep()
    await change()
    const before = (await drafts()).filter((it) => it !== pairOf(mentee, mentor))
    await keepMatchResult(runId.id, runId.result)
    expect(await drafts()).toEqual(before)
  })

  test('nothing: the pair is kept', async () => {
    const { id, result } = await readyToKeep()
    await keepMatchResult(id, result)
    expect(await drafts()).toEqual([pairOf(mentee, mentor)])
  })

  test('the round is published: its drafts stay as they are, and the run is over', async () => {
    const { id, result } = await readyToKeep()
    await db.mentoringRound.update({ where: { id: roundId }, data: { publishedAt: new Date() } })
    await leaving([], () => keepMatchResult(id, result))
    expect(await drafts()).toEqual([])
    expect((await getMatchRun(coordinator, roundId, id)).state).toBe('cancelled')
  })

  const losses: [string, (memberId: string) => Promise<unknown>][] = [
    [
      'her office ended',
      (memberId) => db.mandate.deleteMany({ where: { membership: { memberId } } }),
    ],
    ['her vetting ended', (memberId) => db.vetting.deleteMany({ where: { memberId } })],
    ['she was erased', (id) => db.member.delete({ where: { id } })],
  ]
  test.each(losses)('%s who started it: nothing is laid out in her name', async (_, lose) => {
    const starter = await buildMember({ office: 'deputy-coordinator' })
    const started = await startMatchRun(starter, roundId)
    if ('refused' in started) throw new Error(started.refused)
    await lose(starter.memberId)
    await leaving([], runJobs)
    expect((await getMatchRun(coordinator, roundId, started.runId)).state).toBe('cancelled')
    expect(await drafts()).toEqual([])
    expect(await startMatchRun(coordinator, roundId)).toHaveProperty('runId')
  })

  /** A run that has come to a result which is not kept yet. */
  async function readyToKeep(): Promise<{ id: string; result: string }> {
    const id = await start()
    await runJobs()
    const { given } = await db.matchRun.findUniqueOrThrow({ where: { id } })
    await db.draftPair.deleteMany({ where: { roundId } })
    await db.matchRun.update({ where: { id }, data: { state: 'running', endedAt: null } })
    return { id, result: JSON.stringify(await matchRound(JSON.parse(given ?? '') as Given)) }
  }
})

describe('cancelling', () => {
  test('ends a run at once; its job leaves nothing behind', async () => {
    const runId = await start()
    expect(
      await leaving(['mentoring.match_cancelled'], () =>
        cancelMatchRun(coordinator, roundId, runId),
      ),
    ).toBe(true)
    await leaving([], runJobs)
    expect((await getMatchRun(coordinator, roundId, runId)).state).toBe('cancelled')
    expect(await drafts()).toEqual([])
    expect(await start()).not.toBe(runId)
  })

  test('comes too late for one that is done', async () => {
    const runId = await start()
    await runJobs()
    expect(await leaving([], () => cancelMatchRun(coordinator, roundId, runId))).toBe(false)
    expect(await drafts()).toEqual([pairOf(mentee, mentor)])
  })

  test('stops the thread that works on it', async () => {
    const given = bytesOf(buildLargeRound(1_000, 600))
    const begun = performance.now()
    let looks = 0
    expect(await runMatching(given, async () => ++looks < 2)).toBeNull()
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})

describe('working a run out again', () => {
  test('comes to the same', async () => {
    const runId = await start()
    expect(await replayMatch(runId)).toEqual({ fault: 'not done' })
    await runJobs()
    expect(await leaving([], () => replayMatch(runId))).toMatchObject({ fault: null, number: 1 })
    expect(await replayMatch(roundId)).toEqual({ fault: 'unknown' })
    expect(await replayMatch('run')).toEqual({ fault: 'unknown' })
  })

  test('is refused when what was kept is another', async () => {
    const runId = await start()
    await runJobs()
    const where = { id: runId }
    const { given, givenHash, result } = await db.matchRun.findUniqueOrThrow({ where })
    await db.matchRun.update({ where, data: { given: given?.replace('published', 'changed') } })
    expect(await replayMatch(runId)).toEqual({ fault: 'input' })
    await db.matchRun.update({ where, data: { given, givenHash: givenHash?.replace(/./, 'x') } })
    expect(await replayMatch(runId)).toEqual({ fault: 'input' })
    await db.matchRun.update({ where, data: { givenHash, resultHash: 'other' } })
    expect(await replayMatch(runId)).toEqual({ fault: 'record' })
    await db.matchRun.update({
      where,
      data: {
        resultHash: (await lastHashes()).resultHash,
        result: { ...(result as object), idle: ['x'] },
      },
    })
    expect(await replayMatch(runId)).toEqual({ fault: 'result' })
  })

  async function lastHashes() {
    return (await lastActivity()).data as { resultHash: string }
  }
})

test('a deputy runs a round too', async () => {
  const { memberId } = await buildMember()
  await grantMandate(installation, {
    memberId,
    chapterId: 'serbia-moi',
    office: 'deputy-coordinator',
    from: new Date(0),
    until: new Date('2099-01-01'),
  })
  expect(await startMatchRun(await viewerOf(memberId), roundId)).toHaveProperty('runId')
})

import loadHighs, { type Highs } from 'highs'
import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { lockRound } from '../rounds/lock-round.server'
import { countRound } from './count-round.server'
import { hashOf } from './hash-of.server'
import type { Stage } from './measures'
import { canRelease, type Due, dueOf } from './policy.server'
import { type ToldTable, toldLines } from './told-lines'

/** The attacker of a network of many chapters thinks for half a second, on a busy machine for more. */
const timeout = 30_000

let solver: Promise<Highs> | undefined

/**
 * Tells the numbers of one stage of a round for good: what may be told of them, worked out together with
 * what was told before. Gives `done` when they are told already, or why it is too early.
 */
export async function releaseStage(
  viewer: MemberViewer,
  roundId: string,
  stage: Stage,
): Promise<'released' | Exclude<Due, 'due'>> {
  solver ??= loadHighs()
  const highs = await solver
  return db.$transaction(
    async (tx) => {
      const round = await lockRound(tx, viewer, roundId)
      allow(canRelease(viewer, round))
      const earlier = await tx.mentoringRelease.findMany({ where: { roundId } })
      const released = earlier.map((it) => it.stage as Stage)
      const due = dueOf(stage, { ...round, released })
      if (due !== 'due') return due
      await tellStage(tx, highs, viewer, { roundId, stage, before: earlier[0] ?? null })
      await recordActivity(tx, {
        type: 'mentoring.report_released',
        actorId: viewer.memberId,
        chapterId: round.chapterId,
        roundId,
      })
      return 'released'
    },
    { timeout },
  )
}

type Before = { figures: unknown; releasedAt: Date } | null
type Telling = { roundId: string; stage: Stage; before: Before }

/** The year is told of those whom the stage of the pairs counted, as far as they are still members. */
async function tellStage(
  tx: Tx,
  highs: Highs,
  viewer: MemberViewer,
  { roundId, stage, before }: Telling,
): Promise<void> {
  const now = clock.now()
  const counted = await countRound(tx, roundId, before?.releasedAt ?? now)
  const figures = toldLines(highs, stage, counted, before ? (before.figures as ToldTable) : null)
  await tx.mentoringRelease.create({
    data: {
      ...{ roundId, stage, figures: figures as object, hash: hashOf(figures) },
      ...{ releasedAt: now, releasedBy: viewer.memberId },
    },
  })
}

import { db } from '~/db.server'
import { canRead, type Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { roundState } from '../rounds/round-state'
import { stages } from './measures'
import { canRelease, dueOf, reportedRounds } from './policy.server'
import { readReleases } from './read-releases.server'
import { toldReleases } from './told-releases'

/** The report of a round: what was told of it, and what can be told now or when. 404 as the policy says. */
export async function getReport(viewer: Viewer, roundId: string) {
  if (!isUuid(roundId)) throw notFound()
  const round = await db.mentoringRound.findFirst({
    where: { id: roundId, ...reportedRounds(viewer) },
    select: {
      ...{ id: true, title: true, language: true, chapterId: true, audience: true },
      ...{ enrolFrom: true, enrolUntil: true, endsAt: true, publishedAt: true, cancelledAt: true },
    },
  })
  if (!round) throw notFound()
  const { releases, names } = await readReleases({ roundId })
  const state = roundState(round, clock.now())
  const released = releases.map(({ stage }) => stage)
  const isDesk = canRelease(viewer, round)
  return {
    round: { id: round.id, title: round.title, language: round.language },
    report: toldReleases(releases),
    names,
    stages: stages.map((stage) => ({
      stage,
      due: dueOf(stage, { state, publishedAt: round.publishedAt, released }),
      releasedAt: releases.find((it) => it.stage === stage)?.releasedAt ?? null,
    })),
    endsAt: round.endsAt.toISOString(),
    isDesk,
    /** Not of the board alone: she may open the round itself. */
    isReader: canRead(viewer, round.audience) || isDesk,
  }
}

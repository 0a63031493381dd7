import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { reportedRounds } from './policy.server'
import { readReleases } from './read-releases.server'
import { toldReleases } from './told-releases'

/** The report on all rounds that were told of and whose report the viewer reads, the latest first. */
export async function getProgramme(viewer: Viewer) {
  const rounds = await db.mentoringRound.findMany({
    where: { AND: [reportedRounds(viewer), { releases: { some: {} } }] },
    orderBy: [{ endsAt: 'desc' }, { id: 'desc' }],
    select: { id: true, title: true, language: true, startsAt: true, endsAt: true },
  })
  const { releases, names } = await readReleases({ roundId: { in: rounds.map(({ id }) => id) } })
  return {
    rounds: rounds.map(({ startsAt, endsAt, ...round }) => ({
      ...round,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    report: toldReleases(releases),
    names,
  }
}

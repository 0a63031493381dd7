import { db } from '~/db.server'
import { hashOf } from './hash-of.server'
import type { Stage } from './measures'
import type { ToldTable } from './told-lines'

type Wanted = NonNullable<Parameters<typeof db.mentoringRelease.findMany>[0]>['where']

/** Releases as they were told, with the names of their services. Throws when one is not what it was. */
export async function readReleases(wanted: Wanted) {
  const rows = await db.mentoringRelease.findMany({ where: wanted, orderBy: { releasedAt: 'asc' } })
  const releases = rows.map(({ id, roundId, stage, figures, hash, releasedAt }) => {
    const told = figures as ToldTable
    if (hashOf(told) !== hash) throw new Error(`the release ${id} is not what was told`)
    return {
      ...{ roundId, stage: stage as Stage, figures: told },
      releasedAt: releasedAt.toISOString(),
    }
  })
  const keys = releases.flatMap(({ figures }) =>
    figures.lines.filter(({ by }) => by === 'chapter').map(({ key }) => key),
  )
  const chapters = await db.chapter.findMany({
    where: { id: { in: keys } },
    select: { id: true, names: true },
  })
  const names: Record<string, Record<string, string>> = Object.fromEntries(
    chapters.map((it) => [it.id, it.names as Record<string, string>]),
  )
  return { releases, names }
}

import { db, type Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { runsRound, visibleRounds } from './policy.server'
import { roundState } from './round-state'

/** A round that the viewer may know of, with where it stands; else 404. */
export async function getRound(viewer: Viewer, id: string, from: Tx | typeof db = db) {
  if (!isUuid(id)) throw notFound()
  const round = await from.mentoringRound.findFirst({
    where: { id, ...visibleRounds(viewer) },
    include: { chapter: true },
  })
  if (!round) throw notFound()
  const found = { ...round, state: roundState(round, clock.now()) }
  return { ...found, isDesk: runsRound(viewer, found) }
}

export type FoundRound = Awaited<ReturnType<typeof getRound>>

import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { visibleConsulted } from './policy.server'

/** In how many consultations the viewer's chapter is asked now, and in how many it was ever. */
export async function countOpenConsulted(viewer: Viewer): Promise<{ open: number; all: number }> {
  // A visitor is of no chapter: the public page asks nothing for her.
  if (viewer.memberId === null) return { open: 0, all: 0 }
  const where = visibleConsulted(viewer)
  const [open, all] = await Promise.all([
    db.consultedChapter.count({
      where: { ...where, consultation: { closesAt: { gt: clock.now() } } },
    }),
    db.consultedChapter.count({ where }),
  ])
  return { open, all }
}

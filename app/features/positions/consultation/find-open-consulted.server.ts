import { db } from '~/db.server'
import { isVetted, type Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { visibleConsulted } from './policy.server'

export type OpenConsulted = {
  /** In how many consultations her chapter is asked now, and in how many it ever was. */
  open: number
  all: number
  /** The one with the first deadline in which her word is missing, or her chapter's where she answers for it. */
  waiting: { id: string; closesAt: string } | null
}

/** Whether the viewer's chapter is asked about a draft now, and which one waits for her. */
export async function findOpenConsulted(viewer: Viewer): Promise<OpenConsulted> {
  // A visitor is of no chapter: the public page asks nothing for her.
  if (viewer.memberId === null) return { open: 0, all: 0, waiting: null }
  const where = visibleConsulted(viewer)
  const isOpen = { ...where, consultation: { closesAt: { gt: clock.now() } } }
  const hers = { in: [...viewer.audiences] }
  const [open, all, waiting] = await Promise.all([
    db.consultedChapter.count({ where: isOpen }),
    db.consultedChapter.count({ where }),
    db.consultedChapter.findFirst({
      where: {
        ...isOpen,
        OR: [
          { NOT: { desk: hers }, comments: { none: { authorId: viewer.memberId } } },
          { desk: hers, answers: { none: { sentAt: { not: null } } } },
        ],
      },
      orderBy: [{ consultation: { closesAt: 'asc' } }, { id: 'asc' }],
      include: { consultation: { select: { closesAt: true } } },
    }),
  ])
  if (!waiting || !isVetted(viewer)) return { open, all, waiting: null }
  const { id, consultation } = waiting
  return { open, all, waiting: { id, closesAt: consultation.closesAt.toISOString() } }
}

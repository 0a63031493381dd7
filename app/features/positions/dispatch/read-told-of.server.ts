import { LRUCache } from 'lru-cache'
import { db } from '~/db.server'
import { canRead, type Viewer } from '~/features/auth/viewer'
import { publicNames } from '~/features/chapters/public-names'
import { audience } from '~/lib/audience'
import type { Standing } from '../publishing/find-standing.server'
import { visibleDispatches, visibleReplies } from './policy.server'
import { presentDispatch, presentReply } from './present-dispatch'

const kept = new LRUCache<string, ToldDispatch[]>({ max: 400 })

/**
 * To whom a publication was sent and what they replied, as far as the viewer may read it, in the order of
 * the days; read once for each state of it, for the board and for all others.
 */
export async function readToldOf(
  viewer: Viewer,
  { id, told, named }: Pick<Standing, 'id' | 'told' | 'named'>,
): Promise<ToldDispatch[]> {
  const name = `${id} ${told} ${named} ${canRead(viewer, audience.board)}`
  const before = kept.get(name)
  if (before) return before
  const found = await read(viewer, id)
  kept.set(name, found)
  return found
}

async function read(viewer: Viewer, publicationId: string) {
  const rows = await db.dispatch.findMany({
    where: { publicationId, ...visibleDispatches(viewer) },
    orderBy: [{ sentOn: 'asc' }, { id: 'asc' }],
    include: {
      chapter: true,
      organisation: { select: { names: true } },
      replies: {
        where: visibleReplies(viewer),
        orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
      },
    },
  })
  return rows.map((row) => {
    const { id, names, sentOn, isPublic } = presentDispatch(row)
    return {
      ...{ id, sentOn, isPublic },
      names: row.chapter ? publicNames(row.chapter).names : names,
      replies: row.replies.map(presentReply),
    }
  })
}

export type ToldDispatch = Awaited<ReturnType<typeof read>>[number]

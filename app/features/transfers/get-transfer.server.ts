import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { sidesOf, sidesToAnswer, visibleTransfers } from './policy.server'
import { readTransfer } from './transfer.server'

/** A transfer, to the coordinators of its two sides and to her who moves, with what each may do. Else 404. */
export async function getTransfer(viewer: Viewer, id: string) {
  if (!isUuid(id)) throw notFound()
  const visible = await db.transfer.findFirst({
    where: { id, ...visibleTransfers(viewer) },
    select: { id: true },
  })
  const found = visible && (await readTransfer(id))
  if (!found) throw notFound()
  const { facts } = found
  return {
    ...found,
    sides: sidesToAnswer(viewer, facts),
    mayAnswer: sidesOf(viewer, facts).length > 0,
  }
}

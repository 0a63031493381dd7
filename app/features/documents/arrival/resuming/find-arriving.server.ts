import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'

/** The line of a file that the viewer sends piece by piece, whatever became of it; else 404. */
export async function findArriving(viewer: MemberViewer, id: string) {
  if (!isUuid(id)) throw notFound()
  const upload = await db.upload.findFirst({
    where: { id, memberId: viewer.memberId, length: { not: null } },
  })
  if (!upload) throw notFound()
  return { ...upload, length: Number(upload.length) }
}

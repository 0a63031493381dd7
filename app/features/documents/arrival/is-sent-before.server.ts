import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'

/** True when the viewer sent files under this id already: the same form came twice. */
export async function isSentBefore(viewer: MemberViewer, batchId: string): Promise<boolean> {
  const first = await db.upload.findFirst({
    where: { batchId, memberId: viewer.memberId },
    select: { id: true },
  })
  return first !== null
}

import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { cleanName } from './clean-name'
import type { Arrived } from './store-arrived.server'

export type Destination = Omit<Arrived, 'id' | 'name'>

/** Opens the line of a file that sets out, so that its sender reads what became of it whatever happens. */
export async function beginUpload(
  viewer: MemberViewer,
  to: Destination,
  { id, batchId, name }: { id: string; batchId: string; name: string },
): Promise<Arrived> {
  const upload = { ...to, id, name: cleanName(name) }
  await db.upload.create({
    data: {
      ...upload,
      batchId,
      memberId: viewer.memberId,
      state: 'arriving',
      createdAt: clock.now(),
    },
  })
  return upload
}

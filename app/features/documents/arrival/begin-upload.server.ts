import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { cleanName } from './clean-name'
import { folderIn } from './folder-in.server'
import type { Arrived } from './store-arrived.server'

export type Destination = Omit<Arrived, 'id' | 'name'>

type Line = { id: string; batchId: string; name: string; length?: number; mark?: string }

/**
 * Opens the line of a file that sets out, so that its sender reads what became of it whatever happens. With a
 * length it comes piece by piece, and is known again by its mark.
 */
export async function beginUpload(
  viewer: MemberViewer,
  to: Destination,
  { id, batchId, name, length, mark }: Line,
): Promise<Arrived> {
  const upload = { ...to, folderId: await folderIn(to), id, name: cleanName(name) }
  await db.upload.create({
    data: {
      ...upload,
      ...{ batchId, length, mark },
      memberId: viewer.memberId,
      state: 'arriving',
      createdAt: clock.now(),
    },
  })
  return upload
}

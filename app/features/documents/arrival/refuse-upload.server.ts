import { db } from '~/db.server'
import type { FileFault } from './file-fault'

/** Writes into the line of a file that is still on its way why it was not taken in. */
export async function refuseUpload(id: string, fault: FileFault): Promise<void> {
  await db.upload.updateMany({
    where: { id, state: 'arriving' },
    data: { state: 'refused', fault },
  })
}

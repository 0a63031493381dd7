import { db } from '~/db.server'
import type { Jobs } from '~/lib/jobs.server'

/** Reads the text out of a version of a document, once, apart from the pages (a process of its own, with limits). */
export async function readDocument({ versionId }: Jobs['read_document']): Promise<void> {
  await db.documentVersion.updateMany({
    where: { id: versionId, reading: 'waiting' },
    data: { reading: 'none' },
  })
}

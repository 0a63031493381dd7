import { db } from '~/db.server'
import { addJob, type Jobs } from '~/lib/jobs.server'
import { readVersion } from './read-version.server'

// One file at a time in each process of ours: whatever it is, what it may take is taken once.
let isReading = false
let isMore = false
/** What could not be had: its own job tries it again, so that the others do not wait for it. */
const troubled = new Set<string>()

/**
 * Reads the text out of a version of a document, once. While another one is read it only notes that more
 * wait, so that jobs of every other kind go on; the next one that waits is asked for afterwards.
 */
export async function readDocument({ versionId }: Jobs['read_document']): Promise<void> {
  if (isReading) {
    isMore = true
    return
  }
  isReading = true
  try {
    troubled.add(versionId)
    await readVersion(versionId)
    troubled.delete(versionId)
  } finally {
    isReading = false
    if (isMore) isMore = await askForNext()
  }
}

/** Asks for the one that has waited longest, if one waits. */
async function askForNext(): Promise<boolean> {
  const next = await db.documentVersion.findFirst({
    where: {
      reading: 'waiting',
      id: { notIn: [...troubled] },
      file: { scan: { notIn: ['held', 'infected'] } },
    },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  if (next) await db.$transaction((tx) => addJob(tx, 'read_document', { versionId: next.id }))
  return next !== null
}

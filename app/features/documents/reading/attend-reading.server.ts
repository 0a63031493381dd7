import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { addJobOnce } from '~/lib/jobs.server'
import { keepReading } from './keep-reading.server'

const hour = 3_600_000
/** So long a file is waited for whose home cannot be reached. */
const patience = 7 * 24 * hour

/**
 * Asks again for what has waited to be read for over an hour, as when a process ended with a file in its
 * hands; what could not even be fetched for a week is given up. What the scanner holds back waits for that.
 */
export async function attendReading(): Promise<void> {
  const now = clock.now().getTime()
  const waiting = await db.documentVersion.findMany({
    where: {
      reading: 'waiting',
      createdAt: { lt: new Date(now - hour) },
      file: { scan: { notIn: ['held', 'infected'] } },
    },
    orderBy: { createdAt: 'asc' },
    take: 1_000,
    select: { id: true, createdAt: true },
  })
  for (const { id, createdAt } of waiting) {
    if (now - createdAt.getTime() > patience) await keepReading(id, 'defeated')
    else
      await db.$transaction((tx) => addJobOnce(tx, 'read_document', { versionId: id }, { key: id }))
  }
}

import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import type { HomeName } from '~/files/file-home'
import { arrivingPath, fileHome } from '~/files/file-homes.server'
import { addJob } from '~/lib/jobs.server'
import { FileRefused } from '../arrival/file-fault'
import { scanFile } from '../arrival/scan-file.server'

/** So many in one sweep: a scanner that is away answers none of them. */
const most = 50

/**
 * Asks the scanner again about files that it has not answered for: those that are clean are handed out from
 * then on, those that are not never were and never will be. Stops at the first that gets no answer.
 */
export async function releaseHeld(): Promise<void> {
  const held = await db.storedFile.findMany({
    where: { scan: 'held' },
    orderBy: { id: 'asc' },
    take: most,
  })
  for (const { id, home } of held) {
    const answer = await askAgain(id, home as HomeName)
    if (answer === 'held') return
    await db.$transaction(async (tx) => {
      await tx.storedFile.updateMany({ where: { id, scan: 'held' }, data: { scan: answer } })
      if (answer === 'infected') return
      const waiting = await tx.documentVersion.findMany({
        where: { fileId: id, reading: 'waiting' },
        select: { id: true },
      })
      for (const version of waiting) await addJob(tx, 'read_document', { versionId: version.id })
    })
  }
}

async function askAgain(id: string, home: HomeName) {
  const path = arrivingPath(uuidv7())
  try {
    const file = await (await fileHome(home)).read(id)
    await pipeline(file, createWriteStream(path))
    return await scanFile(path)
  } catch (error) {
    if (error instanceof FileRefused) return 'infected' as const
    throw error
  } finally {
    await rm(path, { force: true })
  }
}

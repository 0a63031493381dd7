import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import type { HomeName } from '~/files/file-home'
import { arrivingPath, fileHome } from '~/files/file-homes.server'
import { kindOfType, type Reader } from '../file-kinds'
import type { Piece } from './extract/piece'
import { keepReading } from './keep-reading.server'
import { readApart } from './read-apart.server'

/** So often it is begun to read a file; one that took the process with it each time is not tried again. */
const mostTries = 3

/**
 * Reads a version that waits for it, and keeps what was read. Of a translation the authoritative text is read
 * first, if that waits too: its sections are named after those. What the scanner has not let through waits.
 */
export async function readVersion(versionId: string): Promise<void> {
  const version = await db.documentVersion.findFirst({
    where: { id: versionId, reading: 'waiting', file: { scan: { notIn: ['held', 'infected'] } } },
    include: { file: true, edition: { include: { document: true } } },
  })
  if (!version) return
  const { file, edition, tries } = version
  if (edition.language !== edition.document.language) {
    const original = await db.documentVersion.findFirst({
      where: {
        reading: 'waiting',
        edition: { documentId: edition.documentId, language: edition.document.language },
      },
      orderBy: { number: 'desc' },
      select: { id: true },
    })
    if (original) await readVersion(original.id)
  }
  const reader = kindOfType(file.type)?.reader
  if (!reader) await keepReading(versionId, [])
  else if (tries >= mostTries) await keepReading(versionId, 'defeated')
  else await keepReading(versionId, await readFile(versionId, file, reader))
}

async function readFile(
  versionId: string,
  { id, home }: { id: string; home: string },
  reader: Reader,
): Promise<Piece[] | 'defeated'> {
  const path = arrivingPath(uuidv7())
  try {
    const content = await (await fileHome(home as HomeName)).read(id)
    await pipeline(content, createWriteStream(path))
    // Only once the file is here: that its home is away is no fault of its own.
    await db.documentVersion.updateMany({
      where: { id: versionId },
      data: { tries: { increment: 1 } },
    })
    return await readApart({ path, reader })
  } finally {
    await rm(path, { force: true })
  }
}

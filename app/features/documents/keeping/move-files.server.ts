import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { db } from '~/db.server'
import type { FileHome, HomeName } from '~/files/file-home'
import { arrivingPath, fileHome } from '~/files/file-homes.server'

type Stored = { id: string; sha256: string; home: string }

export type Moved = {
  moved: number
  /** Files whose bytes are not what their hash says, or that are gone: they stay where they are. */
  broken: string[]
}

const fewAtOnce = 100

/**
 * Moves every file to a home, one after the other: read, hashed, put there, read back and hashed again before
 * its row names the new home; only then does the old one go. Stopped at any moment, it goes on when run again.
 */
export async function moveFiles(to: HomeName): Promise<Moved> {
  const target = await fileHome(to)
  const moved: Moved = { moved: 0, broken: [] }
  for (let after = ''; ; ) {
    const rows = await db.storedFile.findMany({
      where: { home: { not: to }, ...(after !== '' && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: fewAtOnce,
      select: { id: true, sha256: true, home: true },
    })
    const last = rows.at(-1)
    if (!last) return moved
    after = last.id
    for (const file of rows) {
      if (await moveFile(file, target)) moved.moved++
      else moved.broken.push(file.id)
    }
  }
}

async function moveFile({ id, sha256, home }: Stored, target: FileHome): Promise<boolean> {
  const source = await fileHome(home as HomeName)
  const path = arrivingPath(id)
  try {
    const copied = await source
      .read(id)
      .then((file) => pipeline(file, createWriteStream(path)))
      .then(
        () => true,
        () => false,
      )
    if (!copied || (await hashOf(createReadStream(path))) !== sha256) return false
    await target.take(path, id)
    if ((await hashOf(await target.read(id))) !== sha256) return false
    const { count } = await db.storedFile.updateMany({
      where: { id, home },
      data: { home: target.name },
    })
    // Deleted in between: then neither home keeps it.
    if (count === 0) await target.remove(id)
    await source.remove(id)
    return true
  } finally {
    await rm(path, { force: true })
  }
}

async function hashOf(file: Readable): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(file, hash)
  return hash.digest('hex')
}

import { db } from '~/db.server'
import { withheldFor } from '../withheld-for'

const versionsPerPage = 30

/** A page (from 1) of the versions of an edition that was found through the viewer, the last first. */
export async function listVersions(editionId: string, page: number) {
  const rows = await db.documentVersion.findMany({
    where: { editionId },
    orderBy: { number: 'desc' },
    skip: (page - 1) * versionsPerPage,
    take: versionsPerPage + 1,
    include: { file: true, author: { select: { displayName: true } } },
  })
  const versions = rows.slice(0, versionsPerPage).map((it) => ({
    ...{ id: it.id, number: it.number, name: it.name, note: it.note, restores: it.restores },
    ...{ type: it.file.type, bytes: Number(it.file.bytes), withheld: withheldFor(it.file) },
    by: it.author?.displayName ?? null,
    at: it.createdAt.toISOString(),
  }))
  return { versions, hasNext: rows.length > versionsPerPage }
}

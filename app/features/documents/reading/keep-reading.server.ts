import { db, type Tx } from '~/db.server'
import { anchorSections } from './anchor-sections'
import { enterSections } from './enter-sections.server'
import type { Piece } from './extract/piece'

/** How many sections are written at once. */
const batch = 100

/**
 * Keeps what was read out of a version, in one moment with what is found of it: its sections with their
 * anchors, or that there is no text in it, or that it defeated us. What was kept already stays as it is. Only
 * the latest version of an edition is found; the sections of one that was overtaken can be compared.
 */
export async function keepReading(versionId: string, read: Piece[] | 'defeated'): Promise<void> {
  const pieces = read === 'defeated' ? [] : read
  const isRead = pieces.length > 0
  await db.$transaction(
    async (tx) => {
      // Held as whoever adds a version, moves or withdraws the document holds it: one by one.
      await tx.$queryRaw`
        SELECT 1 FROM document d JOIN edition e ON e.document_id = d.id
        JOIN document_version v ON v.edition_id = e.id
        WHERE v.id = ${versionId}::uuid FOR NO KEY UPDATE OF d`
      const { count } = await tx.documentVersion.updateMany({
        where: { id: versionId, reading: 'waiting' },
        data: { reading: read === 'defeated' ? 'defeated' : isRead ? 'read' : 'none' },
      })
      if (count === 0) return
      const version = await tx.documentVersion.findUniqueOrThrow({
        where: { id: versionId },
        include: { edition: { include: { document: true } } },
      })
      const anchors = anchorSections(pieces, await kinOf(tx, version))
      for (let from = 0; from < pieces.length; from += batch) {
        await tx.documentSection.createMany({
          data: pieces.slice(from, from + batch).map((piece, at) => ({
            versionId,
            ordinal: from + at,
            anchor: anchors[from + at] as string,
            ...piece,
          })),
        })
      }
      await enterSections(tx, version.editionId)
    },
    { timeout: 120_000, maxWait: 10_000 },
  )
}

type Version = {
  number: number
  editionId: string
  edition: { language: string; documentId: string; document: { language: string } }
}

/** What the sections of a version may take their anchors from. */
async function kinOf(tx: Tx, { number, editionId, edition }: Version) {
  const isTranslation = edition.language !== edition.document.language
  const [before, original, known] = [
    await sectionsOf(tx, { editionId, number: { lt: number } }),
    isTranslation
      ? await sectionsOf(tx, {
          edition: { documentId: edition.documentId, language: edition.document.language },
        })
      : [],
    await tx.documentSection.findMany({
      where: { version: { editionId } },
      distinct: ['anchor', 'heading'],
      select: { anchor: true, heading: true },
    }),
  ]
  return { before, original, known }
}

/** The sections of the last of these versions that was read. */
async function sectionsOf(
  tx: Tx,
  where: NonNullable<Parameters<Tx['documentVersion']['findFirst']>[0]>['where'],
) {
  const version = await tx.documentVersion.findFirst({
    where: { ...where, reading: 'read' },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  if (!version) return []
  return tx.documentSection.findMany({
    where: { versionId: version.id },
    orderBy: { ordinal: 'asc' },
    select: { anchor: true, level: true, heading: true },
  })
}

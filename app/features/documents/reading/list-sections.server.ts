import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visibleDocuments } from '../policy.server'
import { mostLetters, mostPages, mostSections } from './extract/limits'
import { partsOf } from './parts-of'

/** So many headings stand in a list of contents; of a text with more, only its larger ones do. */
const mostHeadings = 200

type Line = {
  ordinal: number
  anchor: string
  level: number
  page: number | null
  heading: string
  bytes: number
  letters: number
}

/**
 * What was read out of a version of a document that the viewer may read, else 404: a part of its text (from 1,
 * or the one in which a section stands) with its contents. `isCut` where the file holds more than was read.
 */
export async function listSections(
  viewer: Viewer,
  versionId: string,
  { part: asked, section }: { part: number | null; section: string | null },
) {
  if (!isUuid(versionId)) throw notFound()
  const version = await db.documentVersion.findFirst({
    where: { id: versionId, edition: { document: visibleDocuments(viewer) } },
    select: {
      reading: true,
      edition: { select: { language: true, documentId: true } },
    },
  })
  if (!version) throw notFound()
  const lines: Line[] = await db.$queryRaw`
    SELECT ordinal, anchor, level, page, heading, octet_length(html) AS bytes, length(words) AS letters
    FROM document_section WHERE version_id = ${versionId}::uuid ORDER BY ordinal`
  const parts = partsOf(lines)
  const last = parts.at(-1) ?? 1
  const led = lines.findIndex(({ anchor }) => anchor === section)
  const part = parts[led] ?? asked ?? 1
  if (part > last) throw notFound()
  const shown = await db.documentSection.findMany({
    where: {
      versionId,
      ordinal: { in: lines.flatMap((it, at) => (parts[at] === part ? [it.ordinal] : [])) },
    },
    orderBy: { ordinal: 'asc' },
    select: { anchor: true, level: true, page: true, heading: true, html: true },
  })
  const letters = lines.reduce((sum, it) => sum + it.letters, 0)
  return {
    reading: version.reading as 'waiting' | 'read' | 'none' | 'defeated',
    ...{ documentId: version.edition.documentId, language: version.edition.language },
    contents: contentsOf(lines),
    sections: shown,
    ...{ part, last },
    isCut:
      lines.length >= mostSections ||
      letters >= 0.99 * mostLetters ||
      lines.some(({ page }) => (page ?? 0) >= mostPages),
  }
}

export type SectionList = Awaited<ReturnType<typeof listSections>>

/** The headings of a text, without its smallest ones where there are too many. */
function contentsOf(lines: Line[]): Array<{ anchor: string; level: number; heading: string }> {
  let headings = lines.filter(({ heading }) => heading !== '')
  for (let level = 6; level > 1 && headings.length > mostHeadings; level--)
    headings = headings.filter((it) => it.level < level)
  return headings
    .slice(0, mostHeadings)
    .map(({ anchor, level, heading }) => ({ anchor, level, heading }))
}

import { db } from '~/db.server'
import { compareTexts } from '~/lib/compare-texts.server'
import { wholeText } from './whole-text'

const versionsPerPage = 10

/** A page (from 1) of the versions of a section in a language, the newest first, each with what it changed. */
export async function listVersions(sectionId: string, language: string, page: number) {
  const rows = await db.sectionText.findMany({
    where: { sectionId, language },
    orderBy: { version: 'desc' },
    skip: (page - 1) * versionsPerPage,
    // One more, against which the last of the page is held.
    take: versionsPerPage + 1,
    include: { writer: { select: { displayName: true } } },
  })
  const versions = rows.slice(0, versionsPerPage).map((it, index) => {
    const before = rows[index + 1]
    return {
      ...{ version: it.version, basedOn: it.basedOn, at: it.writtenAt.toISOString() },
      by: it.writer?.displayName ?? null,
      pieces: before
        ? compareTexts(wholeText(before), wholeText(it))
        : [{ at: 0, change: 'same' as const, text: wholeText(it) }],
    }
  })
  return { versions, hasNext: rows.length > versionsPerPage }
}

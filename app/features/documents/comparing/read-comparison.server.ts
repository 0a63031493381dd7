import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { getDocument } from '../get-document.server'
import { compareSections } from './compare-sections.server'

type Asked = {
  documentId: string | undefined
  language: string | undefined
  /** Two versions of that language; where none is named, the present one and the one before. */
  from: number | null
  to: number | null
  /** Or its present text beside that of another language. */
  with: string | null
}

/** Two texts of a document that the viewer may read, beside each other, as far as there are texts; else 404. */
export async function readComparison(viewer: Viewer, { documentId, language, ...asked }: Asked) {
  const document = await getDocument(viewer, documentId ?? '')
  const find = (name: string | null | undefined) =>
    document.editions.find((it) => it.language === name)
  const edition = find(language)
  const other = asked.with === null ? edition : find(asked.with)
  if (!edition || !other) throw notFound()
  const to = asked.to ?? edition.latest
  const from = asked.with === null ? (asked.from ?? to - 1) : other.latest
  const [before, after] = await Promise.all([
    readText(other, from),
    readText(edition, asked.with === null ? to : edition.latest),
  ])
  const isRead = before.sections.length > 0 && after.sections.length > 0
  return {
    ...{ id: document.id, title: edition.title, language: edition.language },
    isTranslation: asked.with !== null,
    before: before.told,
    after: after.told,
    rows: isRead
      ? compareSections(before.sections, after.sections, { byWord: asked.with === null })
      : null,
  }
}

async function readText({ id, language }: { id: string; language: string }, number: number) {
  const version = await db.documentVersion.findUnique({
    where: { editionId_number: { editionId: id, number } },
    include: {
      sections: {
        orderBy: { ordinal: 'asc' },
        select: { anchor: true, heading: true, words: true },
      },
    },
  })
  if (!version) throw notFound()
  return { told: { language, number }, sections: version.sections }
}

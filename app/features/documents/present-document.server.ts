import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import type { Locale } from '~/lib/locales'
import { editionFor, editionState } from './editions/edition-for'
import type { FoundDocument } from './get-document.server'
import { presentLibrary } from './library/present-library'
import { canChangeDocument, canPlaceDocument, canWithdraw } from './policy.server'
import { withheldFor } from './withheld-for'

/**
 * A document as its page shows it: in the language that is asked for, else in the reader's or the nearest to
 * it, with what she may do.
 */
export async function presentDocument(
  viewer: Viewer,
  document: FoundDocument,
  { asked, locale }: { asked: string | null; locale: Locale },
) {
  const { id, editions, language: authoritative, space, folder } = document
  const original = editions.find((it) => it.language === authoritative)
  const edition =
    editions.find((it) => it.language === asked) ?? editionFor(editions, { locale, authoritative })
  return {
    ...{ id, kind: document.kind, tags: document.tags, folder, authoritative },
    library: presentLibrary(space),
    reply: document.reply,
    addedBy: document.adder?.displayName ?? null,
    addedAt: document.createdAt.toISOString(),
    language: edition?.language ?? authoritative,
    title: edition?.title ?? '',
    about: edition?.about ?? '',
    isStale: edition !== undefined && editionState(edition, original) === 'stale',
    languages: editions.map((it) => ({
      language: it.language,
      state: editionState(it, original),
    })),
    citation: document.citation,
    version: edition ? await presentVersion(edition.id, edition.latest) : null,
    can: {
      change: canChangeDocument(viewer, space, document),
      place: canPlaceDocument(viewer, space, document),
      withdraw: canWithdraw(viewer, space, document),
    },
  }
}

/** The present version of an edition: what it is, who gave it, when and why. */
async function presentVersion(editionId: string, number: number) {
  const version = await db.documentVersion.findUnique({
    where: { editionId_number: { editionId, number } },
    include: { file: true, author: { select: { displayName: true } } },
  })
  if (!version) return null
  return {
    ...{ id: version.id, number, name: version.name, note: version.note },
    ...{ type: version.file.type, bytes: Number(version.file.bytes), reading: version.reading },
    withheld: withheldFor(version.file),
    by: version.author?.displayName ?? null,
    at: version.createdAt.toISOString(),
  }
}

import { db } from '~/db.server'
import type { FoundDocument } from '../get-document.server'
import { editionState } from './edition-for'

/** Fewer than so many who ask are told as a few: one does not read out of the number who it was. */
const smallestShown = 5

/** The languages of a document that was found through the viewer, also those awaited or only asked for, and how many ask. */
export async function listEditions({ id, language, editions, awaited }: FoundDocument) {
  const requests = await db.translationRequest.groupBy({
    by: ['language'],
    where: { documentId: id },
    _count: true,
  })
  const counts = new Map(requests.map((it) => [it.language, it._count]))
  const original = editions.find((it) => it.language === language)
  const known = [
    ...editions.map((it) => ({ ...it, state: editionState(it, original) })),
    ...awaited.map((it) => ({ ...it, state: 'awaited' as const })),
  ].map(({ title, state, ...it }) => ({ language: it.language, title, state }))
  const wished = requests
    .filter((it) => known.every((one) => one.language !== it.language))
    .map((it) => ({ language: it.language, title: null, state: 'wished' as const }))
  const rank = (state: string) => (state === 'authoritative' ? 0 : 1)
  return [...known, ...wished]
    .sort(
      (one, other) =>
        rank(one.state) - rank(other.state) || one.language.localeCompare(other.language),
    )
    .map((it) => ({ ...it, asked: shownCount(counts.get(it.language) ?? 0) }))
}

export type ListedEdition = Awaited<ReturnType<typeof listEditions>>[number]

function shownCount(count: number): number | 'few' | null {
  if (count === 0) return null
  return count < smallestShown ? 'few' : count
}

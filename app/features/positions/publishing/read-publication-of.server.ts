import { LRUCache } from 'lru-cache'
import { db } from '~/db.server'
import { publicNames } from '~/features/chapters/public-names'
import type { SignedPublication } from '../record/publication'
import { presentOutcome } from '../vote/present-outcome'
import type { Standing } from './find-standing.server'
import type { Theme } from './themes'

const kept = new LRUCache<string, Awaited<ReturnType<typeof read>>>({ max: 200 })

/** What is in a publication that never changes, with the names of whose it is; read once. */
export async function readPublicationOf({ id, named }: Pick<Standing, 'id' | 'named'>) {
  const name = `${id} ${named}`
  const before = kept.get(name)
  if (before) return before
  const found = await read(id)
  kept.set(name, found)
  return found
}

async function read(id: string) {
  const found = await db.positionPublication.findUniqueOrThrow({
    where: { id },
    select: {
      file: true,
      texts: { select: { language: true, html: true } },
      themes: { select: { theme: true }, orderBy: { theme: 'asc' } },
    },
  })
  const { publication } = JSON.parse(found.file) as SignedPublication
  const { body, authoritative, languages, officers, partners, previous, publishedOn, vote } =
    publication
  const outcome = presentOutcome(publication.outcome)
  if (outcome.result !== 'carried') throw new Error(`${id} holds what was not carried`)
  const chapter = await db.chapter.findUnique({ where: { id: body } })
  const htmlIn = new Map(found.texts.map(({ language, html }) => [language, html]))
  return {
    ...{ body, authoritative, officers, partners, previous, publishedOn },
    rule: vote.rule,
    // No ballot leaves with the page; all of them are in the file.
    outcome: {
      ...{ heads: outcome.heads, chapters: outcome.chapters, result: outcome.result },
    },
    texts: languages.map(({ language, title }) => ({
      ...{ language, title, html: htmlIn.get(language) ?? '' },
    })),
    themes: found.themes.map(({ theme }) => theme as Theme),
    bodyNames: chapter ? publicNames(chapter).names : {},
  }
}

export type ReadPublication = Awaited<ReturnType<typeof readPublicationOf>>

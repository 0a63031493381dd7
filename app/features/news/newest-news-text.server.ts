import { db, type Tx } from '~/db.server'

/** The words that stand in a language now, and who wrote them; null before the first version. */
export async function newestNewsText(itemId: string, language: string, from: Tx | typeof db = db) {
  const found = await from.newsText.findFirst({
    where: { itemId, language },
    orderBy: { version: 'desc' },
    include: { writer: { select: { displayName: true } } },
  })
  if (!found) return null
  const { id, version, title, place, body, html, basedOn, writer } = found
  return { id, version, title, place, body, html, basedOn, by: writer?.displayName ?? null }
}

export type StandingNewsText = NonNullable<Awaited<ReturnType<typeof newestNewsText>>>

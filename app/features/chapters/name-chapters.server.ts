import { db } from '~/db.server'
import { type Locale, localName } from '~/lib/locales'

/** Gives the name of a chapter by its id in the reader's language; of one that is none, the id. */
export async function nameChapters(locale: Locale): Promise<(id: string) => string> {
  const chapters = await db.chapter.findMany({ select: { id: true, names: true } })
  const names = new Map(chapters.map((it) => [it.id, localName(it.names, locale)]))
  return (id) => names.get(id) ?? id
}

import { db } from '~/db.server'
import { audience } from '~/lib/audience'

export type Service = {
  id: string
  names: Record<string, string>
  /** How it is named where anyone may read. */
  publicNames: Record<string, string>
  publicFootnotes: Record<string, string>
  /** Its words of welcome, where anyone may read them. */
  welcomeHtml: Record<string, string> | null
}

/** The police services that are not archived: the chapters to which one applies. */
export async function listServices(): Promise<Service[]> {
  const services = await db.chapter.findMany({
    where: { kind: 'service', archivedAt: null },
    orderBy: { path: 'asc' },
  })
  return services.map(({ id, names, publicNames, footnotes, publicFootnotes, ...chapter }) => ({
    id,
    names: names as Record<string, string>,
    publicNames: inPublic(names, publicNames),
    publicFootnotes: inPublic(footnotes, publicFootnotes),
    welcomeHtml:
      chapter.welcomeAudience === audience.public
        ? (chapter.welcomeHtml as Record<string, string> | null)
        : null,
  }))
}

/** What is said in public where that differs, language by language. */
function inPublic(here: unknown, there: unknown): Record<string, string> {
  return { ...(here as object | null), ...(there as object | null) }
}

import { db } from '~/db.server'
import { publicNames } from '~/features/chapters/public-names'
import { audience } from '~/lib/audience'

export type Service = {
  id: string
  names: Record<string, string>
  /** How it is named where anyone may read. */
  inPublic: ReturnType<typeof publicNames>
  /** Its words of welcome, where anyone may read them. */
  welcomeHtml: Record<string, string> | null
}

/** The police services that are not archived: the chapters to which one applies. */
export async function listServices(): Promise<Service[]> {
  const services = await db.chapter.findMany({
    where: { kind: 'service', archivedAt: null },
    orderBy: { path: 'asc' },
  })
  return services.map((chapter) => ({
    id: chapter.id,
    names: chapter.names as Record<string, string>,
    inPublic: publicNames(chapter),
    welcomeHtml:
      chapter.welcomeAudience === audience.public
        ? (chapter.welcomeHtml as Record<string, string> | null)
        : null,
  }))
}

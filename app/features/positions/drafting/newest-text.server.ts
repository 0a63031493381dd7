import { db, type Tx } from '~/db.server'

/** What stands in a section in a language now, and who wrote it; null before the first version. */
export async function newestText(sectionId: string, language: string, from: Tx | typeof db = db) {
  const found = await from.sectionText.findFirst({
    where: { sectionId, language },
    orderBy: { version: 'desc' },
    include: { writer: { select: { displayName: true } } },
  })
  if (!found) return null
  const { version, heading, body, basedOn, writer, writtenAt } = found
  return {
    ...{ version, heading, body, basedOn },
    by: writer?.displayName ?? null,
    at: writtenAt.toISOString(),
  }
}

export type StandingText = NonNullable<Awaited<ReturnType<typeof newestText>>>

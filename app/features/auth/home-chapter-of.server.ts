import { db } from '~/db.server'

/** The chapter in whose record a member's own acts stand: her home, else the region. */
export async function homeChapterOf(memberId: string): Promise<string> {
  const home = await db.membership.findFirst({
    where: { memberId, kind: 'home' },
    orderBy: [{ until: { sort: 'desc', nulls: 'first' } }],
    select: { chapterId: true },
  })
  if (home) return home.chapterId
  return (await db.chapter.findFirstOrThrow({ where: { kind: 'region' }, select: { id: true } })).id
}

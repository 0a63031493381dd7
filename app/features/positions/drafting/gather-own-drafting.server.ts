import { db } from '~/db.server'

/** What is held of a member in the drafting of positions: her own words, and when. */
export async function gatherOwnDrafting(memberId: string) {
  const [positionsBegun, sectionTexts, sectionComments] = await Promise.all([
    db.position.findMany({
      where: { begunBy: memberId },
      orderBy: { id: 'asc' },
      select: { id: true, language: true, begunAt: true },
    }),
    db.sectionText.findMany({
      where: { writtenBy: memberId },
      orderBy: { id: 'asc' },
      select: { language: true, version: true, heading: true, body: true, writtenAt: true },
    }),
    db.sectionComment.findMany({
      where: { authorId: memberId },
      orderBy: { id: 'asc' },
      select: { language: true, body: true, writtenAt: true },
    }),
  ])
  return { positionsBegun, sectionTexts, sectionComments }
}

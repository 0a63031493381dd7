import { db } from '~/db.server'

/** What is held of a member in the news: what she began, published, wrote and corrected, and when. */
export async function gatherOwnNews(memberId: string) {
  const [newsBegun, newsPublished, newsTexts, newsCorrections] = await Promise.all([
    db.newsItem.findMany({
      where: { begunBy: memberId },
      orderBy: { id: 'asc' },
      select: { id: true, begunAt: true },
    }),
    db.newsItem.findMany({
      where: { publishedBy: memberId },
      orderBy: { id: 'asc' },
      select: { id: true, publishedAt: true },
    }),
    db.newsText.findMany({
      where: { writtenBy: memberId },
      orderBy: { id: 'asc' },
      select: {
        ...{ language: true, version: true, title: true, place: true },
        ...{ body: true, writtenAt: true },
      },
    }),
    db.newsCorrection.findMany({
      where: { correctedBy: memberId },
      orderBy: { id: 'asc' },
      select: { language: true, why: true, correctedAt: true },
    }),
  ])
  return { newsBegun, newsPublished, newsTexts, newsCorrections }
}

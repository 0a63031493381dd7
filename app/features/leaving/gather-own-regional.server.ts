import { gatherOwnNews } from '~/features/news/gather-own-news.server'
import { gatherOwnPositions } from '~/features/positions/gather-own-positions.server'

/** What is held of a member in what the region decides and tells: its positions and its news. */
export async function gatherOwnRegional(memberId: string) {
  const [positions, news] = await Promise.all([
    gatherOwnPositions(memberId),
    gatherOwnNews(memberId),
  ])
  return { ...positions, ...news }
}

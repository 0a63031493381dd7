import { gatherOwnDocuments } from '~/features/documents/gather-own-documents.server'
import { gatherOwnMentoring } from '~/features/mentoring/gather-own-mentoring.server'
import { gatherOwnNews } from '~/features/news/gather-own-news.server'
import { gatherOwnPositions } from '~/features/positions/gather-own-positions.server'

/** What is held of a member in mentoring, in the libraries, and in what the region decides and tells. */
export async function gatherElsewhere(memberId: string) {
  const [mentoring, positions, news, documents] = await Promise.all([
    gatherOwnMentoring(memberId),
    gatherOwnPositions(memberId),
    gatherOwnNews(memberId),
    gatherOwnDocuments(memberId),
  ])
  return { ...mentoring, ...positions, ...news, ...documents }
}

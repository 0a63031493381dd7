/** What the record can say of the news of the region. */
export type NewsActivity =
  | {
      type:
        | 'news.item_begun'
        | 'news.item_published'
        | 'news.item_withdrawn'
        | 'news.facts_changed'
        | 'news.facts_corrected'
      newsId: string
    }
  | {
      type: 'news.text_written' | 'news.text_corrected'
      newsId: string
      language: string
      version: number
    }

import type { FoundNewsItem } from './get-news-item.server'

export const factFields = [
  ...['happenedOn', 'sourceName', 'sourceAddress', 'rights', 'rightsWords', 'position'],
]

type Facts = Pick<
  FoundNewsItem,
  'happenedOn' | 'sourceName' | 'sourceAddress' | 'rights' | 'rightsWords' | 'publication'
>

/** The fields of the form of an item's facts as they stand. */
export function typedFacts(item: Facts): Record<string, string> {
  const { happenedOn, sourceName, sourceAddress, rights, rightsWords, publication } = item
  return {
    ...{ happenedOn, sourceName, sourceAddress: sourceAddress ?? '', rights, rightsWords },
    position: publication?.number ?? '',
  }
}

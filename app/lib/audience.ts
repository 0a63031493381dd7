/**
 * Audience keys: whoever holds the key may read what carries it. The rule of who holds which key
 * is the SQL function audience_holding; these only spell the keys.
 */
export const audience = {
  public: 'public',
  network: 'network',
  board: 'board',
  chapter: (id: string) => `chapter:${id}`,
  space: (id: string) => `space:${id}`,
  pairing: (id: string) => `pairing:${id}`,
  member: (id: string) => `member:${id}`,
  coordination: (chapterId: string) => `coordination:${chapterId}`,
  audit: (chapterId: string) => `audit:${chapterId}`,
} as const

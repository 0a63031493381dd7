import { describe, expect, test } from 'vitest'
import { type Office, offices, type Viewer, visitor } from '~/features/auth/viewer'
import { canTellNews, canWriteNews, visibleNews } from '~/features/news/policy.server'

const later = new Date('2027-01-01T00:00:00Z')
const member: Viewer = { ...visitor, memberId: 'm', vettedUntil: later, audiences: ['network'] }
const holding = (office: Office, chapterId = 'region'): Viewer => ({
  ...{ ...member, audiences: ['network', 'board'] },
  mandates: [{ chapterId, office, until: later }],
})
const executive: Office[] = ['chair', 'chair-elect', 'deputy-chair']
const officers = executive.map((it) => holding(it))
const others = [
  ...offices.filter((it) => !executive.includes(it)).map((it) => holding(it)),
  ...executive.map((it) => holding(it, 'other-region')),
  ...officers.map((it) => ({ ...it, vettedUntil: null })),
  ...officers.map((it) => ({ ...it, memberId: null })),
  ...[member, visitor],
]
const item = { chapterId: 'region', withdrawnAt: null }

describe('news', () => {
  test('are told by the executive of the region, while her vetting is in force', () => {
    for (const viewer of officers) expect(canTellNews(viewer, 'region')).toBe(true)
    for (const viewer of others) expect(canTellNews(viewer, 'region')).toBe(false)
  })

  test('are written by them until they are withdrawn', () => {
    for (const viewer of officers) {
      expect(canWriteNews(viewer, item)).toBe(true)
      expect(canWriteNews(viewer, { ...item, withdrawnAt: later })).toBe(false)
    }
    for (const viewer of others) expect(canWriteNews(viewer, item)).toBe(false)
  })

  test('are read by whoever holds their audience', () => {
    expect(visibleNews(visitor)).toEqual({ audience: { in: ['public'] } })
    expect(visibleNews(holding('chair'))).toEqual({ audience: { in: ['network', 'board'] } })
  })
})

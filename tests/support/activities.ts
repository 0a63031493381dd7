import { expect } from 'vitest'
import { db } from '~/db.server'
import type { ActivityType } from '~/features/audit/activity'

/** Runs a command and gives its answer; fails unless it left exactly these activities, in this order, read by whoever reads the record of their chapter, or by `readBy`. */
export async function leaving<Answer>(
  types: ActivityType[],
  command: () => Promise<Answer>,
  readBy?: string,
): Promise<Answer> {
  const before = await activityIds()
  const answer = await command()
  const left = (await db.activity.findMany({ orderBy: { id: 'asc' } })).filter(
    ({ id }) => !before.has(id),
  )
  expect(left.map(({ type }) => type)).toEqual(types)
  for (const { audience, chapterId } of left) expect(audience).toBe(readBy ?? `audit:${chapterId}`)
  return answer
}

async function activityIds(): Promise<Set<string>> {
  return new Set((await db.activity.findMany({ select: { id: true } })).map(({ id }) => id))
}

/** The newest activity of the record. */
export function lastActivity() {
  return db.activity.findFirstOrThrow({ orderBy: { id: 'desc' } })
}

/** Runs a command and gives its answer with what it left in the record: each type, and who reads it. */
export async function recordOf<Answer>(
  command: () => Promise<Answer>,
): Promise<{ answer: Answer; left: Array<[type: string, audience: string]> }> {
  const before = await activityIds()
  const answer = await command()
  const all = await db.activity.findMany({ orderBy: { id: 'asc' } })
  const left = all.filter(({ id }) => !before.has(id))
  return { answer, left: left.map(({ type, audience }) => [type, audience]) }
}

import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { allow } from '~/lib/responses.server'
import { canSetRenewalRule } from './policy.server'

/**
 * A chapter's rule of renewal, or null, how many members it concerns and when the next of them is
 * due, for who may set it. Else 403, 404 for no chapter.
 */
export async function getRenewalRule(viewer: Viewer, chapterId: string) {
  const chapter = await getChapter(chapterId)
  allow(canSetRenewalRule(viewer, chapter))
  const { id, names, renewalMonths, graceDays } = chapter
  const rule =
    renewalMonths !== null && graceDays !== null
      ? { months: renewalMonths, grace: graceDays }
      : null
  const now = clock.now()
  const current = { chapterId: id, kind: { in: ['home', 'association'] }, ...inForce(now) }
  const [count, next] = await Promise.all([
    db.membership.count({ where: current }),
    db.membership.aggregate({ where: { ...current, due: { gt: now } }, _min: { due: true } }),
  ])
  return { chapter: { id, names }, rule, count, first: next._min.due }
}

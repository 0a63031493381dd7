import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { namesOf } from '~/features/members/names-of'
import { clock } from '~/lib/clock.server'
import { canDecide, visibleApplications, vouchersMissing } from './policy.server'
import { readFacts } from './read-facts.server'

export type ListedApplication = {
  id: string
  name: string
  /** What members call her, where that is another name. */
  knownAs: string | null
  chapterNames: Record<string, string>
  confirmedAt: string
  /** Whole days since the address was confirmed. */
  ageDays: number
  missing: number
  isAppeal: boolean
  canDecide: boolean
}

const applicationsPerPage = 20

/**
 * One page of the open applications that the viewer looks after, the oldest first, and how many
 * there are besides those whose address nobody has confirmed: of these she sees the number alone.
 */
export async function listApplications(viewer: Viewer, page: number) {
  const where = { ...visibleApplications(viewer), decision: null }
  const unconfirmedOnes = { audience: { in: [...viewer.audiences] }, applicantId: null }
  const [count, unconfirmed, rows] = await Promise.all([
    db.application.count({ where }),
    db.application.count({ where: unconfirmedOnes }),
    db.application.findMany({
      where,
      include: { applicant: true, chapter: true },
      orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * applicationsPerPage,
      take: applicationsPerPage,
    }),
  ])
  const applications = await Promise.all(rows.map((row) => present(viewer, row)))
  return { count, unconfirmed, applications, hasNext: count > page * applicationsPerPage }
}

type Row = {
  id: string
  confirmedAt: Date | null
  appealedAt: Date | null
  applicant: { givenName: string; familyName: string; displayName: string } | null
  chapter: { names: unknown }
}

async function present(viewer: Viewer, row: Row): Promise<ListedApplication> {
  const facts = await readFacts(row.id)
  const since = row.confirmedAt ?? clock.now()
  return {
    id: row.id,
    ...(row.applicant ? namesOf(row.applicant) : { name: '', knownAs: null }),
    chapterNames: row.chapter.names as Record<string, string>,
    confirmedAt: since.toISOString(),
    ageDays: Math.floor((clock.now().getTime() - since.getTime()) / 86_400_000),
    missing: vouchersMissing(facts.vouchers),
    isAppeal: row.appealedAt !== null,
    canDecide: canDecide(viewer, facts),
  }
}

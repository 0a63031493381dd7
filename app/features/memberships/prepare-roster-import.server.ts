import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { db, pool } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import {
  type ImportContext,
  type KnownMember,
  planInSteps,
  type RosterImportPlan,
  replanRosterImport,
} from './plan-roster-import'
import { canAdmit } from './policy.server'
import { readRoster } from './read-roster'

/** How often progress is told: every so many steps of a plan. */
const stepsTold = 4

/**
 * Reads a roster file for a service and gives the plan of its import, changing nothing; `tell` hears
 * how many lines are looked at so far. A line for an association that the viewer does not coordinate
 * is a fault of the plan. Throws RosterUnreadable for a file that is no roster, 404 for what is no
 * service, 403 without the right.
 */
export async function prepareRosterImport(
  viewer: Viewer,
  serviceId: string,
  file: Uint8Array,
  tell: (lines: number) => Promise<unknown> = async () => {},
): Promise<RosterImportPlan> {
  const service = await serviceFor(viewer, serviceId)
  const table = readRoster(file)
  const emailKeys = table.rows.map(({ cells }) =>
    (cells.email ?? '').trim().toLowerCase().normalize('NFC'),
  )
  const fileHash = createHash('sha256').update(file).digest('hex')
  const steps = planInSteps(table, await contextFor(viewer, service, fileHash, emailKeys))
  for (let turn = 1; ; turn++) {
    const { done, value } = steps.next()
    if (done) return value
    if (turn % stepsTold === 0) await tell(value)
    // Others have their turn: a plan of 20,000 lines is half a second's work.
    else await nextTurn()
  }
}

/** Makes a plan anew out of one that no longer fits; faults of single cells stay as they were. */
export async function remakeRosterImport(
  viewer: Viewer,
  plan: RosterImportPlan,
): Promise<RosterImportPlan> {
  const service = await serviceFor(viewer, plan.serviceId)
  const emailKeys = plan.additions.map(({ emailKey }) => emailKey)
  return replanRosterImport(plan, await contextFor(viewer, service, plan.fileHash, emailKeys))
}

async function serviceFor(viewer: Viewer, serviceId: string) {
  const service = await db.chapter.findFirst({
    where: { id: serviceId, kind: 'service', archivedAt: null },
  })
  if (!service) throw notFound()
  allow(canAdmit(viewer, serviceId))
  return service
}

async function contextFor(
  viewer: Viewer,
  service: { id: string; parentId: string | null; ranks: unknown },
  fileHash: string,
  emailKeys: string[],
): Promise<ImportContext> {
  return {
    serviceId: service.id,
    fileHash,
    ranks: service.ranks as Array<[string, number]>,
    associations: await associationsFor(viewer, service),
    today: clock.now().toISOString().slice(0, 10),
    known: await knownMembers(service.id, emailKeys),
  }
}

/** The associations that members of a service may belong to: its own, and those of its country. */
async function associationsFor(viewer: Viewer, service: { id: string; parentId: string | null }) {
  const associations = await db.chapter.findMany({
    where: { kind: 'association', parentId: { in: [service.id, service.parentId ?? ''] } },
  })
  return associations.map(({ id, names }) => ({
    id,
    names: Object.values(names as Record<string, string>),
    isForeign: !canAdmit(viewer, id),
  }))
}

/**
 * Members of the service, and whoever holds one of the file's addresses elsewhere. One statement, for
 * a large service has tens of thousands of them.
 */
async function knownMembers(serviceId: string, emailKeys: string[]): Promise<KnownMember[]> {
  const { rows } = await pool.query<KnownMember>(
    `WITH concerned AS (
       SELECT member_id AS id FROM membership WHERE chapter_id = $1 AND (until_at IS NULL OR until_at > $3)
       UNION SELECT id FROM member WHERE email_key = ANY($2)
     )
     SELECT m.id AS "memberId", m.email_key AS "emailKey", m.name_key AS "nameKey",
       coalesce(max(ms.chapter_id) FILTER (WHERE ms.kind = 'home'), '') AS "chapterId",
       coalesce(array_agg(ms.chapter_id) FILTER (WHERE ms.id IS NOT NULL), '{}') AS "membershipChapterIds"
     FROM concerned JOIN member m USING (id)
     LEFT JOIN membership ms ON ms.member_id = m.id AND (ms.until_at IS NULL OR ms.until_at > $3)
     GROUP BY m.id ORDER BY m.id`,
    [serviceId, emailKeys, clock.now()],
  )
  return rows
}

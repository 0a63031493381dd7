import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'

const year = 365 * 86_400_000

/** Takes away what served its time of rosters that came in: files, plans, what undoing needs; after a year all of it. */
export async function forgetRosterImports(): Promise<void> {
  const now = clock.now()
  await db.$executeRaw`
    UPDATE roster_import SET file = NULL, plan = NULL, done = NULL, kept = '{}',
      summary = CASE WHEN summary ? 'counts' THEN jsonb_build_object('counts', summary -> 'counts') END
    WHERE expires_at <= ${now} AND (file IS NOT NULL OR plan IS NOT NULL OR done IS NOT NULL
      OR kept <> '{}' OR summary ? 'faults')`
  await db.rosterImport.deleteMany({
    where: { planningAt: { lt: new Date(now.getTime() - year) } },
  })
}

import type { App } from '../server/app.ts'
import {
  importRosterCommand,
  inviteMemberCommand,
  loadNetworkCommand,
  moveFilesCommand,
  recountCommand,
  replayMatchCommand,
  verifyAuditCommand,
} from './commands.server'
import { closeDatabase, isDatabaseDown, pool } from './db.server'
import { sessionToken } from './features/auth/cookie.server'
import { getViewer } from './features/auth/get-viewer.server'
import { personas } from './features/auth/personas'
import { mayBringFiles } from './features/documents/policy.server'
import { attachRealtime } from './features/live/attach-realtime.server'
import { canAdmit } from './features/memberships/policy.server'
import { canBeginPosition } from './features/positions/drafting/policy.server'
import { startJobs } from './jobs.server'
import { log } from './lib/log.server'
import { metrics, requestSeconds } from './lib/metrics.server'
import { isOwnOrigin } from './lib/origin.server'
import { readTypedForm } from './lib/typed-form.server'
import { loadContext } from './load-context.server'

/** What the server and the command line may ask of the app. */
export const app: App = {
  loadContext,
  isOwnOrigin,
  readTypedForm,
  isDatabaseDown,
  async maySendRoster(cookies) {
    const viewer = await getViewer(sessionToken(cookies ?? null))
    return viewer.coordinates.some((id) => canAdmit(viewer, id))
  },
  async mayDraft(cookies) {
    return canBeginPosition(await getViewer(sessionToken(cookies ?? null)))
  },
  async mayBringFiles(cookies) {
    return mayBringFiles(await getViewer(sessionToken(cookies ?? null)))
  },
  attachRealtime,
  startJobs,
  metrics,
  personas,
  importRoster: importRosterCommand,
  loadNetwork: loadNetworkCommand,
  inviteMember: inviteMemberCommand,
  verifyAudit: verifyAuditCommand,
  replayMatch: replayMatchCommand,
  recountPublication: recountCommand,
  moveFiles: moveFilesCommand,
  observe(method, status, seconds) {
    requestSeconds.observe({ method, status }, seconds)
  },
  async isErased({ viewer: { memberId } }) {
    if (!memberId) return false
    // A row that is just being deleted is waited for.
    const { rowCount } = await pool.query('SELECT FROM member WHERE id = $1 FOR KEY SHARE', [
      memberId,
    ])
    return rowCount === 0
  },
  async isReady() {
    try {
      await pool.query('SELECT 1')
      return true
    } catch {
      return false
    }
  },
  logError(error, isDown) {
    if (isDown) log.warn({ act: 'request', outcome: 'database away' }, 'database away')
    else log.error({ act: 'request', outcome: 'failed', err: error }, 'request failed')
  },
  async hasMembers() {
    // Asked at every start, so not through Prisma, whose first query compiles its engine.
    const { rows } = await pool.query('SELECT EXISTS (SELECT FROM member) AS found')
    return rows[0].found
  },
  async seed(world, options) {
    const { seed } = await import('../prisma/seeds/seed.ts')
    await seed(world, options)
  },
  close: closeDatabase,
}

import pg from 'pg'
import { env } from '~/env.server'
import { log } from '~/lib/log.server'

/** A right that changed: a member's own, a session that ended, a shared audience, or all of them. */
export type RightsChange = { member?: string; session?: string; audience?: string; all?: true }

/**
 * Hears of every change of a right, from whichever process made it, through the database's own
 * notices. While the line is lost nothing can be heard, so on return all sockets are checked anew.
 */
export async function listenForRights(
  heard: (change: RightsChange) => void,
): Promise<() => Promise<void>> {
  let client: pg.Client | null = null
  let stopped = false

  async function connect(isReturn: boolean): Promise<void> {
    const next = new pg.Client({
      connectionString: env.DATABASE_URL,
      application_name: 'mreza-rights',
      keepAlive: true,
    })
    let isLost = false
    const lose = () => {
      if (isLost) return
      isLost = true
      next.end().catch(() => {})
      if (!stopped) setTimeout(() => void connect(true), 500).unref()
    }
    next.on('error', lose)
    next.on('end', lose)
    next.on('notification', ({ payload }) => heard(JSON.parse(payload ?? '{}') as RightsChange))
    try {
      await next.connect()
      await next.query('LISTEN rights')
      client = next
      if (isReturn) heard({ all: true })
    } catch (error) {
      log.warn(
        { act: 'rights.listen', outcome: 'failed', code: (error as { code?: string }).code },
        'database away',
      )
      lose()
    }
  }

  await connect(false)
  return async () => {
    stopped = true
    await client?.end().catch(() => {})
  }
}

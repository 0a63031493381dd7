// Whoever uses an embedded database holds a lock in it that all of them share. Who leaves and then
// gets the lock for itself alone was the last. The lock goes with its connection, so a process that
// was killed is counted no more, and no list of process ids can be wrong.
import pg from 'pg'

/**
 * How long who leaves waits for who was killed just before: that her connection is gone, the database
 * notices a moment later; in milliseconds.
 */
const patience = 250
const lockTimedOut = '55P03'

export type Presence = {
  /** Ends the presence; gives whether nobody else is left, and then nobody comes in any more. */
  leave: () => Promise<boolean>
}

/** Is counted among the users of a database from now on, as long as `isThere` says that it runs. */
export async function enter(url: string, isThere: () => boolean): Promise<Presence> {
  let client = await hold(url)
  let hasLeft = false

  // A database that restarts after a crash of its own has forgotten everybody.
  function comeBack(): void {
    client.once('end', async () => {
      while (!hasLeft && isThere()) {
        await new Promise((done) => setTimeout(done, 200).unref())
        const again = await hold(url).catch(() => null)
        if (!again) continue
        client = again
        return hasLeft ? void client.end() : comeBack()
      }
    })
  }
  comeBack()

  return {
    async leave() {
      hasLeft = true
      stay(client, true)
      try {
        await client.query(`SELECT pg_advisory_unlock_shared(hashtext('mreza presence'))`)
        const isLast = await isLeftAlone(client)
        // Who was the last keeps the lock until the database is gone.
        if (!isLast) await client.end()
        return isLast
      } catch {
        // Lost in this moment: better a database left running, which the next start joins, than
        // one that is stopped under its other users.
        return false
      }
    },
  }
}

/** Whether all others have gone, if need be in the next moment. */
async function isLeftAlone(client: pg.Client): Promise<boolean> {
  await client.query(`SELECT set_config('lock_timeout', $1, false)`, [String(patience)])
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('mreza presence'))`)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === lockTimedOut) return false
    throw error
  }
}

async function hold(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  await client.query(`SELECT pg_advisory_lock_shared(hashtext('mreza presence'))`)
  stay(client, false)
  return client
}

/** Whether a process that has nothing else to do goes on for this connection. */
function stay(client: pg.Client, isWorth: boolean): void {
  const { ref, unref } = client as unknown as Record<'ref' | 'unref', () => void>
  ;(isWorth ? ref : unref).call(client)
}

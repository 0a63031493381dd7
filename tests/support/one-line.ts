import pg from 'pg'

type Busy = { readyForQuery?: boolean; pipeline?: boolean }

/** The statements that some work sends on a line that is still busy with another: a transaction has one line. */
export async function crowdedIn(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [string | { text: string }]
    const { readyForQuery, pipeline } = this as Busy
    if (!pipeline && readyForQuery === false)
      sent.push(typeof first === 'string' ? first : first.text)
    return Reflect.apply(query, this, args)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return sent
}

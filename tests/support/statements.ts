import pg from 'pg'

export type Statement = { text: string; values: unknown[] }

/** The SQL statements that some work sends to the database, in order, with their values. */
export async function callsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | Statement, unknown]
    const given = typeof first === 'string' ? { text: first, values: second } : first
    const values = Array.isArray(given.values) ? given.values : second
    sent.push({ text: given.text, values: Array.isArray(values) ? values : [] })
    return Reflect.apply(query, this, args)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return sent
}

/** The texts of those statements alone. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  return (await callsOf(work)).map(({ text }) => text)
}

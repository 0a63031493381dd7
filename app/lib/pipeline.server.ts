import pg from 'pg'

type Line = { client: pg.Client; ready: Promise<unknown>; waiting: number }

/**
 * A few connections on which statements are sent one behind the other, without waiting for the
 * answer to the one before (the pipeline mode of PostgreSQL's protocol). For the short prepared
 * statements of every request: each is a transaction of its own, and one that takes long would keep
 * those behind it waiting, so a transaction of several belongs to the pool. A lost connection
 * refuses what is under way and is opened again by the next statement.
 */
export class Pipeline {
  #config: pg.ClientConfig
  #lines: Array<Line | null>

  constructor(config: pg.ClientConfig, lines: number) {
    this.#config = { ...config, pipeline: true }
    this.#lines = Array.from({ length: lines }, () => null)
  }

  async query<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<pg.QueryResult<Row>> {
    const line = this.#leastBusy()
    line.waiting += 1
    try {
      await line.ready
      return await line.client.query<Row>(query)
    } finally {
      line.waiting -= 1
    }
  }

  /** Ends every connection. */
  async end(): Promise<void> {
    const lines = this.#lines
    this.#lines = lines.map(() => null)
    await Promise.all(lines.map((it) => it?.client.end().catch(() => {})))
  }

  #leastBusy(): Line {
    let least = 0
    for (const [place, line] of this.#lines.entries())
      if ((line?.waiting ?? 0) < (this.#lines[least]?.waiting ?? 0)) least = place
    return this.#lines[least] ?? this.#open(least)
  }

  #open(place: number): Line {
    const client = new pg.Client(this.#config)
    const line: Line = { client, ready: Promise.resolve(), waiting: 0 }
    const forget = () => {
      if (this.#lines[place] === line) this.#lines[place] = null
    }
    client.on('error', forget).on('end', forget)
    line.ready = client.connect().catch((error) => {
      forget()
      throw error
    })
    this.#lines[place] = line
    return line
  }
}

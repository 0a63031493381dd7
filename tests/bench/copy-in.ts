import pg from 'pg'

/** Sends bytes to a `COPY … FROM STDIN`, as psql would, and waits until they stand. */
export async function copyIn(databaseUrl: string, statement: string, bytes: Buffer): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await new Promise<void>((done, fail) => {
      client.query({
        submit: (line: Line) => line.query(statement),
        handleCopyInResponse(line: Line) {
          line.sendCopyFromChunk(bytes)
          line.endCopyFrom()
        },
        handleCommandComplete() {},
        handleReadyForQuery: () => done(),
        handleError: fail,
      } as never)
    })
  } finally {
    await client.end()
  }
}

/** What of a connection of `pg` a COPY needs. */
type Line = {
  query: (statement: string) => void
  sendCopyFromChunk: (bytes: Buffer) => void
  endCopyFrom: () => void
}

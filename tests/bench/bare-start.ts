// The least that can be started: the same embedded database, a bare HTTP server, one query.
import { createServer } from 'node:http'
import pg from 'pg'
import { startPostgres } from '../../server/embedded-postgres.ts'

const { url, stop } = await startPostgres(process.env.DATA_DIR ?? '')
const pool = new pg.Pool({ connectionString: url })
// The database goes away before the pool has heard that it may.
pool.on('error', () => {})
const server = createServer(async (_request, response) => {
  const { rows } = await pool.query('SELECT now()')
  response.end(String(rows[0].now))
})
server.listen(0, '127.0.0.1', () => {
  console.log(`answers at http://127.0.0.1:${(server.address() as { port: number }).port}`)
})
process.on('SIGTERM', async () => {
  await pool.end()
  await stop()
  process.exit(0)
})

import pg from 'pg'
import { afterEach } from 'vitest'

// What each test did to the chain is undone: the rows stand again as they were.
let undo: string[] = []
afterEach(async () => {
  for (const statement of undo.reverse()) await asSuperuser(statement)
  undo = []
})

/** Does what only one who owns the database can: lifts the triggers and writes. */
export async function tamper(statement: string): Promise<void> {
  if (undo.length === 0) {
    await asSuperuser('CREATE TABLE kept_activity AS TABLE activity')
    await asSuperuser('CREATE TABLE kept_seal AS TABLE activity_seal')
    undo = [
      'DROP TABLE kept_activity, kept_seal',
      'INSERT INTO activity_seal TABLE kept_seal',
      'DELETE FROM activity_seal',
      'INSERT INTO activity TABLE kept_activity',
      'DELETE FROM activity',
    ]
  }
  await asSuperuser(statement)
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('SET session_replication_role = replica')
  await client.query(statement)
  await client.end()
}

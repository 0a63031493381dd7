import pg from 'pg'
import { mutantStatements } from './chosen-mutant.ts'

// After the database of the test file was made, before any module of the app is loaded.
const statements = mutantStatements()
if (statements.length > 0) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

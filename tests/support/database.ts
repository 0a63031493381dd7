import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export type World = 'template_network' | 'template_demo'

/** A database of one's own, copied from a template; `drop` takes it away again. */
export async function cloneDatabase(
  world: World,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(async (admin) => {
    // Two copies of one template cannot be made at once.
    await admin.query(`SELECT pg_advisory_lock(hashtext($1))`, [world])
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${world}`)
  })
  const url = inject('adminUrl').replace(/postgres$/, name)
  return {
    url,
    drop: () => asAdmin((admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  }
}

/** Runs something as the superuser of the test's PostgreSQL. */
export async function asAdmin(work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: inject('adminUrl') })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

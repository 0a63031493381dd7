import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { ensureBuild } from '../../server/build.ts'
import { startPostgres } from '../../server/embedded-postgres.ts'
import { migrate } from '../../server/migrate.ts'
import { quickFolder } from './quick-folder.ts'
import { secret } from './secret.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL of this test run, as its superuser, on the database postgres. */
    adminUrl: string
  }
}

let running: Promise<{ url: string; end: () => Promise<void> }> | null = null
let users = 0

/** One PostgreSQL, one build and two template databases (the bare network, the demo) for the whole run. */
export default async function setup(project: TestProject) {
  users++
  running ??= start()
  const { url, end } = await running
  project.provide('adminUrl', url)
  return async () => {
    users--
    if (users === 0) await end()
  }
}

async function start() {
  const folder = quickFolder('mreza-test-')
  // Nothing here must outlive a power cut, so the disk is not waited for, and nobody copies it.
  const postgres = await startPostgres(folder, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    wal_init_zero: 'off',
    max_connections: '200',
  })
  const end = async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const adminUrl = postgres.url.replace(/mreza$/, 'postgres')
  try {
    ensureBuild()
    const at = (name: string) => ({ adminUrl, url: postgres.url, data: join(folder, name) })
    await prepareTemplate('template_network', 'empty', at('network'))
    await prepareTemplate('template_demo', 'demo', at('demo'))
    process.env.DEMO_FILES = join(folder, 'demo', 'files')
  } catch (error) {
    await end()
    throw error
  }
  return { url: adminUrl, end }
}

async function prepareTemplate(
  name: string,
  world: string,
  { adminUrl, url, data }: { adminUrl: string; url: string; data: string },
): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  await admin.end()
  const databaseUrl = url.replace(/mreza$/, name)
  await migrate(databaseUrl)
  const settings = { NODE_ENV: 'production', SECRET: secret } as const
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['server/start.js', 'command', 'seed', world],
    {
      encoding: 'utf8',
      env: { ...process.env, ...settings, DATABASE_URL: databaseUrl, DATA_DIR: data },
    },
  )
  if (status !== 0) throw new Error(`seeding ${world} failed\n${stdout}\n${stderr}`)
}

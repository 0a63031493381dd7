import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { cloneDatabase } from './database.ts'
import { secret } from './secret.ts'

// Before any module of the app is loaded: each test file has a database of its own.
const { url, drop } = await cloneDatabase('template_network')
process.env.DATABASE_URL = url
process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'mreza-data-'))
process.env.LOG_LEVEL = 'silent'
process.env.POOL_SIZE = '5'
process.env.SECRET = secret

afterAll(async () => {
  const { closeDatabase } = await import('~/db.server')
  await closeDatabase()
  await drop()
  rmSync(process.env.DATA_DIR as string, { recursive: true, force: true })
})

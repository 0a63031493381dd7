import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { explain } from '../../server/plain-error.ts'
import { expectSentence, isCheckoutOpen, newDataFolder, run } from '../support/process.ts'

const isRoot = process.getuid?.() === 0
const nobody = 65_534

async function takenPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  return (server.address() as { port: number }).port
}

describe('a start that cannot be is refused in one sentence', () => {
  test('the port is taken', async () => {
    const port = await takenPort()
    const ended = await run({ PORT: String(port), DATA_DIR: newDataFolder() })
    expectSentence(ended, new RegExp(`^Port ${port} is taken: .*PORT=${port + 1} npm start`))
  })

  test.each(['abc', '99999', '-1', '3000.5', '0x10000'])('PORT is %s', async (PORT) => {
    const ended = await run({ PORT, DATA_DIR: newDataFolder() })
    expectSentence(ended, /^PORT must be a number up to 65535/)
  })

  test('the data folder may not be read', async () => {
    const closed = join(newDataFolder(), 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0)
    const settings = { PORT: '0', DATA_DIR: join(closed, 'data') }
    // Root reads everything, and in a closed checkout nobody else can run what should be refused.
    if (isRoot && !isCheckoutOpen()) return expect(statSync(closed).mode & 0o777).toBe(0)
    const ended = await run(settings, isRoot ? { uid: nobody } : {})
    expectSentence(ended, /^This user may not use .*DATA_DIR/)
  })

  test('the data folder is a file', async () => {
    const file = join(newDataFolder(), 'file')
    writeFileSync(file, '')
    for (const DATA_DIR of [file, join(file, 'below')])
      expectSentence(await run({ PORT: '0', DATA_DIR }), /^There is something else .*DATA_DIR/)
  })

  const reach = (host: string, name: string) =>
    inject('adminUrl').replace(/@.*/, `@${host}/${name}`)
  const here = () => new URL(inject('adminUrl')).host
  test.each([
    ['another kind of database', () => 'mysql://a:b@127.0.0.1/x', /^DATABASE_URL must look like/],
    ['no address at all', () => 'mreza', /^DATABASE_URL must look like/],
    ['nobody listens', () => reach('127.0.0.1:1', 'x'), /^No database answers at DATABASE_URL/],
    ['no such database', () => reach(here(), 'x'), /^The database named in DATABASE_URL does not/],
    [
      'a wrong password',
      () => `postgresql://mreza:wrong@${here()}/postgres`,
      /^The database refuses the user or password in DATABASE_URL/,
    ],
  ])('DATABASE_URL: %s', async (_, url, sentence) => {
    const settings = { PORT: '0', DATA_DIR: newDataFolder(), DATABASE_URL: url() }
    const ended = await run(settings)
    expectSentence(ended, sentence)
    expect(ended.stdout + ended.stderr).not.toContain(new URL(inject('adminUrl')).password)
    expectSentence(await run(settings, { args: ['command', 'audit:verify'] }), sentence)
  })

  test.each([
    ['ORIGIN', 'mreza.example'],
    ['SECRET', 'short'],
    ['SMTP_URL', 'mail'],
    ['POOL_SIZE', 'many'],
    ['LOG_LEVEL', 'loud'],
  ])('the setting %s is "%s"', async (name, value) => {
    const settings = { PORT: '0', DATA_DIR: newDataFolder(), DATABASE_URL: inject('adminUrl') }
    const ended = await run({ ...settings, [name]: value })
    expectSentence(ended, new RegExp(`^Correct the setting ${name} `))
  })

  test.each(['20.19.0', '22.17.1', '18.0.0'])('Node is %s', async (version) => {
    const versions = `{...process.versions,node:'${version}'}`
    const fake = `Object.defineProperty(process,'versions',{value:${versions}})`
    const ended = await run({}, { nodeArgs: ['--import', `data:text/javascript,${fake}`] })
    expectSentence(ended, /^Mreža needs Node 22\.18 or newer/)
  })

  test.skipIf(!canMount())('the disk is full', async () => {
    const folder = newDataFolder()
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
    onTestFinished(() => void spawnSync('umount', [folder]))
    chmodSync(folder, 0o755)
    const ended = await run({ PORT: '0', DATA_DIR: folder })
    expectSentence(ended, /^The disk is full: free some space/)
  })
})

describe('what went wrong is told by its code or its words', () => {
  const failing = (code: string, message = 'x') => Object.assign(new Error(message), { code })
  test.each([
    [failing('ENOSPC'), /^The disk is full/],
    [new Error('initdb failed: could not write: No space left on device'), /^The disk is full/],
    [new Error('outside', { cause: failing('ENOSPC') }), /^The disk is full/],
    [failing('EROFS'), /^This user may not use/],
    [failing('28P01'), /^The database refuses/],
    [failing('ETIMEDOUT'), /^No database answers/],
    [failing('ENOTFOUND'), /^No database answers/],
  ])('%s', (error, sentence) => {
    expect(explain(error)).toMatch(sentence)
  })

  test('a fault of ours is not made plain', () => {
    for (const fault of [new TypeError('x is not a function'), null, 'text'])
      expect(explain(fault)).toBeNull()
  })
})

function canMount(): boolean {
  if (!isRoot) return false
  const folder = mkdtempSync(join(tmpdir(), 'mreza-mount-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
  if (status === 0) spawnSync('umount', [folder])
  rmdirSync(folder)
  return status === 0
}

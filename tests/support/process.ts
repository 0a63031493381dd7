import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished } from 'vitest'

export type Ended = { code: number | null; stdout: string; stderr: string }
type How = { args?: string[]; nodeArgs?: string[]; uid?: number }

/** Starts server/start.js with these settings and no others of ours. */
export function launch(
  settings: Record<string, string>,
  { args = [], nodeArgs = [], uid }: How = {},
): ChildProcess {
  const { DATABASE_URL: _, DATA_DIR: __, PORT: ___, ...env } = process.env
  return spawn(process.execPath, [...nodeArgs, 'server/start.js', ...args], {
    env: { ...env, NODE_ENV: 'production', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
}

/** What a process said by its end; one that lives for a minute is stopped. */
export function endOf(child: ChildProcess): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk) => (stdout += chunk))
  child.stderr?.on('data', (chunk) => (stderr += chunk))
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000)
  return new Promise((done) =>
    child.once('close', (code) => {
      clearTimeout(timer)
      done({ code, stdout, stderr })
    }),
  )
}

/** Runs it to its end. */
export function run(settings: Record<string, string>, how: How = {}): Promise<Ended> {
  return endOf(launch(settings, how))
}

/** Runs one of the commands to its end. */
export function command(settings: Record<string, string>, ...args: string[]): Promise<Ended> {
  return run(settings, { args: ['command', ...args] })
}

/** A server that answers; give its address, and what it has printed. */
export async function untilAnswers(
  child: ChildProcess,
): Promise<{ origin: string; printed: () => string }> {
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (it) => (printed += it))
  const origin = await new Promise<string>((done, fail) => {
    child.once('exit', (code) => fail(new Error(`it ended with ${code}\n${printed}`)))
    child.stdout?.on('data', () => {
      const [, port] = /answers at http:\/\/localhost:(\d+)/.exec(printed) ?? []
      if (port) done(`http://127.0.0.1:${port}`)
    })
  })
  return { origin, printed: () => printed }
}

/** Ends a process by a signal and waits for its end. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  child.kill(signal)
  return ended
}

/** Refused in one plain sentence: no stack, no object, and a code that scripts understand. */
export function expectSentence({ code, stderr }: Ended, sentence: RegExp): void {
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr.trim()).toMatch(sentence)
  expect(stderr).not.toMatch(/^\s+at |Error:|\[object|undefined/m)
  expect(code).toBe(1)
}

/** A data folder of one's own, gone after the test with the database that was started for it. */
export function newDataFolder(owner?: number): string {
  const folder = temporaryFolder(owner)
  onTestFinished(() => removeDataFolder(folder))
  return folder
}

/** The same for several tests: whoever asks for it calls removeDataFolder. */
export function temporaryFolder(owner?: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'mreza-start-'))
  if (owner !== undefined) chownSync(folder, owner, owner)
  return folder
}

/** Takes a data folder away, and the database that was started for it if it still runs. */
export function removeDataFolder(folder: string): void {
  const pid = databaseOf(folder)
  if (pid !== null) process.kill(pid, 'SIGQUIT')
  for (const place of [folder, rootsPlaceOf(folder)])
    rmSync(place, { recursive: true, force: true, maxRetries: 20 })
}

/** The process id of the PostgreSQL that runs for a data folder, or null. */
export function databaseOf(folder: string): number | null {
  for (const place of [folder, rootsPlaceOf(folder)]) {
    const file = join(place, 'postgres', 'postmaster.pid')
    if (existsSync(file)) return Number(readFileSync(file, 'utf8').split('\n')[0])
  }
  return null
}

/** True while a process runs; one that ended and was not yet waited for does not. */
export function isAlive(pid: number | null): boolean {
  if (pid === null) return false
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const status = `/proc/${pid}/stat`
  return !existsSync(status) || !/\) Z /.test(readFileSync(status, 'utf8'))
}

/** The address of that PostgreSQL. */
export function databaseUrlOf(folder: string): string {
  const [file = ''] = [folder, rootsPlaceOf(folder)]
    .map((place) => join(place, 'postgres', 'postmaster.pid'))
    .filter(existsSync)
  const port = readFileSync(file, 'utf8').split('\n')[3]
  const password = readFileSync(join(folder, 'database-password'), 'utf8')
  return `postgresql://mreza:${password}@127.0.0.1:${port}/mreza`
}

function rootsPlaceOf(folder: string): string {
  return join('/var/lib/mreza', createHash('sha256').update(folder).digest('hex').slice(0, 16))
}

/** True when others than its owner may enter the checkout, so that an ordinary user can run it. */
export function isCheckoutOpen(folder = process.cwd()): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false
  return dirname(folder) === folder || isCheckoutOpen(dirname(folder))
}

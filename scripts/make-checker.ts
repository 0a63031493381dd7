// Makes the page that checks a position without our server: one file, with all it needs inside.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transformWithEsbuild } from 'vite'

const app = fileURLToPath(new URL('../app', import.meta.url))
const source = join(app, 'features/positions/checker')

/** The page, with an empty list where the server puts the keys of the board. */
async function makeChecker(): Promise<string> {
  const style = await styleOf(join(source, 'checker.css'))
  const script = await scriptOf(join(source, 'checker.ts'))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${textIn('en', 'checker:title')}</title>
<style>${style}</style>
</head>
<body>
<main id="page"><noscript>${noScript()}</noscript></main>
<script type="application/json" id="keys">[]</script>
<script>${script}</script>
</body>
</html>
`
}

async function styleOf(path: string): Promise<string> {
  const { code } = await transformWithEsbuild(readFileSync(path, 'utf8'), path, {
    minify: true,
    sourcemap: false,
  })
  return code.trim()
}

async function scriptOf(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '~': app } },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  })
  if (!('output' in made) || made.output.length !== 1)
    throw new Error('the checker is not one file')
  const code = made.output[0].code.trim()
  if (/<\/script|<!--/i.test(code)) throw new Error('the script of the checker would end too soon')
  return code
}

/** Nothing but this very script and this very style; no network, no forms, no frames. */
function policyFor(script: string, style: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

function noScript(): string {
  const locales = readdirSync(join(app, 'locales')).sort()
  return locales.map((it) => `<p lang="${it}">${textIn(it, 'checker:no_script')}</p>`).join('')
}

function textIn(locale: string, key: string): string {
  const [namespace, name = ''] = key.split(':')
  return JSON.parse(readFileSync(join(app, 'locales', locale, `${namespace}.json`), 'utf8'))[name]
}

const folder = join(app, 'generated')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'checker.html'), await makeChecker())

// `npm run i18n`: makes the catalogs of Serbian in Cyrillic from those in Latin.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toSerbianCyrillic } from '../app/lib/transliterate.ts'

const locales = fileURLToPath(new URL('../app/locales', import.meta.url))

/** Takes the text of a catalog in Serbian Latin and gives it in Cyrillic; keys stay. */
export function toCyrillicCatalog(json: string): string {
  const inCyrillic = (_key: string, value: unknown) =>
    typeof value === 'string' ? toSerbianCyrillic(value) : value
  return `${JSON.stringify(JSON.parse(json, inCyrillic), null, 2)}\n`
}

/** Writes the catalogs whose text changed, and takes away those without an original. */
function makeSerbianCyrillic(): void {
  const [from, to] = [join(locales, 'sr-Latn'), join(locales, 'sr-Cyrl')]
  mkdirSync(to, { recursive: true })
  const names = readdirSync(from)
  for (const name of readdirSync(to)) if (!names.includes(name)) rmSync(join(to, name))
  for (const name of names) {
    const catalog = toCyrillicCatalog(readFileSync(join(from, name), 'utf8'))
    // An unchanged file keeps its date, so that it calls for no new build.
    if (readOr(join(to, name)) !== catalog) writeFileSync(join(to, name), catalog)
  }
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeSerbianCyrillic()

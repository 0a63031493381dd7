// `npm run look -- [OUTDIR]`: pictures of the main pages, so that someone looks at them before others do.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser, newMember, type Ways } from '../tests/support/browser.ts'
import { startServer } from '../tests/support/server.ts'
import { type Stop, stops } from './look-stops.ts'

const folder = resolve(process.argv[2] ?? '.data/look')
const only = process.argv.slice(3)
mkdirSync(folder, { recursive: true })
// Without the address of a database the server makes its own, with the demo network in it.
const server = await startServer('')
const browser = await launchBrowser()
try {
  for (const locale of ['en', 'sr-Cyrl'])
    for (const width of [360, 1280])
      for (const colorScheme of ['light', 'dark'] as const)
        await lookAround(browser, stops, { locale, width, colorScheme })
  const plain = stops.filter(
    ({ name, needsJavaScript }) =>
      !needsJavaScript && (only.length > 0 || ['discussions', 'thread'].includes(name)),
  )
  await lookAround(browser, plain, { javaScript: false, width: 360, locale: 'en' })
} finally {
  await browser.close()
  await server.stop()
}
console.log(`The pictures are in ${folder}`)

async function lookAround(from: Browser, all: Stop[], ways: Ways): Promise<void> {
  const { locale, width, colorScheme, javaScript = true } = ways
  for (const { name, persona, to } of all) {
    if (only.length > 0 && !only.includes(name)) continue
    const page = await newMember(from, server.origin, persona, ways)
    if (typeof to === 'string') await page.goto(to)
    else await to(page)
    await page.waitForTimeout(javaScript ? 300 : 0)
    const file = [name, locale, width, colorScheme, javaScript ? '' : 'plain'].filter(Boolean)
    await page.screenshot({ path: join(folder, `${file.join('-')}.png`), fullPage: true })
    await page.context().close()
  }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { presentChecker } from '~/features/positions/checker/present-checker.server'
import { textsIn } from '~/features/positions/checker/texts'
import { fileOf, type PublicKey } from '~/features/positions/record/publication'
import { locales } from '~/lib/locales'
import { buildPosition } from '../factories/publications.ts'
import { bringAxe, everything, findFaults } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { choose, openCheckerFile, verdict } from '../support/checker-page.ts'
import { loadSigning } from '../support/signing.ts'
import { smallChanges } from '../support/small-changes.ts'

const folder = mkdtempSync(join(tmpdir(), 'mreza-checker-'))
const say = textsIn('en')
let browser: Browser
let signing: Awaited<ReturnType<typeof loadSigning>>
let keys: PublicKey[]
let good: string

beforeAll(async () => {
  browser = await launchBrowser()
  signing = await loadSigning()
  keys = signing.listPublicKeys()
  good = fileOf(signing.signPublication(buildPosition()))
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('opened from the disk, without a network', () => {
  test('a position as it was published passes, and all of it is shown', async () => {
    const { page, asked, complaints } = await openChecker()
    await choose(page, good)

    expect(await verdict(page)).toEqual(['right', say('checker:verdict.right')])
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('verdict')
    const grounds = await page.locator('li').allTextContents()
    expect(grounds[0]).toContain(say('checker:signature.right'))
    expect(grounds[0]?.replaceAll(' ', '')).toContain(keys[0]?.publicKey)
    for (const language of ['English', 'Српски', 'Shqip', 'Română', 'Български'])
      expect(grounds).toContain(say('checker:text.right', { language }))
    expect(grounds).toContain(say('checker:outcome.right'))
    const counts = { for: '2', against: '0', abstain: '1', silent: '1', recused: '0' }
    expect(await page.locator('p').allTextContents()).toContain(
      say('checker:outcome.count', counts),
    )
    expect(await page.locator('li:not(.yes), .changed').count()).toBe(0)
    const all = await page.locator('main').innerText()
    for (const { title, text } of buildPosition().languages) {
      expect(all).toContain(title)
      expect(all).toContain(text)
    }
    expect(all).toContain(say('checker:previous.some', { number: 'WPON/2024/11' }))
    expect(all).toContain('14 March 2026')
    expect(await page.locator('section[lang="sq"] h2').textContent()).toBe('Uniforma që rrinë mirë')
    expect(asked).toEqual([page.url()])
    expect(complaints).toEqual([])
  })

  test('a position with one changed letter fails, whichever letter it is', async () => {
    const { page } = await openChecker()
    const changed = smallChanges(good, Math.floor(good.length / 90))
    expect(changed.length).toBeGreaterThan(80)
    for (const content of changed) {
      await choose(page, content)
      expect((await verdict(page))[0], content).toBe('wrong')
    }
    await choose(page, good)
    expect((await verdict(page))[0]).toBe('right')
  })

  test('of a position with one changed text that one is marked', async () => {
    const { page } = await openChecker()
    await choose(page, good.replace('Çdo', 'Cdo'))
    expect((await verdict(page))[0]).toBe('wrong')
    expect(await page.locator('.changed').getAttribute('lang')).toBe('sq')
    expect(await page.locator('li.no').allTextContents()).toEqual([
      expect.stringContaining(say('checker:signature.wrong')),
      say('checker:text.wrong', { language: 'Shqip' }),
    ])
    expect(await page.locator('main').innerText()).not.toContain(say('checker:compare'))
  })

  test.each<[fault: string, content: (file: string) => string | Buffer]>([
    ['not_json', () => 'Dear colleagues,'],
    ['not_json', (file) => Buffer.from(`\ufeff${file}`)],
    ['other_format', () => '{"minutes":[]}'],
    ['other_format', (file) => file.replace('"format":1', '"format":2')],
    ['incomplete', (file) => file.replace('"partners":["PCC SEE"],', '')],
    ['rewritten', (file) => JSON.stringify(JSON.parse(file), null, 2)],
    ['too_large', () => Buffer.alloc(5_000_000, 'a')],
  ])('a file that is none is told so: %s', async (fault, content) => {
    const { page } = await openChecker()
    await choose(page, content(good))
    expect(await verdict(page)).toEqual(['wrong', say(`checker:fault.${fault}`)])
    expect(await page.locator('li').count()).toBe(0)
  })

  test('a position by another key fails, and its key is named', async () => {
    const other = { keyId: 'ffffffffffffffff', publicKey: 'ab'.repeat(32) }
    const { page } = await openChecker({}, [other])
    await choose(page, good)
    expect((await verdict(page))[0]).toBe('wrong')
    const ground = await page.locator('li.no').textContent()
    expect(ground).toContain(say('checker:signature.unknown'))
    expect(ground?.replaceAll(' ', '')).toContain(keys[0]?.keyId)
    const none = await openChecker({}, [])
    expect(await none.page.locator('main').innerText()).toContain(say('checker:no_keys'))
  })

  test('what looks like a page in a position is shown as the letters it is', async () => {
    const text = '</script><script>document.title="x"</script><img src=x onerror=alert(1)>'
    const languages = [{ language: 'en', title: '<b>bold</b>', text }]
    const { page, asked, complaints } = await openChecker()
    await choose(page, fileOf(signing.signPublication(buildPosition({ languages }))))
    expect((await verdict(page))[0]).toBe('right')
    expect(await page.locator('section.text').innerText()).toContain(text)
    expect(await page.title()).toBe(say('checker:title'))
    expect(await page.locator('img').count()).toBe(0)
    expect([asked.length, complaints]).toEqual([1, []])
  })

  test('a file may be dropped anywhere', async () => {
    const { page } = await openChecker()
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], 'position.json'))
      return transfer
    }, good)
    await page.dispatchEvent('h1', 'drop', { dataTransfer: data })
    expect((await verdict(page))[0]).toBe('right')
  })

  test('it can be read and used on a small phone, by keyboard, in each language', async () => {
    const { page } = await openChecker({ viewport: { width: 360, height: 740 } })
    await choose(page, good)
    for (const locale of locales) {
      await page.selectOption('#language', locale)
      expect(await page.locator('h1').textContent()).toBe(textsIn(locale)('checker:title'))
      expect(await page.locator('html').getAttribute('lang')).toBe(locale)
      // The verdict stays, in the language chosen now.
      expect((await verdict(page))[1]).toBe(textsIn(locale)('checker:verdict.right'))
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('language')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file')
  })

  test('a browser that cannot check says so, and says nothing of the position', async () => {
    const { page } = await openChecker()
    await page.addInitScript(() => {
      SubtleCrypto.prototype.importKey = () => Promise.reject(new Error('NotSupportedError'))
    })
    await page.reload()
    await choose(page, good)
    expect(await verdict(page)).toEqual(['open', say('checker:verdict.open')])
    expect(await page.locator('li.unsaid').textContent()).toContain(
      say('checker:signature.unchecked'),
    )
    await page.addInitScript(() => {
      Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })
    })
    await page.reload()
    await choose(page, good)
    expect(await verdict(page)).toEqual(['open', say('checker:verdict.open')])
    expect(await page.locator('li').count()).toBe(0)
  })

  test('a file that went away before it was read is asked for again', async () => {
    const { page } = await openChecker()
    await page.evaluate(() => {
      File.prototype.arrayBuffer = () => Promise.reject(new Error('NotFoundError'))
    })
    await choose(page, good)
    expect(await verdict(page)).toEqual(['wrong', say('checker:fault.unreadable')])
  })

  test.each(['light', 'dark'] as const)('axe finds nothing at fault, %s', async (colorScheme) => {
    const { page } = await openChecker({ colorScheme })
    await bringAxe(page)
    expect(await findFaults(page, everything)).toEqual([])
    for (const content of [good, good.replace('Uniforms', 'Uniform'), '{}']) {
      await choose(page, content)
      await verdict(page)
      expect(await findFaults(page, everything)).toEqual([])
    }
  })

  test('without scripts it says so in every language', async () => {
    const { page } = await openChecker({ javaScriptEnabled: false })
    expect(await page.locator('noscript p').allTextContents()).toEqual(
      locales.toSorted().map((it) => textsIn(it)('checker:no_script')),
    )
  })
})

function openChecker(ways: BrowserContextOptions = {}, known = keys) {
  const path = join(folder, `checker-${known.length}-${known[0]?.keyId}.html`)
  writeFileSync(path, presentChecker(known))
  return openCheckerFile(browser, path, ways)
}

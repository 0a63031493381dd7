// `npm run look -- [OUTDIR]`: pictures of the main pages, so that someone looks at them before others do.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type Persona, personaEmail, personaPassword } from '../app/features/auth/personas.ts'
import { launchBrowser, newMember, type Ways } from '../tests/support/browser.ts'
import { startServer } from '../tests/support/server.ts'

/** A page to look at: a path, or the way of a member to it. */
type Stop = { name: string; persona: Persona | null; to: string | ((page: Page) => Promise<void>) }

const stops: Stop[] = [
  { name: 'home', persona: null, to: '/' },
  { name: 'login', persona: null, to: '/login' },
  { name: 'trust', persona: null, to: '/trust' },
  { name: 'apply', persona: null, to: '/apply?chapter=serbia-moi' },
  { name: 'application', persona: 'applicant', to: '/application' },
  { name: 'coordination', persona: 'coordinator', to: '/coordination' },
  { name: 'region-queue', persona: 'chair', to: '/coordination' },
  { name: 'invitations', persona: 'coordinator', to: '/coordination/invitations' },
  { name: 'questions', persona: 'coordinator', to: '/coordination/questions' },
  { name: 'decide', persona: 'coordinator', to: follow('/coordination', '.row a') },
  { name: 'discussions', persona: 'member', to: '/discussions' },
  { name: 'waiting', persona: 'applicant', to: '/discussions' },
  { name: 'followed', persona: 'member', to: '/discussions/followed' },
  { name: 'space', persona: 'member', to: follow('/discussions', '[data-space] a') },
  { name: 'board', persona: 'board', to: follow('/discussions', '[data-space] a') },
  { name: 'thread', persona: 'member', to: newThings },
  { name: 'thread-menu', persona: 'coordinator', to: openMenu },
  { name: 'new-thread', persona: 'member', to: faultyThread },
  { name: 'readers', persona: 'member', to: follow('/discussions', '[data-thread] a', '.chip') },
  { name: 'search', persona: 'member', to: '/search?q=policija' },
  { name: 'members', persona: 'member', to: '/members' },
  { name: 'member', persona: 'coordinator', to: follow('/members', 'main li a') },
  { name: 'chapters', persona: 'member', to: '/chapters' },
  { name: 'chapter', persona: 'chair', to: '/chapters/serbia-moi' },
  { name: 'own-chapter', persona: 'coordinator', to: '/chapters/serbia-moi' },
  { name: 'association', persona: 'coordinator', to: '/chapters/rs-policewomen' },
  { name: 'naming', persona: 'coordinator', to: '/chapters/serbia-moi/naming' },
  { name: 'welcome', persona: 'coordinator', to: '/chapters/serbia-moi/welcome' },
  { name: 'founding', persona: 'coordinator', to: '/chapters/serbia-moi/founding' },
  { name: 'archive', persona: 'coordinator', to: '/chapters/rs-policewomen/archive' },
  { name: 'joining', persona: 'coordinator', to: '/chapters/rs-policewomen/joining?name=ma' },
  { name: 'report', persona: 'member', to: '/mentoring/report' },
  { name: 'offices', persona: 'member', to: '/offices' },
  { name: 'health', persona: 'coordinator', to: '/chapters/serbia-moi/health' },
  { name: 'region', persona: 'chair', to: '/chapters/wpon-see/health' },
  { name: 'sharing', persona: 'coordinator', to: '/chapters/serbia-moi/sharing' },
  { name: 'names', persona: 'chair', to: sharedNames },
  { name: 'give-office', persona: 'coordinator', to: '/chapters/serbia-moi/mandates?name=ma' },
  { name: 'settings', persona: 'member', to: '/settings' },
  { name: 'name', persona: 'member', to: chooseName },
  { name: 'contact', persona: 'member', to: askContact },
  { name: 'consents', persona: 'custodian', to: '/settings/consents' },
  { name: 'asked-terms', persona: 'board', to: takeBack },
  { name: 'sessions', persona: 'member', to: '/settings/sessions' },
  { name: 'own-membership', persona: 'member', to: '/settings/membership' },
  { name: 'renewal', persona: 'coordinator', to: '/chapters/serbia-moi/renewal' },
  { name: 'transfer', persona: 'board', to: '/settings/transfer' },
  { name: 'own-data', persona: 'member', to: '/settings/export' },
  { name: 'resignation', persona: 'member', to: '/settings/resignation' },
  { name: 'erasure', persona: 'member', to: '/settings/erasure' },
  { name: 'erased', persona: null, to: '/login?erased' },
  { name: 'second-factor', persona: 'coordinator', to: '/settings/second-factor' },
  { name: 'no-factor', persona: 'member', to: '/settings/second-factor' },
  { name: 'factor-app', persona: 'member', to: '/settings/second-factor/app' },
  { name: 'factor-passkey', persona: 'member', to: '/settings/second-factor/passkey' },
  { name: 'second-step', persona: null, to: giveOnlyPassword },
  { name: 'recovery-codes', persona: 'chair', to: makeCodes },
  { name: 'factor-reset', persona: 'coordinator', to: askForReset },
  { name: 'record', persona: 'coordinator', to: '/audit' },
  { name: 'not-found', persona: 'member', to: '/nothing-here' },
]

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
  const plain = stops.filter(({ name }) => ['discussions', 'thread'].includes(name))
  await lookAround(browser, plain, { javaScript: false, width: 360, locale: 'en' })
} finally {
  await browser.close()
  await server.stop()
}
console.log(`The pictures are in ${folder}`)

async function giveOnlyPassword(page: Page): Promise<void> {
  await page.goto('/login')
  await page.locator('input[type=email]').fill(personaEmail('coordinator'))
  await page.locator('input[type=password]').fill(personaPassword)
  await page.locator('main form .btn').first().click()
  await page.locator('details.card summary').click()
}

/** A coordinator shares the names of her service; the chair reads them. */
async function sharedNames(page: Page): Promise<void> {
  const coordinator = await newMember(browser, server.origin, 'coordinator', {})
  await coordinator.goto('/chapters/serbia-moi/sharing')
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  if (await coordinator.locator('input[type=date]').count()) {
    await coordinator.locator('input[type=date]').fill(until)
    await coordinator.locator('main form .btn').click()
    await coordinator.waitForLoadState()
  }
  await coordinator.context().close()
  await page.goto('/chapters/serbia-moi/names')
}

async function makeCodes(page: Page): Promise<void> {
  await page.goto('/settings/second-factor/codes')
  await page.locator('main form .btn').click()
  await page.locator('main ol').waitFor()
}

/** A name of her choice, and one that is none. */
async function chooseName(page: Page): Promise<void> {
  for (const name of [`Lasta ${Date.now() % 1_000}`, '1']) {
    await page.goto('/settings/name')
    await page.locator('input[name=name]').fill(name)
    await page.locator('main form .btn').click()
    await page.waitForLoadState()
  }
}

async function askContact(page: Page): Promise<void> {
  await page.goto('/settings/contact')
  await page.locator('input[name=email]').fill('a@private.example, b@private.example')
  await page.locator('main form .btn').click()
  await page.waitForLoadState()
}

async function takeBack(page: Page): Promise<void> {
  await page.goto('/settings/consents')
  const back = page.locator('form:has([name=_method]) button')
  if ((await back.count()) > 0) await back.click()
  await page.goto('/discussions')
}

async function askForReset(page: Page): Promise<void> {
  await page.goto('/members')
  await page.locator('main li a').first().click()
  const member = new URL(page.url()).pathname
  await page.goto(`${member}/factor-reset`)
}

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

/** The way by links: the first of each kind. */
function follow(start: string, ...links: string[]): (page: Page) => Promise<void> {
  return async (page) => {
    await page.goto(start)
    for (const link of links) {
      await page.locator(link).first().click()
      await page.waitForLoadState()
    }
  }
}

async function newThings(page: Page): Promise<void> {
  await page.goto('/discussions')
  await page.locator('[data-thread]:has([data-slot="unread"]:not([hidden])) a').first().click()
  await page.waitForLoadState()
}

async function openMenu(page: Page): Promise<void> {
  await page.goto('/discussions')
  const space = page.locator('[data-space] a').filter({ hasText: /Serbia|послова/ })
  await space.first().click()
  await page.waitForLoadState()
  await page.locator('[data-thread] a').first().click()
  await page.waitForLoadState()
  await page.locator('main details.menu summary').last().click()
}

async function faultyThread(page: Page): Promise<void> {
  await follow('/discussions', '[data-space] a', 'main a.btn')(page)
  await page.locator('form#composer button.btn').click()
  await page.waitForLoadState()
}

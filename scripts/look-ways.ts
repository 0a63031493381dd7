// Ways to pages that `npm run look` looks at.
import type { Page } from 'playwright-core'
import { personaEmail, personaPassword } from '../app/features/auth/personas.ts'
import { newMember } from '../tests/support/browser.ts'

/** The way by links: the first of each kind. */
export function follow(start: string, ...links: string[]): (page: Page) => Promise<void> {
  return async (page) => {
    await page.goto(start)
    for (const link of links) {
      await page.locator(link).first().click()
      await page.waitForLoadState()
    }
  }
}

/** An offer without a topic, and one with. */
export async function offerMentoring(page: Page): Promise<void> {
  await page.goto('/mentoring/offer')
  for (const topics of [[], ['career', 'traffic', 'public_speaking']]) {
    for (const topic of topics) await page.locator(`[value=${topic}]`).check()
    await page.locator('[name=languages][value=en]').check()
    await page
      .locator('[name=about]')
      .fill('Twenty years in the traffic police, seven of them ahead.')
    await page.locator('main form:has([name=topics]) .btn').click()
    await page.waitForLoadState()
  }
}

export async function askMentor(page: Page): Promise<void> {
  await follow('/mentoring/mentors', 'main .row a')(page)
  for (const words of [
    'Too short',
    'I am to lead a team from spring on, and would like to talk.',
  ]) {
    const field = page.locator('[name=words]')
    if ((await field.count()) === 0) return
    await field.fill(words)
    await page.locator('main form .btn').click()
    await page.waitForLoadState()
  }
}

/** A page of the room of her first pair; the last part may be a link there. */
export function inRoom(path = '', ...links: string[]): (page: Page) => Promise<void> {
  return async (page) => {
    await page.goto('/mentoring')
    const room = page.locator('main li a[href^="/mentoring/pairs/"]').first()
    await follow(`${await room.getAttribute('href')}${path}`, ...links)(page)
  }
}

/** A form of the room, sent as it stood: with nothing in it. */
export function faultyIn(path: string): (page: Page) => Promise<void> {
  return async (page) => {
    await inRoom(path)(page)
    await page.locator('main form .btn').last().click()
    await page.waitForLoadState()
  }
}

export async function keepApart(page: Page): Promise<void> {
  await follow('/members', 'main li:nth-child(2) a')(page)
  await page.goto(`${new URL(page.url()).pathname}/block`)
  await page.locator('main form .btn').click()
  await page.waitForLoadState()
}

/** The way to the older of the two rounds of the demo, whose pairs are to be found. */
export const lastRound = '#rounds li:last-child h3 a'

/** Enrols in the round that is open and names a mentor. */
export async function enrolAndWish(page: Page): Promise<void> {
  await follow('/mentoring', '#rounds h3 a', 'main .btn')(page)
  if (await page.locator('input[name=languages][value=en]').count()) {
    await page.locator('input[name=languages][value=en]').check()
    await page.locator('input[name=wants]').first().check()
    await page.locator('main form .btn').first().click()
    await page.waitForLoadState()
  }
  const add = page.locator('button[value=add]').first()
  if (await add.count()) await add.click()
  await page.waitForLoadState()
}

/** Has the pairs of the older round found. */
export async function findPairs(page: Page): Promise<void> {
  await follow('/mentoring', lastRound, 'a[href$=matching]')(page)
  const start = page.locator('form[action$=runs] button')
  if ((await page.locator('li.card[id^=pair-]').count()) === 0) await start.click()
  await page.locator('li.card[id^=pair-]').first().waitFor({ timeout: 30_000 })
  await page.locator('li.card[id^=pair-] summary').first().click()
}

export async function newThings(page: Page): Promise<void> {
  await page.goto('/discussions')
  await page.locator('[data-thread]:has([data-slot="unread"]:not([hidden])) a').first().click()
  await page.waitForLoadState()
}

export async function openMenu(page: Page): Promise<void> {
  await page.goto('/discussions')
  const space = page.locator('[data-space] a').filter({ hasText: /Serbia|послова/ })
  await space.first().click()
  await page.waitForLoadState()
  await page.locator('[data-thread] a').first().click()
  await page.waitForLoadState()
  await page.locator('main details.menu summary').last().click()
}

export async function faultyThread(page: Page): Promise<void> {
  await follow('/discussions', '[data-space] a', 'main a.btn')(page)
  await page.locator('form#composer button.btn').click()
  await page.waitForLoadState()
}

export async function giveOnlyPassword(page: Page): Promise<void> {
  await page.goto('/login')
  await page.locator('input[type=email]').fill(personaEmail('coordinator'))
  await page.locator('input[type=password]').fill(personaPassword)
  await page.locator('main form .btn').first().click()
  await page.locator('details.card summary').click()
}

/** A coordinator shares the names of her service; the chair reads them. */
export async function sharedNames(page: Page): Promise<void> {
  const browser = page.context().browser()
  if (!browser) throw new Error('a page to look at stands in a browser')
  const { origin } = new URL((await page.goto('/chapters'))?.url() ?? '')
  const coordinator = await newMember(browser, origin, 'coordinator', {})
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

export async function makeCodes(page: Page): Promise<void> {
  await page.goto('/settings/second-factor/codes')
  await page.locator('main form .btn').click()
  await page.locator('main ol').waitFor()
}

/** A name of her choice, and one that is none. */
export async function chooseName(page: Page): Promise<void> {
  for (const name of [`Lasta ${Date.now() % 1_000}`, '1']) {
    await page.goto('/settings/name')
    await page.locator('input[name=name]').fill(name)
    await page.locator('main form .btn').click()
    await page.waitForLoadState()
  }
}

export async function askContact(page: Page): Promise<void> {
  await page.goto('/settings/contact')
  await page.locator('input[name=email]').fill('a@private.example, b@private.example')
  await page.locator('main form .btn').click()
  await page.waitForLoadState()
}

export async function takeBack(page: Page): Promise<void> {
  await page.goto('/settings/consents')
  const back = page.locator('form:has([name=_method]) button')
  if ((await back.count()) > 0) await back.click()
  await page.goto('/discussions')
}

export async function askForReset(page: Page): Promise<void> {
  await page.goto('/members')
  await page.locator('main li a').first().click()
  const member = new URL(page.url()).pathname
  await page.goto(`${member}/factor-reset`)
}

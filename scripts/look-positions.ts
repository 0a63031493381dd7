import type { Page } from 'playwright-core'
import { follow } from './look-ways.ts'

/** The draft of the board, and a page below it. */
export function inPosition(...links: string[]): (page: Page) => Promise<void> {
  return follow('/positions/drafts', 'main .row a', ...links)
}

const places = { open: 2, over: 3, asked: 5 }

/** A text of the board that is voted on now, or was, or on which services said something; and a page below it. */
export function inVote(
  stage: keyof typeof places,
  ...links: string[]
): (page: Page) => Promise<void> {
  return follow('/positions/drafts', `main .row:nth-of-type(${places[stage]}) a`, ...links)
}

/** The item of that place in the news, and a page below it. */
export function inNews(place: number, ...links: string[]): (page: Page) => Promise<void> {
  return follow('/news', `main .row:nth-of-type(${place}) a`, ...links)
}

/** A section that another tab wrote while she did. */
export async function writeCrosswise(page: Page): Promise<void> {
  await inPosition()(page)
  const form = 'main article:last-of-type a[href*="/sections/"]'
  const other = await page.context().newPage()
  await page.locator(form).first().click()
  await other.goto(page.url())
  for (const [tab, words] of [
    [other, 'Measure before you buy.\n\nThen ask.'],
    [page, 'Measure before you order.\n\nThen ask.'],
  ] as const) {
    await tab.locator('textarea').fill(`${words} ${Math.random().toString(36).slice(2, 6)}`)
    await tab.locator('form[enctype] button').click()
    await tab.waitForLoadState()
  }
}

/** The chair asks all services about the draft, unless she did before. */
export async function askServices(page: Page): Promise<void> {
  await inPosition('a[href$="/consultation"]')(page)
  const form = page.locator('main form:has([name=mark])')
  if ((await form.count()) === 0) return
  for (const box of await form.locator('[name=chapters]').all()) await box.check()
  const day = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10)
  await form.locator('[name=day]').fill(day)
  await form.locator('[name=time]').fill('18:00')
  await form.locator('[name=question]').fill('Which of it could your service do within a year?')
  await form.locator('.btn').click()
  await page.waitForLoadState()
}

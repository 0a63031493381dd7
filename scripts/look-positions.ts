import type { Page } from 'playwright-core'
import { follow } from './look-ways.ts'

/** The draft of the board, and a page below it. */
export function inPosition(...links: string[]): (page: Page) => Promise<void> {
  return follow('/positions/drafts', 'main .row a', ...links)
}

/** A text of the board that is voted on now, or was, and a page below it. */
export function inVote(stage: 'open' | 'over', ...links: string[]): (page: Page) => Promise<void> {
  const place = stage === 'open' ? 2 : 3
  return follow('/positions/drafts', `main .row:nth-of-type(${place}) a`, ...links)
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

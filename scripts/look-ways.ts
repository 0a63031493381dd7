// Ways to pages that `npm run look` looks at.
import type { Page } from 'playwright-core'

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

export async function keepApart(page: Page): Promise<void> {
  await follow('/members', 'main li:nth-child(2) a')(page)
  await page.goto(`${new URL(page.url()).pathname}/block`)
  await page.locator('main form .btn').click()
  await page.waitForLoadState()
}

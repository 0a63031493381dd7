import { randomInt } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, vi } from 'vitest'

const letters = 'abcdefghijklmnoprstuvz'

/** A word that stands nowhere in the demo network, to be found again. */
export function newWord(): string {
  return Array.from({ length: 14 }, () => letters[randomInt(letters.length)]).join('')
}

/** Goes from the overview to the space of a chapter, as a member would. */
export async function openSpace(page: Page, name: string): Promise<void> {
  await page.goto('/discussions')
  await page.locator('[data-space]').getByRole('link', { name }).click()
  await expectHeading(page, name)
}

/** Starts a thread in the space of the Serbian service and stays on its page; gives its address. */
export async function startThread(page: Page, title: string, body = 'Does it?'): Promise<string> {
  await openSpace(page, 'Ministry of Interior of Serbia')
  await page.getByRole('link', { name: 'Start a thread' }).click()
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Text').fill(body)
  await page.getByRole('button', { name: 'Start the thread' }).click()
  await page.waitForURL(/\/discussions\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

/** Writes a reply on a thread's page and waits until it stands there. */
export async function reply(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your reply').fill(text)
  await page.getByRole('button', { name: 'Post reply' }).click()
  await replySaying(page, text).waitFor()
}

/** The reply on the page that says these words. */
export function replySaying(page: Page, text: string) {
  return page.locator('article.reply').filter({ hasText: text })
}

/** The code that the app of a person of the demo would show now, as the page tells it. */
export async function codeOn(page: Page): Promise<string> {
  const hint = await page.getByText('the app would show').innerText()
  return /\d{6}/.exec(hint)?.[0] ?? ''
}

/** Gives her code, where the password was right and the second step is asked. */
export async function giveCode(page: Page): Promise<void> {
  await page.waitForURL('**/login/second-factor*')
  await page.getByLabel('Six digits from your app').fill(await codeOn(page))
  await page.getByRole('button', { name: 'Sign in' }).first().click()
}

/** Waits until the page's main heading is this. */
export async function expectHeading(page: Page, text: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: text }).waitFor()
}

/** Everything that can be read on a page. */
export function textOf(page: Page): Promise<string> {
  return page.locator('body').innerText()
}

/** Waits until something holds, at most ten seconds. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 10_000, interval: 50 })
}

/** Fails unless the page is at this path. */
export function expectPath(page: Page, path: string): void {
  expect(new URL(page.url()).pathname).toBe(path)
}

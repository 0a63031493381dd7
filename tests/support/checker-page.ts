import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** A checker that was saved, opened from the disk in a browser of its own that reaches no network, and what it asked for all the same. */
export async function openCheckerFile(
  browser: Browser,
  path: string,
  ways: BrowserContextOptions = {},
) {
  const context = await browser.newContext({ locale: 'en-GB', offline: true, ...ways })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const [asked, complaints]: [string[], string[]] = [[], []]
  page.on('request', (request) => void asked.push(request.url()))
  page.on('pageerror', (error) => void complaints.push(String(error)))
  page.on('console', (message) => void complaints.push(message.text()))
  await page.goto(pathToFileURL(path).href)
  return { page, asked, complaints }
}

/** Gives the checker a file. */
export async function choose(page: Page, content: string | Buffer): Promise<void> {
  await page.evaluate(() => document.getElementById('verdict')?.remove())
  const buffer = Buffer.from(content)
  await page.setInputFiles('input', { name: 'position.json', mimeType: 'application/json', buffer })
}

/** The colour and the sentence of the verdict, once it is there. */
export async function verdict(page: Page): Promise<[kind: string, sentence: string]> {
  await page.waitForSelector('#verdict')
  const kind = await page.locator('section.verdict').getAttribute('class')
  return [kind?.replace('verdict ', '') ?? '', (await page.locator('#verdict').textContent()) ?? '']
}

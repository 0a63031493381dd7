import type { Page } from 'playwright-core'

const words = `# Guidelines for the first response

Whoever comes first writes down what she sees, in the words of those she asks.

## Recommendation 1

Two officers go together, one of them a woman where that can be done.

## Recommendation 2

Nobody is asked twice what she has said once.
`

const ours = 'Guidelines for the first response'

/** The library of the coordinator's service, with something of hers in it beside what the demo has. */
export async function inLibrary(page: Page): Promise<void> {
  await page.goto('/documents')
  // After the library of the network comes that of her service.
  await page.locator('main .row a').nth(1).click()
  await page.waitForLoadState()
  if ((await page.getByRole('link', { name: ours }).count()) > 0) return
  const library = page.url()
  await page.goto(`${library}/folders`)
  await page.locator('[name=name]').fill('Minutes 2026')
  await page.locator('main .btn').click()
  await page.waitForLoadState()
  await page.goto(library)
  await sendFiles(
    page,
    'Guidelines_for_the_first_response.md',
    'Zapisnik sa sednice 14. oktobra.md',
  )
  await page.goto(library)
}

/** The library of the whole network, or what lies there under one of these titles. */
export function inNetwork(titles?: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.goto('/documents')
    await page.locator('main .row a').first().click()
    await page.waitForLoadState()
    if (!titles) return
    const title = new RegExp(titles)
    if ((await page.getByRole('link', { name: title }).count()) === 0)
      await page.locator('main a[href*="folder="]').first().click()
    await page.getByRole('link', { name: title }).first().click()
    await page.waitForLoadState()
  }
}

/** A document of that library, and a page below it. */
export function inDocument(...links: string[]): (page: Page) => Promise<void> {
  return async (page) => {
    await inLibrary(page)
    await page.getByRole('link', { name: ours }).click()
    await page.waitForLoadState()
    for (const link of links) {
      await page.locator(link).first().click()
      await page.waitForLoadState()
    }
  }
}

/** The first document of that library once its text was read, or what a search finds in it. */
export function inText(search?: string): (page: Page) => Promise<void> {
  return async (page) => {
    await inDocument()(page)
    for (let tries = 0; tries < 60 && (await page.locator('.prose').count()) === 0; tries++) {
      await page.waitForTimeout(500)
      await page.reload()
    }
    if (search) await page.goto(`/search?q=${encodeURIComponent(search)}`)
  }
}

/** The languages of that document: Albanian is stale, Romanian awaited; and a page below them. */
export function inTwoLanguages(...links: string[]): (page: Page) => Promise<void> {
  return async (page) => {
    await inDocument('main a[href$="/editions"]')(page)
    const editions = page.url()
    for (const [language, title] of [
      ['ro', 'Ghid pentru primul răspuns'],
      ['sq', 'Udhëzime për reagimin e parë'],
    ] as const) {
      const isThere =
        (await page.locator(`[name=language] option[value=${language}]`).count()) === 0
      if (isThere) continue
      await page.locator('[name=language]').selectOption(language)
      await page.locator('[name=title]').fill(title)
      await page.locator('main form .btn').click()
      await page.waitForLoadState()
      if (language === 'sq')
        for (const path of ['sq', 'en']) await sendVersion(page, `${editions}/${path}/versions`)
      await page.goto(editions)
    }
    for (const link of links) {
      await page.locator(link).first().click()
      await page.waitForLoadState()
    }
  }
}

async function sendVersion(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address)
  if (answer?.status() !== 200) return
  await page.locator('[type=file]').setInputFiles({
    ...{ name: 'version.md', mimeType: 'text/plain' },
    buffer: Buffer.from(`${words}\n${Math.random()}`),
  })
  await page.locator('main .btn').click()
  await page.waitForLoadState()
}

/** Says who gains before a document is moved to where more people read it. */
export async function gainsOfMove(page: Page): Promise<void> {
  await inDocument('main a[href$="/place"]')(page)
  for (const readers of ['coordinators', 'library']) {
    await page.locator('[name=readers]').selectOption(readers)
    await page.locator('main form[method=post] .btn').click()
    await page.waitForLoadState()
    const isAsked = (await page.locator('[name=confirmed]').count()) > 0
    if (isAsked) return
    await page.locator('main a[href$="/place"]').click()
    await page.waitForLoadState()
  }
}

/** Sends files to the library whose page is open, and waits for what became of them. */
export async function sendFiles(page: Page, ...names: string[]): Promise<void> {
  await chooseFiles(page, ...names)
  await page.locator('main form .btn').click()
  await page.waitForURL(/\/documents\/uploads\//)
}

/** Fills the form that sends files to the library whose page is open. */
export async function chooseFiles(page: Page, ...names: string[]): Promise<void> {
  const library = page.url().split('?')[0]
  await page.goto(`${library}/uploads`)
  await page.locator('[name=note]').fill('kako je usvojeno')
  await page.locator('[type=file]').setInputFiles(
    names.map((name) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(name.endsWith('.exe') ? 'MZ\x90\0' : `${words}\n${Math.random()}`),
    })),
  )
}

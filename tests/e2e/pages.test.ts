import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringAxe, contrast, everything, findFaults } from '../support/accessibility.ts'
import { newMember, type Reader } from '../support/browser.ts'
import { pageFiles, pageTitles, type SeenPage, seenPages } from '../support/pages.ts'
import { setStage } from '../support/stage.ts'

const stage = setStage()
const readers = new Map<Reader, Page>()
let pages: SeenPage[]

beforeAll(async () => {
  pages = await seenPages(stage.server.origin, stage.databaseUrl)
})
afterAll(async () => {
  for (const page of readers.values()) await page.context().close()
})

test('every page of the table of routes is looked at', () => {
  const seen = new Set(pageTitles().map(({ file }) => file))
  expect(pageFiles().filter((file) => !seen.has(file))).toEqual([])
})

describe.each(pageTitles())('$name', ({ place }) => {
  test('is accessible, fits a phone, and tells nothing in its title', async () => {
    const { persona, path, status } = pages[place] as SeenPage
    const page = await readerOf(persona)
    const complaints = listenForErrors(page, status)
    expect((await page.goto(path))?.status()).toBe(status)
    expect(await page.title()).toBe('Mreža')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')

    await bringAxe(page)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await widthBeyond(page), `scrolls sideways at ${width}`).toBe(0)
      expect(await smallControls(page), `too small at ${width}`).toEqual([])
      expect(await menusBeyond(page), `menus off the screen at ${width}`).toEqual([])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        // Structure does not change with the colours, so two of the four looks are at colours alone.
        const isWhole = (width === 360) === (colorScheme === 'light')
        const faults = await findFaults(page, isWhole ? everything : contrast)
        expect(faults, `${colorScheme} at ${width}`).toEqual([])
      }
    }
    expect(complaints).toEqual([])
  })
})

async function readerOf(persona: Reader): Promise<Page> {
  const page =
    readers.get(persona) ?? (await newMember(stage.browser, stage.server.origin, persona))
  readers.set(persona, page)
  return page
}

function listenForErrors(page: Page, status = 200): string[] {
  const complaints: string[] = []
  page.removeAllListeners('console')
  page.removeAllListeners('pageerror')
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (line) => {
    const isOwnStatus = status >= 400 && line.text().includes(`status of ${status}`)
    if (line.type() === 'error' && !isOwnStatus) complaints.push(line.text())
  })
  return complaints
}

function widthBeyond(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return Math.max(0, scrollWidth - clientWidth)
  })
}

/** Buttons, fields and summaries that are lower than a thumb needs. */
function smallControls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, summary, select, textarea, input:not([type="hidden"])')]
      .filter((it) => it.checkVisibility())
      .filter((it) =>
        [it, it.closest('label')].every((box) => (box?.getBoundingClientRect().height ?? 0) < 43.5),
      )
      .map((it) => it.outerHTML.slice(0, 160)),
  )
}

/** Panels of menus that, once opened, lie partly outside the window. */
function menusBeyond(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const beyond: string[] = []
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu')) {
      if (!menu.checkVisibility()) continue
      menu.open = true
      const panel = menu.querySelector(':scope > :not(summary)')?.getBoundingClientRect()
      if (!panel || panel.left < 0 || panel.right > innerWidth) beyond.push(menu.innerText)
      menu.open = false
    }
    return beyond
  })
}

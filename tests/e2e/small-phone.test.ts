import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { locales } from '~/lib/locales'
import { setStage } from '../support/stage.ts'

const stage = setStage()

test.each(locales)('the smallest phone holds the bars of a page in %s', async (locale) => {
  const ways = { locale, width: 320 }
  const visitor = await stage.enter(null, ways)
  await visitor.goto('/')
  expect(await beyondTheScreen(visitor)).toEqual([])

  await holds(await stage.enter('member', ways))
  // She has one tab more.
  await holds(await stage.enter('coordinator', ways), '/coordination')
})

/** Walks the tabs of a page: the word of the present one is the widest, for it is bold. */
async function holds(page: Page, ...further: string[]): Promise<void> {
  for (const path of ['/discussions', '/chapters', '/members', '/search', ...further]) {
    await page.goto(path)
    expect(await beyondTheScreen(page), path).toEqual([])
    expect(await tabWordsBesideTheirTab(page), path).toEqual([])
  }
}

test.each(locales)('the menu and the page of coordination bear one name in %s', async (locale) => {
  const page = await stage.enter('coordinator', { locale, width: 360 })
  await page.goto('/coordination')
  const tab = page.locator('.tabs a[aria-current] span')
  expect(await tab.textContent()).toBe(await page.locator('h1').textContent())
})

/** What of the page, its upper bar and its tabs one would have to scroll sideways for. */
function beyondTheScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const screen = document.documentElement.clientWidth
    const all = [...document.querySelectorAll('.top a, .top summary, .tabs span')]
    const cut = all.filter((it) => {
      const { left, right } = it.getBoundingClientRect()
      return left < 0 || right > screen
    })
    const isWide = document.documentElement.scrollWidth > screen
    return [...cut.map((it) => it.textContent ?? ''), ...(isWide ? ['the page'] : [])]
  })
}

/** Words of tabs that reach into the neighbouring tab. */
function tabWordsBesideTheirTab(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.tabs a')]
      .filter((tab) => {
        const word = tab.querySelector('span')?.getBoundingClientRect()
        const { left, right } = tab.getBoundingClientRect()
        return !word || word.left < left - 0.5 || word.right > right + 0.5
      })
      .map((tab) => tab.textContent ?? ''),
  )
}

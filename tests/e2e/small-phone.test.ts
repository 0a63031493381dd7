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

  const member = await stage.enter('member', ways)
  // The word of the present tab is the widest, for it is bold.
  for (const path of ['/discussions', '/chapters', '/members', '/search']) {
    await member.goto(path)
    expect(await beyondTheScreen(member), path).toEqual([])
    expect(await tabWordsBesideTheirTab(member), path).toEqual([])
  }
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

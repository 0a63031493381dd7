import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { bothWays, setStage } from '../../support/stage.ts'
import { newWord, startThread, textOf } from '../../support/steps.ts'

const stage = setStage()

describe.each(bothWays)('$way', ({ javaScript }) => {
  test('leaving quickly ends the session, leads away, and Back shows nothing', async () => {
    const page = await stage.enter('member', { javaScript })
    const title = `Night duty ${newWord()}`
    const thread = await startThread(page, title)
    const session = await page.context().cookies()
    const left = javaScript ? await seeWhatIsLeft(page) : []
    await page.getByRole('link', { name: 'Leave quickly', exact: true }).click()
    await page.waitForURL(stage.exitUrl)
    expect(left).toEqual(javaScript ? ['Left: 0 parts, 127.0.0.1'] : [])
    expect(await textOf(page)).toBe('Sunny.')
    await expectSignedOut(session)

    await page.goBack()
    const shown = await textOf(page)
    expect(shown).not.toContain(title)
    await page.goto(stage.server.origin + thread)
    expect(await textOf(page)).not.toContain(title)
    expect(new URL(page.url()).pathname).toBe('/login')
  })

  test('every page has the way out, also one that says something went wrong', async () => {
    const page = await stage.enter('member', { javaScript })
    for (const path of ['/discussions', '/settings', '/nothing-here', '/audit', '/trust']) {
      await page.goto(path)
      expect(
        await page.getByRole('link', { name: 'Leave quickly', exact: true }).getAttribute('href'),
      ).toBe('/exit')
    }
  })
})

/**
 * Fills up with what is left of the page in the first moment after a click. The page says it itself: an
 * answer to a question from outside may wait for the site that it is leaving to.
 */
async function seeWhatIsLeft(page: Page): Promise<string[]> {
  const left: string[] = []
  page.on('console', (message) => {
    if (message.text().startsWith('Left: ')) left.push(message.text())
  })
  await page.evaluate(() => {
    const tell = () =>
      console.log(`Left: ${document.body.childElementCount} parts, ${document.title}`)
    window.addEventListener('click', () => setTimeout(tell), { capture: true, once: true })
  })
  return left
}

/** The cookies of a session that was: the server knows them no more. */
async function expectSignedOut(cookies: Array<{ name: string; value: string }>): Promise<void> {
  const answer = await fetch(`${stage.server.origin}/discussions`, {
    redirect: 'manual',
    headers: { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
  })
  expect(answer.headers.get('Location')).toContain('/login')
}

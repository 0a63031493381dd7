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
    let release = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    // Holds what leaves the page, so that there is time to look at what is left on it.
    await page.route(stage.exitUrl, async (route) => {
      await held
      await route.continue()
    })

    await page
      .getByRole('link', { name: 'Leave quickly', exact: true })
      .click({ noWaitAfter: true })
    if (javaScript) {
      expect(await page.evaluate(() => document.body.childElementCount)).toBe(0)
      expect(await page.title()).not.toContain('Mreža')
    }
    release()
    await page.waitForURL(stage.exitUrl)
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

/** The cookies of a session that was: the server knows them no more. */
async function expectSignedOut(cookies: Array<{ name: string; value: string }>): Promise<void> {
  const answer = await fetch(`${stage.server.origin}/discussions`, {
    redirect: 'manual',
    headers: { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
  })
  expect(answer.headers.get('Location')).toContain('/login')
}

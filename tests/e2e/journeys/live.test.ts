import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { personaEmail, personaPassword } from '~/features/auth/personas'
import { bothWays, setStage } from '../../support/stage.ts'
import {
  codeOn,
  expectHeading,
  newWord,
  reply,
  replySaying,
  startThread,
  textOf,
} from '../../support/steps.ts'

const stage = setStage()
const isLive = 'New replies appear by themselves'

// A journey that fails half-way must not leave a member outside for those that follow.
afterEach(() => query('DELETE FROM suspension'))

describe.each(bothWays)('$way', ({ javaScript }) => {
  const enter: typeof stage.enter = (persona, ways) => stage.enter(persona, { javaScript, ...ways })

  test('two members talk across two browsers, and one of another chapter knows nothing of it', async () => {
    const outsider = await enter('member-other-chapter')
    await outsider.goto('/discussions')
    const before = await badgesOf(outsider)
    const [member, coordinator] = [await enter('member'), await enter('coordinator')]
    const word = newWord()
    const thread = await startThread(member, `Vests ${word}`)
    await coordinator.goto(thread)
    if (javaScript) {
      await Promise.all([member, coordinator].map((it) => it.getByText(isLive).waitFor()))
      await Promise.all([member, coordinator].map(markPage))
    }
    const hear = async (page: Page, text: string) => {
      if (!javaScript) await page.getByRole('link', { name: 'Show new replies' }).click()
      await replySaying(page, text).waitFor()
      expect(await replySaying(page, text).count()).toBe(1)
    }

    await reply(coordinator, `Ours came in March ${word}`)
    await hear(member, 'Ours came in March')
    await reply(member, 'And do they fit?')
    await hear(coordinator, 'And do they fit?')
    await reply(coordinator, 'Since the second delivery.')
    await hear(member, 'Since the second delivery.')
    if (javaScript)
      for (const page of [member, coordinator]) expect(await isMarked(page)).toBe(true)

    await expectUnaware(outsider, { thread, word, before })
  })

  test('a member who is suspended hears nothing more, and her next step is at the door', async () => {
    const member = await enter('member')
    const coordinator = await enter('coordinator')
    const thread = await startThread(member, `Garages ${newWord()}`)
    const lineEnds = javaScript ? nextLineEnd(member) : null
    await member.goto(thread)
    if (javaScript) await member.getByText(isLive).waitFor()

    await openSuspension(coordinator)
    await confirmedLongAgo()
    await coordinator.reload()
    await coordinator.getByLabel('Reason, as she will read it').fill('Asked for by herself.')
    await coordinator.getByLabel('Until').fill(inDays(7))
    const suspend = coordinator.getByRole('button', { name: 'Suspend' })
    await suspend.click()
    await coordinator.locator('#proof-fault').waitFor()
    expect(await coordinator.getByLabel('Reason, as she will read it').inputValue()).toBe(
      'Asked for by herself.',
    )
    await coordinator.getByLabel('A code from your app').fill(await codeOn(coordinator))
    await suspend.click()
    await coordinator.getByText('Suspended until').waitFor()
    const done = Date.now()
    if (lineEnds) {
      expect((await lineEnds) - done).toBeLessThan(1_000)
      await member.getByText('You no longer have access here').waitFor()
    }
    await coordinator.goto(thread)
    await reply(coordinator, 'Said after she was gone.')
    expect(await replySaying(member, 'Said after she was gone.').count()).toBe(0)
    await member.getByRole('link', { name: 'Settings' }).first().click()
    await member.waitForURL('**/login*')
    await member.getByLabel('E-mail').fill(personaEmail('member'))
    await member.getByLabel('Password').fill(personaPassword)
    await member.getByRole('button', { name: 'Sign in' }).click()
    await member.getByRole('alert').getByText('Asked for by herself.').waitFor()

    await openSuspension(coordinator, 'Lift the suspension')
    await coordinator.getByRole('button', { name: 'Lift the suspension' }).click()
    await coordinator.getByRole('link', { name: 'Suspend this member' }).waitFor()
  })
})

test('a reply written without a connection is kept, and sent once when the line is back', async () => {
  const page = await stage.enter('member')
  const thread = await startThread(page, `Tunnels ${newWord()}`)
  await page.getByText(isLive).waitFor()
  await page.context().setOffline(true)
  await page.getByLabel('Your reply').fill('Written in the tunnel')
  await page.getByRole('button', { name: 'Post reply' }).click()
  await page.getByText('Not sent yet: no connection').waitFor()
  expect(await page.getByLabel('Your reply').inputValue()).toBe('Written in the tunnel')

  await page.context().setOffline(false)
  await replySaying(page, 'Written in the tunnel').waitFor()
  expect(await page.getByLabel('Your reply').inputValue()).toBe('')
  await page.goto(thread)
  expect(await replySaying(page, 'Written in the tunnel').count()).toBe(1)
})

type Secret = { thread: string; word: string; before: string[] }

/** An outsider neither sees, finds, counts nor reaches a thread that is not hers. */
async function expectUnaware(page: Page, { thread, word, before }: Secret): Promise<void> {
  expect(await badgesOf(page)).toEqual(before)
  for (const path of ['/discussions', `/search?q=${word}`, '/chapters/serbia-moi']) {
    await page.goto(path)
    expect(await textOf(page)).not.toContain(`Vests ${word}`)
    expect(await page.locator(`a[href*="${thread}"]`).count()).toBe(0)
  }
  await page.goto('/discussions')
  expect(await badgesOf(page)).toEqual(before)
  for (const path of [thread, `${thread}/readers`, `${thread}/replies`, `${thread}/news`]) {
    expect((await page.goto(path))?.status()).toBe(404)
    expect(await textOf(page)).not.toContain(word)
  }
}

function badgesOf(page: Page): Promise<string[]> {
  return page.locator('[data-space]').allInnerTexts()
}

/** Leaves a mark that a reload would wipe away. */
async function markPage(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''))
}

async function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.hasAttribute('data-same-page'))
}

/** When the last of the page's sockets is closed. */
function nextLineEnd(page: Page): Promise<number> {
  return new Promise((done) => {
    page.on('websocket', (line) => line.on('close', () => done(Date.now())))
  })
}

async function openSuspension(page: Page, name = 'Suspend this member'): Promise<void> {
  await page.goto('/members?name=Tijana+Stojanovi%C4%87')
  await page.locator('main li').getByRole('link').first().click()
  await page.getByRole('link', { name }).click()
  await expectHeading(page, 'Suspend')
}

/** Lets the hour pass in which the coordinator need not prove again who she is. */
function confirmedLongAgo(): Promise<void> {
  return query(`UPDATE session SET confirmed_at = now() - interval '1 hour'`)
}

async function query(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: stage.databaseUrl })
  await client.connect()
  await client.query(sql)
  await client.end()
}

function inDays(count: number): string {
  return new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)
}

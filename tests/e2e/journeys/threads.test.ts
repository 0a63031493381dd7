import { describe, expect, test } from 'vitest'
import { bothWays, setStage } from '../../support/stage.ts'
import {
  eventually,
  expectPath,
  newWord,
  openSpace,
  reply,
  replySaying,
  startThread,
  textOf,
} from '../../support/steps.ts'

const stage = setStage()

describe.each(bothWays)('$way', ({ javaScript }) => {
  const enter: typeof stage.enter = (persona, ways) => stage.enter(persona, { javaScript, ...ways })

  test('a member starts a thread, looks at it first, answers, and sees it in the list', async () => {
    const page = await enter(null)
    await page.goto('/login')
    await page.getByRole('button', { name: 'Member, Serbia' }).click()
    await page.waitForURL('**/discussions')
    await openSpace(page, 'Ministry of Interior of Serbia')
    await page.getByRole('link', { name: 'Start a thread' }).click()

    await page.getByRole('button', { name: 'Start the thread' }).click()
    await page.locator('#title-fault').getByText('Give the thread a title.').waitFor()
    await page.locator('#body-fault').getByText('Write something first.').waitFor()

    const title = `Torches that last ${newWord()}`
    await page.getByLabel('Text').fill('Ours go out **at midnight**.')
    await page.getByLabel('Written in').selectOption('mk')
    await page.getByRole('button', { name: 'Start the thread' }).click()
    await page.locator('#title-fault').waitFor()
    expect(await page.getByLabel('Text').inputValue()).toBe('Ours go out **at midnight**.')
    expect(await page.getByLabel('Written in').inputValue()).toBe('mk')

    await page.getByLabel('Title').fill(title)
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByRole('region', { name: 'How it will look' }).getByText('at midnight').waitFor()
    expect(await page.locator('.prose strong').innerText()).toBe('at midnight')
    expect(await page.getByLabel('Title').inputValue()).toBe(title)

    await page.getByRole('button', { name: 'Start the thread' }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await page.locator('#reply-1 .prose').getAttribute('lang')).toBe('mk')

    await reply(page, 'Two batteries each, then.')
    await openSpace(page, 'Ministry of Interior of Serbia')
    const row = page.locator('[data-thread]').filter({ hasText: title })
    expect(await row.innerText()).toContain('1 reply')
    expect(await page.locator('[data-thread]').filter({ hasText: title }).count()).toBe(1)
  })

  test('a file is added to a reply, arrives on an open page, and is withdrawn from it', async () => {
    const page = await enter('member')
    await startThread(page, `Plans ${newWord()}`)
    const thread = page.url().split(/[?#]/)[0] ?? ''
    const reader = await enter('coordinator')
    await reader.goto(thread)
    const word = newWord()
    await page.getByLabel('Your reply').fill(`The plan ${word} is below.`)
    await page.getByRole('button', { name: 'Post, then add files' }).click()
    await page.getByRole('heading', { level: 1, name: 'Add files' }).waitFor()
    const [name, text] = [`plan-${word}.md`, `# Plan\n\nSays ${word}inside.`]
    await page
      .getByLabel('Files', { exact: true })
      .setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('link', { name: 'To the reply' }).click()
    const own = replySaying(page, word)
    await own.getByRole('link', { name }).waitFor()
    expect(await own.getByRole('link', { name: 'Add files' }).count()).toBe(1)

    if (!javaScript) await reader.reload()
    const shown = replySaying(reader, word)
    await shown.getByRole('link', { name }).waitFor()
    expect(await shown.getByRole('link', { name: 'Add files' }).count()).toBe(0)
    await shown.getByRole('link', { name }).click()
    await reader.getByRole('link', { name: 'Save the file' }).waitFor()

    await own.getByRole('link', { name }).click()
    await page.getByRole('link', { name: 'Withdraw' }).click()
    await page.getByLabel('Why').fill('The wrong plan.')
    await page.locator('main').getByRole('button', { name: 'Withdraw' }).click()
    await replySaying(page, word).waitFor()
    expect(await page.getByRole('link', { name }).count()).toBe(0)
    expect((await reader.reload())?.status()).toBe(404)
  })

  test('an edited reply shows what changed, and two windows lose neither text', async () => {
    const page = await enter('member')
    await startThread(page, `Radios ${newWord()}`)
    await reply(page, 'The old ones crackle.')
    await replySaying(page, 'The old ones crackle.').getByRole('link', { name: 'Edit' }).click()
    const address = page.url()
    const second = await page.context().newPage()
    await second.goto(address)

    await page.getByLabel('Text').fill('The new ones crackle.')
    await page.getByRole('button', { name: 'Save the change' }).click()
    await replySaying(page, 'The new ones crackle.').waitFor()

    await second.getByLabel('Text').fill('All of them crackle.')
    await second.getByRole('button', { name: 'Save the change' }).click()
    await second.getByText('changed in another window').waitFor()
    expect(await second.getByRole('alert').innerText()).toContain('The new ones crackle.')
    expect(await second.getByLabel('Text').inputValue()).toBe('All of them crackle.')
    await second.getByRole('button', { name: 'Save the change' }).click()
    await replySaying(second, 'All of them crackle.').waitFor()

    await second.getByRole('link', { name: 'What changed' }).click()
    expect(await second.locator('ol > li').count()).toBe(3)
    expect(await second.locator('del').allInnerTexts()).toContain('old')
    expect(await second.locator('ins').allInnerTexts()).toContain('new')
  })

  test('a draft outlives the page', async () => {
    const page = await enter('member')
    const thread = await startThread(page, `Lockers ${newWord()}`)
    await page.goto(thread)
    await page.getByLabel('Your reply').fill('Half a thought about lockers')
    if (!javaScript) await page.getByRole('button', { name: 'Save draft' }).click()
    else await page.getByText('Draft saved').waitFor()
    await page.goto(thread)
    expect(await page.getByLabel('Your reply').inputValue()).toBe('Half a thought about lockers')

    const other = await enter('coordinator')
    await other.goto(thread)
    expect(await other.getByLabel('Your reply').inputValue()).toBe('')
    await page.getByRole('button', { name: 'Post reply' }).click()
    await replySaying(page, 'Half a thought about lockers').waitFor()
    await page.goto(thread)
    expect(await page.getByLabel('Your reply').inputValue()).toBe('')
  })

  test('a member follows a thread, and mutes it', async () => {
    const author = await enter('member')
    const title = `Shift plans ${newWord()}`
    const thread = await startThread(author, title)
    const page = await enter('coordinator')
    const row = page.locator('[data-thread]').filter({ hasText: title })

    await page.goto(thread)
    await page.getByRole('button', { name: 'Follow', exact: true }).click()
    await page.getByRole('button', { name: 'Stop following' }).waitFor()
    await page.goto('/discussions')
    await page.getByRole('link', { name: 'Followed' }).click()
    await row.waitFor()

    await page.goto(thread)
    await page.getByRole('button', { name: 'Mute', exact: true }).click()
    await page.getByRole('button', { name: 'Stop muting' }).waitFor()
    for (const list of ['/discussions/followed', '/discussions']) {
      await page.goto(list)
      expect(await row.count()).toBe(0)
    }
    await openSpace(page, 'Ministry of Interior of Serbia')
    expect(await row.innerText()).toContain('Muted')
  })

  test('the coordinator pins a thread, closes it, and opens it again', async () => {
    const author = await enter('member')
    const title = `Parking ${newWord()}`
    const thread = await startThread(author, title)
    await author.goto(thread)
    expect(await author.getByText('For coordinators').count()).toBe(0)
    const page = await enter('coordinator')
    const moderate = async (step: string) => {
      await page.goto(thread)
      await page.getByText('For coordinators').click()
      await page.getByRole('button', { name: step }).click()
      await eventually(() => expectPath(page, thread))
    }

    await moderate('Pin to the top')
    await openSpace(page, 'Ministry of Interior of Serbia')
    const pinned = page.locator('[data-thread]').filter({ hasText: 'Pinned' })
    expect(await pinned.allInnerTexts().then((rows) => rows.join())).toContain(title)
    expect(await page.locator('[data-thread]').first().innerText()).toContain('Pinned')
    await moderate('Unpin')

    await moderate('Close thread')
    await author.goto(thread)
    expect(await textOf(author)).toContain('nobody can add to it')
    expect(await author.getByLabel('Your reply').count()).toBe(0)
    await moderate('Reopen thread')
    await author.goto(thread)
    await reply(author, 'Open again, thank you.')
  })
})

import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { bothWays, setStage } from '../../support/stage.ts'
import { newWord } from '../../support/steps.ts'

const stage = setStage()
const service = 'Ministry of Interior of Serbia'

describe.each(bothWays)('$way', ({ javaScript }) => {
  const enter: typeof stage.enter = (persona, ways) => stage.enter(persona, { javaScript, ...ways })

  test('a coordinator files minutes in a folder, a member finds and saves them, another chapter sees nothing', async () => {
    const desk = await enter('coordinator')
    await openLibrary(desk)
    const folder = newWord()
    await desk.getByRole('link', { name: 'Make a folder' }).click()
    await desk.getByLabel('Name').fill(' ')
    await desk.getByRole('button', { name: 'Make it' }).click()
    await desk.getByText('Give it a name.').waitFor()
    await desk.getByLabel('Name').fill(folder)
    await desk.getByRole('button', { name: 'Make it' }).click()
    await desk.getByRole('heading', { level: 1, name: folder }).waitFor()

    const word = newWord()
    await desk.getByRole('link', { name: 'Add files' }).click()
    await desk.getByLabel('What is this?').fill('as adopted')
    await desk.getByRole('button', { name: 'Add', exact: true }).click()
    await desk.getByText('Choose at least one file.').waitFor()
    expect(await desk.getByLabel('What is this?').inputValue()).toBe('as adopted')
    await desk.getByLabel('Files', { exact: true }).setInputFiles([
      { name: `${word}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`Minutes ${word}`) },
      { name: 'tool.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\0\x03\0') },
    ])
    await desk.getByRole('button', { name: 'Add', exact: true }).click()
    await desk.getByRole('heading', { name: 'What you sent' }).waitFor()
    await desk.getByText('Files of this kind are not taken').waitFor()
    await desk.getByRole('link', { name: word }).click()
    await desk.getByRole('heading', { level: 1, name: word }).waitFor()
    const address = desk.url()

    const member = await enter('member')
    await openLibrary(member)
    expect(await member.getByRole('link', { name: 'Add files' }).count()).toBe(0)
    await member.getByRole('link', { name: folder }).click()
    await member.getByRole('link', { name: word }).click()
    await member.getByText('as adopted').waitFor()
    const [saved] = await Promise.all([
      member.waitForEvent('download'),
      member.getByRole('link', { name: 'Save the file' }).click(),
    ])
    expect(saved.suggestedFilename()).toBe(`${word}.txt`)
    expect(await readFile(await saved.path(), 'utf8')).toBe(`Minutes ${word}`)

    const other = await enter('member-other-chapter')
    expect((await other.goto(address))?.status()).toBe(404)
  })

  test('a coordinator replaces a file, brings the first one back, moves it with a warning and withdraws it', async () => {
    const desk = await enter('coordinator')
    await openLibrary(desk)
    const word = newWord()
    await addFile(desk, `${word}.txt`, 'first words')
    await desk.getByRole('link', { name: 'Open' }).click()
    const address = desk.url()
    await desk.getByRole('link', { name: 'Add a new version' }).click()
    await desk.getByLabel('What has changed?').fill('a date')
    await desk.getByLabel('File', { exact: true }).setInputFiles({
      ...{ name: `${word}-2.txt`, mimeType: 'text/plain' },
      buffer: Buffer.from('second words'),
    })
    await desk.getByRole('button', { name: 'Add', exact: true }).click()
    await desk.getByRole('link', { name: 'Open' }).click()
    expect(desk.url()).toBe(address)
    await desk.getByRole('link', { name: 'Version 2' }).click()
    await desk.getByRole('button', { name: 'Bring this one back' }).click()
    await desk.getByRole('link', { name: 'Version 3' }).waitFor()

    await desk.getByRole('link', { name: 'Title, words and tags' }).click()
    await desk.getByLabel('Title').fill(`${word} renamed`)
    await desk.getByLabel('Tags').fill('minutes, 2026')
    await desk.getByRole('button', { name: 'Keep' }).click()
    await desk.getByRole('heading', { level: 1, name: `${word} renamed` }).waitFor()

    await desk.getByRole('link', { name: 'Move' }).click()
    await desk.getByLabel('Readers').selectOption('coordinators')
    await desk.getByRole('button', { name: 'Move it' }).click()
    const member = await enter('member')
    expect((await member.goto(address))?.status()).toBe(404)
    await desk.getByRole('link', { name: 'Move' }).click()
    await desk.getByLabel('Readers').selectOption('library')
    await desk.getByRole('button', { name: 'Move it' }).click()
    await desk.getByText('More people will read it').waitFor()
    expect((await member.goto(address))?.status()).toBe(404)
    await desk.getByRole('button', { name: 'let them read it' }).click()
    await desk.getByRole('heading', { level: 1, name: `${word} renamed` }).waitFor()
    expect((await member.goto(address))?.status()).toBe(200)

    await desk.getByRole('link', { name: 'Withdraw' }).click()
    await desk.getByRole('button', { name: 'Withdraw it' }).click()
    await desk.getByText('Say why').waitFor()
    await desk.getByLabel('Why?').fill('adopted anew')
    await desk.getByRole('button', { name: 'Withdraw it' }).click()
    expect((await member.goto(address))?.status()).toBe(404)
    await desk.locator('summary', { hasText: 'Withdrawn' }).click()
    const line = desk.locator('li').filter({ hasText: `${word} renamed` })
    await line.getByRole('button', { name: 'Bring it back' }).click()
    await desk.getByRole('heading', { level: 1, name: `${word} renamed` }).waitFor()
    expect((await member.goto(address))?.status()).toBe(200)
  })
})

async function openLibrary(page: Page): Promise<void> {
  await page.goto('/documents')
  await page.locator('main').getByRole('link', { name: service }).click()
  await page.getByRole('heading', { level: 1, name: service }).waitFor()
}

async function addFile(page: Page, name: string, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Add files' }).click()
  await page.getByLabel('Files', { exact: true }).setInputFiles({
    ...{ name, mimeType: 'text/plain' },
    buffer: Buffer.from(`${words} ${name}`),
  })
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('heading', { name: 'What you sent' }).waitFor()
}

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { bothWays, setStage } from '../../support/stage.ts'
import { newWord } from '../../support/steps.ts'

const stage = setStage()
const service = 'Ministry of Interior of Serbia'

describe.each(bothWays)('$way', ({ javaScript }) => {
  const enter: typeof stage.enter = (persona, ways) => stage.enter(persona, { javaScript, ...ways })

  test('a member asks for a document in her language; the coordinator adds it; the original changes; it is confirmed and made authoritative', async () => {
    const desk = await enter('coordinator')
    const word = newWord()
    await desk.goto('/documents')
    await desk.locator('main').getByRole('link', { name: service }).click()
    await desk.getByRole('link', { name: 'Add files' }).click()
    await desk.getByLabel('The language of the texts').selectOption('sq')
    await sendFile(desk, 'Files', `${word}.txt`)
    await desk.getByRole('link', { name: 'Open' }).click()
    const address = desk.url().split('?')[0] as string

    const member = await enter('member')
    await member.goto(address)
    await member.getByRole('heading', { level: 1, name: word }).waitFor()
    await member.getByRole('button', { name: 'Ask for it in my language' }).click()
    await member.getByText('You have asked for it').waitFor()
    await member.getByRole('button', { name: 'Take the request back' }).click()
    await member.getByRole('button', { name: 'Ask for it in my language' }).click()
    expect((await member.goto(`${address}/editions`))?.status()).toBe(403)

    await desk.getByRole('link', { name: 'Add it in another language' }).click()
    await desk.getByText('A few members ask for it.').waitFor()
    await desk.getByLabel('Language', { exact: true }).selectOption('en')
    await desk.getByLabel('Title in that language').fill('')
    await desk.getByRole('button', { name: 'Go on' }).click()
    await desk.getByText('Give it a title.').waitFor()
    expect(await desk.getByLabel('Language', { exact: true }).inputValue()).toBe('en')
    await desk.getByLabel('Title in that language').fill(`Plan ${word}`)
    await desk.getByRole('button', { name: 'Go on' }).click()
    await desk.getByRole('heading', { name: 'A new version' }).waitFor()
    await member.goto(address)
    await member.getByRole('heading', { level: 1, name: word, exact: true }).waitFor()
    await sendFile(desk, 'File', `${word}-en.txt`)
    await member.goto(address)
    await member.getByRole('heading', { level: 1, name: `Plan ${word}` }).waitFor()
    expect(await member.getByRole('button', { name: 'language' }).count()).toBe(0)

    await desk.goto(`${address}/editions/sq/versions`)
    await sendFile(desk, 'File', `${word}-2.txt`)
    await member.goto(address)
    await member.getByText('The authoritative text has changed').waitFor()
    await member.getByRole('button', { name: 'be brought up to date' }).click()
    await member.getByText('You have asked for it').waitFor()
    await desk.goto(`${address}/editions/en/authority`)
    await desk.getByText('This translation is out of date').waitFor()
    await desk.getByRole('link', { name: 'Confirm a translation' }).click()
    const confirmation = desk.url()
    await desk.getByRole('link', { name: 'What has changed since' }).click()
    await desk.getByRole('heading', { name: 'Two versions' }).waitFor()
    await desk.goto(confirmation)
    const other = await enter('coordinator')
    await other.goto(`${address}/editions/sq/versions`)
    await sendFile(other, 'File', `${word}-3.txt`)
    await desk.getByRole('button', { name: 'The translation is still right' }).click()
    await desk.getByText('has changed once more since you looked').waitFor()
    await desk.getByRole('button', { name: 'The translation is still right' }).click()
    await desk.getByRole('heading', { level: 1, name: `Plan ${word}` }).waitFor()
    await member.goto(address)
    await member.getByRole('heading', { level: 1, name: `Plan ${word}` }).waitFor()
    expect(await member.getByText('The authoritative text has changed').count()).toBe(0)

    await desk.goto(`${address}/editions`)
    await desk.getByRole('link', { name: 'Make this language authoritative' }).click()
    await desk.getByRole('button', { name: 'Make this language authoritative' }).click()
    await desk.getByRole('heading', { level: 1, name: `Plan ${word}` }).waitFor()
    const languages = desk.getByRole('navigation', { name: 'In these languages' })
    const english = languages.getByRole('link', { name: 'English' })
    expect(await english.textContent()).toContain('authoritative')
  })
})

async function sendFile(page: Page, label: string, name: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).setInputFiles({
    ...{ name, mimeType: 'text/plain' },
    buffer: Buffer.from(`Words of ${name}`),
  })
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('heading', { name: 'What you sent' }).waitFor()
}

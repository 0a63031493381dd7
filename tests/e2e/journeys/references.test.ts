import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { bothWays, setStage } from '../../support/stage.ts'
import { newWord } from '../../support/steps.ts'

const stage = setStage()
const service = 'Ministry of Interior of Serbia'

describe.each(bothWays)('$way', ({ javaScript }) => {
  const enter: typeof stage.enter = (persona, ways) => stage.enter(persona, { javaScript, ...ways })

  test('a coordinator adds a handbook that lies elsewhere, a member finds it by its notes and by its tag, and cites it', async () => {
    const desk = await enter('coordinator')
    const [title, tag, note] = [newWord(), newWord(), newWord()] as [string, string, string]
    await openLibrary(desk)
    await desk.getByRole('link', { name: 'Add a work that lies elsewhere' }).click()
    await desk.getByLabel('Title').fill(title)
    await desk.getByLabel('Year').fill('20')
    await desk.getByLabel('Address').fill('http://example.org/handbook')
    await desk.getByLabel('Our notes').fill(`Chapter 3 tells of **${note}**.`)
    await desk.getByLabel('Tags').fill(`handbook, ${tag}`)
    await desk.getByRole('button', { name: 'Add', exact: true }).click()
    for (const said of ['Say who wrote it.', 'A year with four digits', 'begins with https://'])
      await desk.getByText(said).waitFor()
    expect(await desk.getByLabel('Title').inputValue()).toBe(title)
    expect(await desk.getByLabel('Our notes').inputValue()).toContain(note)
    expect(await desk.getByLabel('Tags').inputValue()).toBe(`handbook, ${tag}`)
    await desk.getByLabel('Authors').fill('Institute for Policing Research')
    await desk.getByLabel('Publisher').fill('The Institute')
    await desk.getByLabel('Year').fill('2019')
    await desk.getByLabel('Address').fill('https://example.org/handbook')
    await desk.getByRole('button', { name: 'Add', exact: true }).click()
    await desk.getByRole('heading', { level: 1, name: title }).waitFor()
    const address = desk.url()

    const member = await enter('member')
    await member.goto('/documents')
    const main = member.locator('main')
    await main.getByLabel('What are you looking for?').fill(note)
    await main.getByRole('button', { name: 'Search' }).click()
    await main.getByRole('link', { name: title }).click()
    await member.getByRole('heading', { level: 1, name: title }).waitFor()
    const line = member.locator('p').filter({ hasText: 'Institute for Policing Research' })
    expect(await line.first().innerText()).toContain('2019')
    const way = member.getByRole('link', { name: 'Open it where it lies' })
    expect(await way.getAttribute('href')).toBe('https://example.org/handbook')
    expect(await way.getAttribute('rel')).toContain('noreferrer')
    expect(await member.getByRole('link', { name: 'How it is cited' }).count()).toBe(0)
    await openLibrary(member)
    await member.getByRole('link', { name: tag, exact: true }).click()
    await member.getByRole('link', { name: title }).waitFor()
    expect(await member.locator('main li.row').count()).toBe(1)

    await desk.getByRole('link', { name: 'How it is cited, and our notes' }).click()
    await desk.getByLabel('Authors').fill('')
    await desk.getByRole('button', { name: 'Keep' }).click()
    await desk.getByText('Say who wrote it.').waitFor()
    await desk.getByLabel('Authors').fill('Institute for Policing Research; a working group')
    await desk.getByLabel('Year').fill('2021')
    await desk.getByRole('button', { name: 'Keep' }).click()
    await member.goto(address)
    await member.getByText('a working group').waitFor()
    expect(await member.locator('main').innerText()).toContain('2021')

    const other = await enter('member-other-chapter')
    expect((await other.goto(address))?.status()).toBe(404)
    await other.goto(`/search?q=${note}`)
    await other.getByText('Nothing that you can read holds').waitFor()
  })
})

async function openLibrary(page: Page): Promise<void> {
  await page.goto('/documents')
  await page.locator('main').getByRole('link', { name: service }).click()
  await page.getByRole('heading', { level: 1, name: service }).waitFor()
}

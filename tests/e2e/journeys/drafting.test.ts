import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { bothWays, setStage } from '../../support/stage.ts'
import { expectHeading } from '../../support/steps.ts'

const stage = setStage()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).first().click()

describe.each(bothWays)('$way', ({ way, javaScript }) => {
  const title = `Night shifts, ${way}`

  test('two of the board draft a position, meet in one section, translate, comment and withdraw', async () => {
    const one = await stage.enter('board', { javaScript, width: 360 })
    const other = await stage.enter('chair', { javaScript })

    await one.goto('/positions/drafts')
    await one.getByLabel('Title').fill('Night \u200Bshifts')
    await press(one, 'Begin a position')
    await one.getByText('It stands as letter 7, after “Night ”.').waitFor()
    await one.getByLabel('Title').fill(title)
    await press(one, 'Begin a position')
    await expectHeading(one, title)
    const draft = new URL(one.url()).pathname

    await follow(one, 'Add a section')
    await one.getByLabel('Heading').fill('Rest')
    await one.getByLabel('Text', { exact: true }).fill(`Eight hours.\n${'ж'.repeat(100_000)}`)
    await press(one, 'Add a section')
    await one.getByText('The text is longer than 100,000 characters.').waitFor()
    expect(await one.getByLabel('Text', { exact: true }).inputValue()).toHaveLength(100_013)
    await one.getByLabel('Text', { exact: true }).fill('Eight hours.\n\nAfter each shift.')
    await press(one, 'Add a section')
    await one.getByText('Eight hours.').waitFor()

    await one.getByRole('link', { name: 'Edit: Rest' }).click()
    await other.goto(draft)
    await other.getByRole('link', { name: 'Edit: Rest' }).click()
    await other.getByLabel('Text', { exact: true }).fill('Eleven hours.\n\nAfter each shift.')
    await press(other, 'Save')
    await other.getByText('Eleven hours.').waitFor()
    await one.getByLabel('Text', { exact: true }).fill('Nine hours.\n\nAfter each shift.')
    await press(one, 'Save')
    await one.getByText('nothing is lost').waitFor()
    expect(await one.locator('del').allTextContents()).toEqual(['Eleven'])
    expect(await one.locator('ins').allTextContents()).toEqual(['Nine'])
    await one.getByLabel('Text', { exact: true }).fill('Ten hours.\n\nAfter each shift.')
    await press(one, 'Keep mine')
    await one.getByText('Ten hours.').waitFor()

    await other.goto(`${draft}?language=sq`)
    await other.getByRole('link', { name: 'Translate: Rest' }).click()
    await other.getByLabel('Heading').fill('Pushimi')
    await other.getByLabel('Text', { exact: true }).fill('Dhjetë orë.')
    await press(other, 'Save')
    await other.getByText('Dhjetë orë.').waitFor()

    await one.getByRole('link', { name: 'Comments: Rest' }).click()
    await one.getByLabel('Your comment').fill('Does that hold for on-call duty?')
    await press(one, 'Comment')
    await other.goto(draft)
    await other.getByRole('link', { name: 'Comments', exact: true }).click()
    await other.getByText('Does that hold for on-call duty?').waitFor()
    await press(other, 'Mark as settled')
    await other.getByText('settled by').waitFor()

    await one.goto(`${draft}/timeline`)
    await one.getByText('Comment settled').waitFor()
    expect(await one.getByText('Section written').count()).toBe(3)

    await other.goto(`${draft}/withdrawal`)
    await press(other, 'Withdraw the draft')
    await other.getByText('Tick that you mean it.').waitFor()
    await other.getByLabel('I want to withdraw this draft for good.').check()
    await press(other, 'Withdraw the draft')
    await other.getByText('This draft is withdrawn.').waitFor()
    await one.goto(draft)
    expect(await one.getByRole('link', { name: 'Edit: Rest' }).count()).toBe(0)
  })
})

import { describe, expect, test } from 'vitest'
import { bothWays, setStage } from '../../support/stage.ts'
import { codeOn, eventually, expectHeading, newWord } from '../../support/steps.ts'

const stage = setStage()

describe.each(bothWays)('$way', ({ javaScript }) => {
  test('a coordinator founds an association and names it; a member joins and leaves it; it is archived', async () => {
    const name = `Riders ${newWord()}`
    const coordinator = await stage.enter('coordinator', { javaScript, width: 360 })
    await coordinator.goto('/chapters/serbia-moi')
    await coordinator.getByRole('link', { name: 'Found a chapter below it' }).click()
    await coordinator.getByRole('button', { name: 'Found it' }).click()
    await coordinator.getByText('Write the name in at least one language.').waitFor()
    await coordinator.getByLabel('Name', { exact: true }).fill(name)
    await confirm(coordinator, 'Found it')
    await expectHeading(coordinator, name)
    const path = new URL(coordinator.url()).pathname

    // Its space is opened by a job, a moment later.
    await eventually(async () => {
      await coordinator.reload()
      expect(await coordinator.getByRole('link', { name, exact: true }).count()).toBe(1)
    })
    await coordinator.getByRole('link', { name: 'Write the words of welcome' }).click()
    await coordinator.getByLabel('Text').first().fill('We ride on **Sundays**.')
    await coordinator.getByRole('button', { name: 'Save' }).click()
    await expectHeading(coordinator, name)
    expect(await coordinator.locator('strong', { hasText: 'Sundays' }).count()).toBe(1)

    // Two who name it at once: the second is told, and keeps what she typed.
    const second = await coordinator.context().newPage()
    await second.goto(`${path}/naming`)
    await coordinator.goto(`${path}/naming`)
    await coordinator.getByLabel('Short name').first().fill('First')
    await confirm(coordinator, 'Save the names')
    await coordinator.getByText('First').waitFor()
    await second.getByLabel('Short name').first().fill('Second')
    await confirm(second, 'Save the names')
    await second.getByText('Somebody else saved in the meantime.').waitFor()
    expect(await second.getByLabel('Short name').first().inputValue()).toBe('Second')
    await confirm(second, 'Save the names')
    await second.getByText('Second').waitFor()

    await coordinator.goto(`${path}/joining`)
    await coordinator.getByLabel('Members of the service join by themselves').check()
    await coordinator.getByRole('button', { name: 'Save the rule' }).click()

    const member = await stage.enter('member', { javaScript })
    await member.goto('/chapters')
    await member.getByRole('link', { name }).click()
    await member.getByText('Sundays').waitFor()
    await member.getByRole('button', { name: 'Join' }).click()
    await member.getByRole('button', { name: 'Leave this association' }).click()
    await member.getByRole('button', { name: 'Join' }).waitFor()

    await coordinator.goto(`${path}/archive`)
    await coordinator.getByRole('button', { name: 'Archive it' }).click()
    await coordinator.getByText('Tick the box if you are sure.').waitFor()
    await coordinator.getByLabel('I am sure').check()
    await confirm(coordinator, 'Archive it')
    await coordinator.getByText('nobody joins it any more').waitFor()
    await member.reload()
    expect(await member.getByRole('button', { name: 'Join' }).count()).toBe(0)
  })
})

/** Presses a button, with the code of her app where the page asks for it. */
async function confirm(page: Parameters<typeof codeOn>[0], button: string): Promise<void> {
  const field = page.getByLabel('Six digits from your app')
  if ((await field.count()) > 0) await field.fill(await codeOn(page))
  await page.getByRole('button', { name: button }).click()
}

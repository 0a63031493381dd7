import pg from 'pg'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { bothWays, setStage } from '../../support/stage.ts'
import { expectHeading, textOf } from '../../support/steps.ts'

const stage = setStage()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).first().click()
const choose = (page: Page, name: string) => page.getByLabel(name, { exact: true }).check()

const serbia = 'Ministry of Interior of Serbia'
const croatia = 'Ministry of the Interior of Croatia'

/** Has the deadline of the consultation on a draft be now. */
async function passDeadline(positionId: string): Promise<void> {
  const sql = new pg.Client(stage.databaseUrl)
  await sql.connect()
  await sql.query('UPDATE consultation SET closes_at = now() WHERE position_id = $1', [positionId])
  await sql.end()
}

describe.each(bothWays)('$way', ({ way, javaScript }) => {
  const title = `Shifts that can be planned, ${way}`

  test('the chair asks two services, a member and her coordinator answer, and all read what became of it', async () => {
    const chair = await stage.enter('chair', { javaScript })
    const member = await stage.enter('member', { javaScript, width: 360 })
    const coordinator = await stage.enter('coordinator', { javaScript, width: 360 })
    const stranger = await stage.enter('member-other-chapter', { javaScript })

    await chair.goto('/positions/drafts')
    await chair.getByLabel('Title').fill(title)
    await press(chair, 'Begin a position')
    await expectHeading(chair, title)
    const draft = new URL(chair.url()).pathname
    await chair.goto(`${draft}/sections`)
    await chair.getByLabel('Heading').fill('What we ask for')
    await chair.getByLabel('Text', { exact: true }).fill('Four weeks ahead.')
    await press(chair, 'Add a section')
    await chair.getByText('Four weeks ahead.').waitFor()
    await chair.goto(`${draft}/sections`)
    await chair.getByLabel('Heading').fill('From when on')
    await chair.getByLabel('Text', { exact: true }).fill('From the autumn on.')
    await press(chair, 'Add a section')
    await chair.getByText('From the autumn on.').waitFor()

    await chair.goto(draft)
    await follow(chair, 'Ask the services')
    await choose(chair, serbia)
    await choose(chair, croatia)
    await chair.getByLabel('Deadline: day').fill('2020-01-01')
    await chair.getByLabel('Deadline: time').fill('18:00')
    await chair.getByLabel('What you ask in particular (optional)').fill('Are four weeks possible?')
    await press(chair, 'Ask them')
    await chair.getByText('This moment has passed.').waitFor()
    expect(await chair.getByLabel(croatia, { exact: true }).isChecked()).toBe(true)
    const ahead = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10)
    await chair.getByLabel('Deadline: day').fill(ahead)
    await press(chair, 'Ask them')
    await chair.getByText('open until').waitFor()

    await member.goto('/discussions')
    await member.getByText('Your view is asked for').waitFor()
    await member.goto('/positions')
    await follow(member, 'Read and say what you think')
    await follow(member, title)
    await member.getByText('Are four weeks possible?').waitFor()
    await member.getByText('Four weeks ahead.').waitFor()
    const part = new URL(member.url()).pathname
    await member.getByLabel('What it is about (optional)').selectOption('What we ask for')
    await press(member, 'Send')
    await member.getByText('Write something first.').waitFor()
    expect(await member.getByLabel('What it is about (optional)').inputValue()).toBe('1')
    await member.getByLabel('In your words').fill('Two weeks would be enough.')
    await press(member, 'Send')
    await member.getByRole('button', { name: 'Change what you said' }).waitFor()
    await member.getByLabel('In your words').fill('Three weeks would be enough.')
    await press(member, 'Change what you said')
    await member.waitForURL(/#said$/)
    await member.goto(part)
    expect(await member.getByLabel('In your words').inputValue()).toBe(
      'Three weeks would be enough.',
    )

    for (const path of [part, `${part}/answer`])
      expect((await stranger.goto(path))?.status()).toBe(404)
    expect((await member.goto(`${part}/answer`))?.status()).toBe(404)

    await coordinator.goto(part)
    await follow(coordinator, 'Answer for your service')
    await coordinator.getByText('Three weeks would be enough.').waitFor()
    await coordinator.getByRole('heading', { level: 3, name: 'What we ask for' }).waitFor()
    expect(await textOf(coordinator)).not.toMatch(/Tijana|Two weeks/)
    await choose(coordinator, 'supports it with changes')
    await press(coordinator, 'Send to the board')
    await coordinator.getByText('Say what should change, or why you oppose it.').waitFor()
    await coordinator.getByLabel('The answer in words').fill('Three weeks.')
    await press(coordinator, 'Keep as a draft')
    await coordinator.getByText('not sent').waitFor()
    await chair.goto(`${draft}/consultation`)
    await chair.getByText('no answer').first().waitFor()
    expect(await chair.getByText('answered', { exact: true }).count()).toBe(0)
    await press(coordinator, 'Send to the board')
    await coordinator.getByText('Until the deadline another can be sent').waitFor()
    await coordinator.getByLabel('The answer in words').fill('Three weeks, and no exceptions.')
    await press(coordinator, 'Send to the board')
    await expectAnswer(coordinator, 'Three weeks, and no exceptions.')
    await chair.goto(`${draft}/consultation`)
    await chair.getByText('answered', { exact: true }).waitFor()
    expect(await textOf(chair)).not.toContain('Three weeks')

    await passDeadline(draft.split('/').pop() ?? '')
    await coordinator.getByLabel('The answer in words').fill('One word too late.')
    await press(coordinator, 'Send to the board')
    await coordinator.getByText('Nothing more can be sent here.').waitFor()
    await coordinator.getByText('One word too late.').waitFor()

    await chair.goto(draft)
    await follow(chair, 'Respond to the answers')
    await press(chair, 'Tell the services')
    await chair.getByText('An answer has no response yet.').waitFor()
    await follow(chair, serbia)
    await chair.getByText('Three weeks, and no exceptions.').waitFor()
    await choose(chair, 'taken up in part')
    await press(chair, 'Save')
    await chair.getByText('Say why it was not taken up as a whole.').waitFor()
    await chair.getByLabel('Why', { exact: true }).fill('Exceptions stay for large operations.')
    await press(chair, 'Save')
    await chair.getByText('taken up in part').waitFor()
    await member.goto(part)
    expect(await textOf(member)).not.toContain('Exceptions stay')
    await press(chair, 'Tell the services')
    await chair.getByText('responded to').waitFor()

    for (const reader of [member, coordinator]) {
      await reader.goto(part)
      await reader.getByText('Three weeks, and no exceptions.').waitFor()
      await reader.getByText('Exceptions stay for large operations.').waitFor()
    }
    expect((await stranger.goto(part))?.status()).toBe(404)
  })
})

/** Loads the page of the answer anew: these words stand. */
async function expectAnswer(page: Page, words: string): Promise<void> {
  await expect
    .poll(async () => {
      await page.reload()
      return page.getByLabel('The answer in words').inputValue()
    })
    .toBe(words)
}

import pg from 'pg'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { bothWays, setStage } from '../../support/stage.ts'
import { expectHeading } from '../../support/steps.ts'

const stage = setStage()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).first().click()
const choose = (page: Page, name: string) => page.getByLabel(name, { exact: true }).check()

/** A day from now on the clock of the region, as a form wants it. */
const dayAhead = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Has the time of a vote be over: it stands as it was set, so only by force. */
async function passTime(voteId: string): Promise<void> {
  const sql = new pg.Client(stage.databaseUrl)
  await sql.connect()
  await sql.query('ALTER TABLE position_vote DISABLE TRIGGER position_vote_stands')
  await sql.query(`UPDATE position_vote SET closes_at = now() WHERE id = $1`, [voteId])
  await sql.query('ALTER TABLE position_vote ENABLE TRIGGER position_vote_stands')
  await sql.query(`SELECT graphile_worker.add_job('close_vote', $1::json)`, [
    JSON.stringify({ voteId }),
  ])
  await sql.end()
}

describe.each(bothWays)('$way', ({ way, javaScript }) => {
  const title = `Rest between shifts, ${way}`

  test('the chair sets a vote, a member of the board votes on two devices, and the board reads what came of it', async () => {
    const chair = await stage.enter('chair', { javaScript })
    const voter = await stage.enter('board', { javaScript, width: 360 })

    await chair.goto('/positions/drafts')
    await chair.getByLabel('Title').fill(title)
    await press(chair, 'Begin a position')
    await expectHeading(chair, title)
    const draft = new URL(chair.url()).pathname
    await follow(chair, 'Set a vote')
    await chair.getByText('There is a title and nothing else.').waitFor()
    await chair.goto(`${draft}/sections`)
    await chair.getByLabel('Heading').fill('What we ask for')
    await chair.getByLabel('Text', { exact: true }).fill('Eleven hours.')
    await press(chair, 'Add a section')
    await chair.getByText('Eleven hours.').waitFor()

    await follow(chair, 'Set a vote')
    await chair.getByLabel('Closes: Day').fill(dayAhead(3))
    await chair.getByLabel('Closes: Time').fill('18:00')
    await chair.getByLabel('Quorum of electors').fill('99')
    await press(chair, 'Set the vote')
    await chair.getByText('There are not so many electors').waitFor()
    expect(await chair.getByLabel('Closes: Day').inputValue()).toBe(dayAhead(3))
    await chair.getByLabel('Quorum of electors').fill('1')
    await press(chair, 'Set the vote')
    await chair.getByText('open until').waitFor()

    await voter.goto(draft)
    expect(await voter.getByRole('link', { name: 'Edit: What we ask for' }).count()).toBe(0)
    await follow(voter, 'Your ballot')
    await press(voter, 'Cast the vote')
    await voter.getByText('Choose what you vote.').waitFor()
    const ballot = voter.url()
    const voteId = new URL(ballot).pathname.split('/').pop() ?? ''
    const tablet = await voter.context().newPage()
    await tablet.goto(ballot)
    await choose(voter, 'Against')
    await voter.getByLabel('Reason, if you wish').fill('Too little.')
    await press(voter, 'Cast the vote')
    await voter.getByText('This stands: Against.').waitFor()

    await choose(tablet, 'For')
    await tablet.getByLabel('Reason, if you wish').fill('Better than nothing.')
    await press(tablet, 'Cast the vote')
    await tablet.getByText('You have voted on another device meanwhile: Against.').waitFor()
    expect(await tablet.getByLabel('Reason, if you wish').inputValue()).toBe('Better than nothing.')
    await press(tablet, 'Change the vote')
    await tablet.getByText('This stands: For.').waitFor()

    await chair.goto(`${draft}/vote`)
    expect(await chair.locator('main').textContent()).not.toMatch(
      /Better than nothing|The roll call/,
    )

    await tablet.goto(ballot)
    await passTime(voteId)
    await tablet.getByLabel('Reason, if you wish').fill('A word too late.')
    await choose(tablet, 'Against')
    await press(tablet, 'Change the vote')
    await tablet.getByText('The vote has closed.').waitFor()
    await tablet.getByText('A word too late.').waitFor()

    await expect
      .poll(
        async () => {
          await chair.goto(`${draft}/vote`)
          return chair.getByRole('heading', { name: 'Carried' }).count()
        },
        { timeout: 20_000 },
      )
      .toBe(1)
    await chair.getByText('Better than nothing.').waitFor()
    await voter.goto('/positions/ballots')
    await voter.getByText('You said: For').first().waitFor()
  })
})

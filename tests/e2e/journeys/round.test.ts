import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothWays, setStage } from '../../support/stage.ts'
import { expectHeading } from '../../support/steps.ts'

const stage = setStage()
let sql: pg.Pool
beforeAll(() => {
  sql = new pg.Pool({ connectionString: stage.databaseUrl })
})
afterAll(() => sql.end())

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe.each(bothWays)('$way', ({ javaScript }) => {
  // Nobody is paired twice with the same mentor, so each way has a mentee of its own.
  const mentee = javaScript ? 'member' : 'board'
  const title = `A round ${javaScript ? 'with' : 'without'} scripts`

  test('a coordinator opens a round, two enrol, the pair is found, changed, and published', async () => {
    const desk = await stage.enter('coordinator', { javaScript })
    await openRound(desk)
    await desk.getByText('enrolment is open').waitFor()
    const at = new URL(desk.url()).pathname

    const mentor = await stage.enter('member-other-chapter', { javaScript, width: 360 })
    await mentor.goto('/mentoring')
    await mentor.getByRole('link', { name: title }).click()
    await mentor.getByRole('link', { name: 'Enrol' }).click()
    await mentor.getByLabel('Mentor', { exact: true }).check()
    await mentor.getByRole('textbox', { name: 'About me' }).fill('Ten years of traffic.')
    await mentor.getByRole('button', { name: 'Enrol' }).click()
    // What she wrote is still there, and the fault stands at its field.
    await mentor.getByText('Tick at least one topic that you offer.').waitFor()
    await mentor.getByText('Ten years of traffic.').waitFor()
    await mentor.locator('input[name=offers][value=traffic]').check()
    await mentor.getByLabel('English').check()
    await mentor.getByRole('button', { name: 'Enrol' }).click()
    await expectHeading(mentor, title)

    const page = await stage.enter(mentee, { javaScript, width: 360 })
    await page.goto(`${at}/enrolment`)
    await page.getByLabel('Mentee', { exact: true }).check()
    await page.getByLabel('English').check()
    await page.locator('input[name=wants][value=traffic]').check()
    await page.getByRole('button', { name: 'Enrol' }).click()
    await expectHeading(page, 'Mentors I would like')
    await page.getByText('Ten years of traffic.').waitFor()
    await page.getByRole('button', { name: 'I would like her' }).first().click()
    await page.getByRole('button', { name: 'Take off' }).waitFor()
    await page.getByRole('link', { name: 'Done' }).click()
    await page.getByText('You have named 1 mentor.').waitFor()

    await sql.query('UPDATE mentoring_round SET enrol_until = now() WHERE title = $1', [title])
    await desk.goto(at)
    await desk.getByRole('link', { name: 'Find the pairs' }).click()
    await desk.getByRole('button', { name: 'Find pairs' }).click()
    await desk.getByText('1 pair', { exact: true }).waitFor()
    await desk.getByText('Why these two').click()
    await desk.getByText('She is wish number 1.').waitFor()
    await desk.getByText('Common topics: Traffic.').waitFor()
    await desk.getByRole('button', { name: 'Lock' }).click()
    await desk.getByRole('button', { name: 'Unlock' }).waitFor()
    await desk.getByRole('link', { name: 'Another mentor' }).click()
    await desk.getByText('With her in the draft now').waitFor()
    await desk.goBack()
    await desk.getByRole('button', { name: 'Publish the pairs' }).click()
    await desk.getByText('pairs are made').waitFor()

    await page.reload()
    await page.getByText('Your pair is made.').waitFor()
    expect(await page.locator('a[href^="/mentoring/pairs/"]').count()).toBe(1)
    await stage.enter('chair', { javaScript }).then(async (other) => {
      await other.goto(at)
      await other.getByText('Enrolment is closed.').waitFor()
    })
  })

  test('who withdraws is out, and a round that is called off says so', async () => {
    const desk = await stage.enter('coordinator', { javaScript })
    await openRound(desk, ` ${mentee}`)
    const at = new URL(desk.url()).pathname
    const page = await stage.enter(mentee, { javaScript, width: 360 })
    await page.goto(`${at}/enrolment`)
    await page.getByLabel('English').check()
    await page.locator('input[name=wants][value=traffic]').check()
    await page.getByRole('button', { name: 'Enrol' }).click()
    await page.goto(`${at}/enrolment`)
    await page.getByRole('button', { name: 'Withdraw from this round' }).click()
    await page.getByRole('link', { name: 'Enrol' }).waitFor()
    await desk.goto(`${at}/edit`)
    await desk.getByRole('button', { name: 'Call the round off' }).click()
    await desk.getByText('called off').waitFor()
    await page.reload()
    await page.getByText('Enrolment is closed.').waitFor()
  })

  async function openRound(desk: Page, more = ''): Promise<void> {
    await desk.goto('/mentoring')
    await desk.getByRole('link', { name: 'Open a round' }).click()
    await desk.getByLabel('Name of the round').fill(`${title}${more}`)
    await desk.getByLabel('The whole network').check()
    for (const [field, days] of [
      ['enrolFrom', -1],
      ['enrolUntil', 5],
      ['startsOn', 4],
      ['endsOn', 200],
    ] as const)
      await desk.locator(`input[name=${field}]`).fill(dayIn(days))
    for (const topic of ['leadership', 'career', 'traffic'])
      await desk.locator(`input[name=topics][value=${topic}]`).check()
    await desk.getByRole('button', { name: 'Open a round' }).click()
    await desk.getByText('The pairs begin after the last day of enrolment.').waitFor()
    await desk.locator('input[name=startsOn]').fill(dayIn(9))
    await desk.getByRole('button', { name: 'Open a round' }).click()
    await expectHeading(desk, `${title}${more}`)
  }
})

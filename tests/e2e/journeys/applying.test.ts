import pg from 'pg'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { personaEmail } from '~/features/auth/personas'
import { bothWays, setStage } from '../../support/stage.ts'
import { eventually, expectHeading, expectPath, newWord, textOf } from '../../support/steps.ts'

const stage = setStage()

describe.each(bothWays)('$way', ({ javaScript }) => {
  const enter: typeof stage.enter = (persona, ways) => stage.enter(persona, { javaScript, ...ways })

  test('an applicant, those who vouch for her, and her coordinator', {
    timeout: 120_000,
  }, async () => {
    const surname = newWord()
    const email = `${surname}@applicants.example`
    const page = await enter(null)
    await page.goto('/login')
    await page.getByRole('link', { name: 'Apply to your chapter' }).click()
    await page
      .getByLabel('Your police service')
      .selectOption({ label: 'Ministry of Interior of Serbia' })
    await page.getByRole('button', { name: 'Continue' }).click()

    await page.getByLabel('Given name').fill('Nova')
    await page.getByLabel('Family name').fill(surname)
    await page.getByRole('button', { name: 'Send the application' }).click()
    await page.locator('#email-fault').waitFor()
    expect(await page.getByLabel('Family name').inputValue()).toBe(surname)
    await page.getByLabel('Your e-mail').fill(email)
    await page.getByLabel('In which unit do you serve?').fill('Zemun')
    await page.getByLabel('How long have you served').selectOption({ label: 'five years or more' })
    await page.getByRole('button', { name: 'Send the application' }).click()
    await expectHeading(page, 'Look into your mail')

    await followMail(page, email)
    await page.getByLabel('Password').fill('short')
    await page.getByRole('button', { name: 'Confirm the address' }).click()
    await page.getByText('tick that you agree').waitFor()
    await page.getByRole('checkbox').check()
    await page.getByLabel('Password').fill('short')
    await page.getByRole('button', { name: 'Confirm the address' }).click()
    await page.getByText('Use at least 10 characters.').waitFor()
    const password = `paper ${newWord()} ladder`
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Confirm the address' }).click()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expectHeading(page, 'Your application')
    await page.getByText('2 more members have to vouch for you').waitFor()
    await page.goto('/discussions')
    await page.getByRole('link', { name: 'Where your application stands' }).click()
    const link = await page.getByLabel('Your link for those who know you').inputValue()

    const coordinator = await enter('coordinator')
    await openApplication(coordinator, surname)
    expect(await coordinator.getByRole('button', { name: 'Approve' }).count()).toBe(0)
    for (const persona of ['member', 'member-other-chapter'] as const)
      await vouch(await enter(persona), new URL(link).pathname, surname)

    await page.reload()
    await page.getByText('Enough people vouched for you').waitFor()
    await openApplication(coordinator, surname)
    await coordinator.getByText('Zemun').waitFor()
    await coordinator.getByRole('button', { name: 'Approve' }).click()
    await expectHeading(coordinator, 'Coordination')
    expect(await textOf(coordinator)).not.toContain(surname)

    await followMail(page, email)
    expectPath(page, '/application')
    await page.getByText('You belong to the chapter now').waitFor()
    await page.getByRole('link', { name: 'To the discussions' }).click()
    await page.getByRole('link', { name: 'Start a thread' }).waitFor()
  })

  test('one whose vetting has ended reads as before, writes nothing, and is told what to do', async () => {
    const page = await enter('custodian')
    const client = new pg.Client({ connectionString: stage.databaseUrl })
    await client.connect()
    const setEnd = (end: string) =>
      client.query(
        `UPDATE vetting SET until_at = ${end} WHERE member_id = (SELECT id FROM member WHERE email_key = $1)`,
        [personaEmail('custodian')],
      )
    await setEnd('now()')
    await page.goto('/discussions')
    await page.getByText('Your vetting has ended').waitFor()
    expect(await page.getByRole('link', { name: 'Start a thread' }).count()).toBe(0)
    await page.locator('[data-thread] a.row-link').first().click()
    await page.getByText('You can read this thread, but not write in it.').waitFor()
    await setEnd(`now() + interval '3 years'`)
    await client.end()
    await page.goto('/discussions')
    await page.getByRole('link', { name: 'Start a thread' }).waitFor()
  })

  test('one who is declined reads the reason and appeals', async () => {
    const name = javaScript ? 'Sanja Lukić' : 'Demo Applicant'
    const email = javaScript ? 'sanja@applicants.example' : 'applicant@demo.example'
    const coordinator = await enter('coordinator')
    await openApplication(coordinator, name)
    await coordinator.getByRole('button', { name: 'Decline with this reason' }).click()
    await coordinator.getByText('Give a reason').waitFor()
    await coordinator.getByLabel('Reason, if you decline').fill('Nobody here knows you yet.')
    await coordinator.getByRole('button', { name: 'Decline with this reason' }).click()
    await expectHeading(coordinator, 'Coordination')

    const page = await enter(null)
    await page.goto('/login?next=/application')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill('lantern-over-the-bridge')
    await page.locator('form[action="/login"] button').click()
    await page.locator('main .notice').getByText('Nobody here knows you yet.').waitFor()
    await page.goto('/application/appeal')
    await page.locator('main button').click()
    await page.locator('#appeal-fault').waitFor()
    await page.locator('#appeal').fill('They do, from the academy.')
    await page.locator('main button').click()
    await page.waitForURL('**/application')

    await openApplication(coordinator, name)
    await coordinator.getByText('Another coordinator decides').waitFor()
  })
})

/** Opens the newest mail of an address on the page of mails and follows its link. */
async function followMail(page: Page, email: string): Promise<void> {
  const seen = mailsSeen.get(email) ?? 0
  const mail = page.locator('article').filter({ hasText: email })
  await eventually(async () => {
    await page.goto('/demo/outbox')
    expect(await mail.count()).toBe(seen + 1)
  })
  mailsSeen.set(email, seen + 1)
  await mail.first().getByRole('link').click()
}
const mailsSeen = new Map<string, number>()

async function openApplication(page: Page, name: string): Promise<void> {
  await page.goto('/discussions')
  await page.getByRole('link', { name: 'Coordination' }).first().click()
  await page.getByRole('link', { name }).click()
}

async function vouch(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('button', { name: 'I vouch for her' }).click()
  await page.getByText('Tick the box').waitFor()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'I vouch for her' }).click()
  await page.getByText('You vouched for her').waitFor()
}

import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personaEmail } from '~/features/auth/personas'
import { bothWays, setStage } from '../../support/stage.ts'
import { expectHeading } from '../../support/steps.ts'

const stage = setStage()
let sql: pg.Pool
beforeAll(() => {
  sql = new pg.Pool({ connectionString: stage.databaseUrl })
})
afterAll(() => sql.end())

describe.each(bothWays)('$way', ({ javaScript }) => {
  test('a mentor offers herself, a mentee asks her, and the two are a pair', async () => {
    for (const table of ['pairing', 'mentoring_request', 'mentor_offer'])
      await sql.query(`DELETE FROM ${table}`)
    const ways = { javaScript, width: 360 }
    const mentor = await stage.enter('member-other-chapter', ways)
    await mentor.goto('/mentoring/offer')
    await mentor.getByRole('button', { name: 'Offer' }).click()
    await mentor.getByText('Choose at least one topic.').waitFor()
    await mentor.getByLabel('Speaking in public').check()
    await mentor.getByLabel('English').check()
    await mentor.getByLabel('Albanian').or(mentor.getByLabel('Shqip')).check()
    for (const language of ['Srpski', 'Македонски']) await mentor.getByLabel(language).check()
    await mentor.getByLabel('About you').fill('Twenty years in front of classes.')
    await mentor.getByRole('button', { name: 'Offer' }).click()
    await mentor.getByText('Your offer is shown, and you may be asked.').waitFor()

    const mentee = await stage.enter('member', ways)
    await mentee.goto('/mentoring/mentors?topics=public_speaking')
    const { rows } = await sql.query('SELECT display_name FROM member WHERE email_key = $1', [
      personaEmail('member-other-chapter'),
    ])
    await mentee.getByRole('link', { name: rows[0].display_name }).click()
    await mentee.getByLabel('Your words to her').fill('Too short')
    await mentee.getByRole('button', { name: 'Ask her' }).click()
    await mentee.getByText('Write at least 20 characters.').waitFor()
    expect(await mentee.getByLabel('Your words to her').inputValue()).toBe('Too short')
    await mentee
      .getByLabel('Your words to her')
      .fill('I would like to speak in public without fear.')
    await mentee.getByRole('button', { name: 'Ask her' }).click()
    await mentee.getByText('Your request is with her.', { exact: false }).waitFor()

    await mentor.goto('/mentoring/requests')
    await mentor.locator('.row a').click()
    await mentor.getByText('I would like to speak in public without fear.').waitFor()
    await mentor.getByRole('button', { name: 'Accept' }).click()
    await mentor.getByText('You accepted.', { exact: false }).waitFor()
    await mentee.reload()
    await mentee.getByText('She accepted.', { exact: false }).waitFor()
    await mentee.getByRole('link', { name: 'Open the room of the pair' }).click()
    await mentee.waitForURL(/\/mentoring\/pairs\//)
    await mentee.goBack()

    const coordinator = await stage.enter('coordinator', ways)
    await coordinator.goto('/coordination')
    await coordinator.locator('#pairs .row a').click()
    await expectHeading(coordinator, 'A pair between two services')
    await coordinator.getByRole('button', { name: 'Consent' }).click()
    await expectHeading(coordinator, 'Coordination')
    await coordinator.getByText('Your consent is noted.', { exact: false }).waitFor()
    const consents = await sql.query('SELECT chapter_id FROM pairing_consent WHERE is_given')
    expect(consents.rows).toEqual([{ chapter_id: 'serbia-moi' }])
  })
})

test('a member keeps apart from another, and ends it, on her own list', async () => {
  const page = await stage.enter('coordinator', { javaScript: false, width: 360 })
  await page.goto('/members')
  await page.locator('main li a').nth(1).click()
  const name = await page.locator('h1').innerText()
  await page.getByRole('link', { name: 'Keep us apart' }).click()
  await page.getByRole('button', { name: 'Keep us apart' }).click()
  await expectHeading(page, 'Kept apart')
  await page.getByText(name).waitFor()
  await page.getByRole('button', { name: `End: ${name}` }).click()
  await page.getByText('Nobody is on the list.', { exact: false }).waitFor()
})

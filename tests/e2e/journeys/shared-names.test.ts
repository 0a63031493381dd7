import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothWays, setStage } from '../../support/stage.ts'
import { expectHeading } from '../../support/steps.ts'

const stage = setStage()
let sql: pg.Pool
beforeAll(() => {
  sql = new pg.Pool({ connectionString: stage.databaseUrl })
})
afterAll(() => sql.end())

const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
const service = '/chapters/serbia-moi'

describe.each(bothWays)('$way', ({ javaScript }) => {
  test('a coordinator shares the names of her service, the chair reads them, and it ends as it began', async () => {
    const coordinator = await stage.enter('coordinator', { javaScript, width: 360 })
    const chair = await stage.enter('chair', { javaScript })
    expect((await chair.goto(`${service}/names`))?.status()).toBe(404)

    // Her session is an hour old: what opens names asks who she is.
    if (javaScript) await sql.query('UPDATE session SET confirmed_at = NULL')
    await coordinator.goto(service)
    await coordinator.getByRole('link', { name: 'Share the names with the region' }).click()
    await coordinator.getByText('No other service, no partner, no operator.').waitFor()
    const day = coordinator.getByLabel('Shared up to and with')
    await day.fill('2020-01-01')
    await coordinator.getByRole('button', { name: 'Share the names' }).click()
    await coordinator.getByText('Give a day from today on, at most a year ahead.').waitFor()
    expect(await day.inputValue()).toBe('2020-01-01')
    await day.fill(until)
    if (javaScript) {
      const code = coordinator.locator('input[name=proof]')
      await code.fill('000000')
      await coordinator.getByRole('button', { name: 'Share the names' }).click()
      await coordinator.getByText('This code is not valid now.').waitFor()
      expect(await day.inputValue()).toBe(until)
      expect((await sql.query('SELECT FROM name_share')).rowCount).toBe(0)
      const hint = (await coordinator.locator('#proof-hint').textContent()) ?? ''
      await code.fill(/\d{6}/.exec(hint)?.[0] ?? '')
    }
    await coordinator.getByRole('button', { name: 'Share the names' }).click()
    await coordinator.getByText('open to the officers of the region').waitFor()

    await chair.goto('/chapters/wpon-see')
    await chair.getByRole('link', { name: 'The services in numbers' }).click()
    await expectHeading(chair, 'The services in numbers')
    await chair.getByRole('link', { name: /^names, until/ }).click()
    await expectHeading(chair, 'Names of the members')
    expect(await chair.locator('main .row').count()).toBeGreaterThan(20)
    expect(await chair.locator('main .row a').count()).toBe(0)

    const member = await stage.enter('member', { javaScript })
    await member.goto(service)
    await member.getByText('open to the officers of the region').waitFor()
    expect(await member.getByRole('link', { name: /Share|sharing|Open the names/ }).count()).toBe(0)

    await coordinator.getByRole('link', { name: 'Who looked: to the record' }).click()
    await coordinator.getByText('Shared names read').first().waitFor()
    await coordinator.goto(`${service}/sharing`)
    await coordinator.getByRole('button', { name: 'End the sharing now' }).click()
    await coordinator.getByText('it sees numbers alone').waitFor()
    expect((await chair.reload())?.status()).toBe(404)
    await sql.query('DELETE FROM name_share')
  })

  test('a coordinator goes from what waits in her chapter to where it is decided', async () => {
    const page = await stage.enter('coordinator', { javaScript })
    await page.goto(service)
    await page.getByRole('link', { name: 'How this chapter stands' }).click()
    await expectHeading(page, 'How this chapter stands')
    const picture = page.getByRole('img', { name: 'Applications' })
    const row = page.getByRole('row', { name: /days/ }).filter({ has: page.getByRole('link') })
    const label = await row.first().getByRole('link').textContent()
    expect(await picture.textContent()).toContain(label)
    await row.first().getByRole('link').click()
    await expectHeading(page, 'Coordination')
    await page.goBack()
    await page
      .getByRole('row', { name: /^Active/ })
      .getByRole('link')
      .click()
    await expectHeading(page, 'Members of this chapter')
  })
})

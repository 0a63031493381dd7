import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personaEmail } from '~/features/auth/personas'
import { openSessionOf } from '../../support/matrix-world.ts'
import { bothWays, setStage } from '../../support/stage.ts'
import { expectHeading } from '../../support/steps.ts'

const stage = setStage()
let sql: pg.Pool
beforeAll(() => {
  sql = new pg.Pool({ connectionString: stage.databaseUrl })
})
afterAll(() => sql.end())

describe.each(bothWays)('$way', ({ javaScript }) => {
  // Each way has a member of its own to move.
  const persona = javaScript ? 'member' : 'board'
  const from = javaScript ? 'serbia-moi' : 'north-macedonia-moi'

  test('a member asks to move, both services agree, and she is at home in the new one', async () => {
    const page = await stage.enter(persona, { javaScript, width: 360 })
    await page.goto('/settings')
    await page.getByRole('link', { name: 'Move to another service' }).click()
    await page.getByRole('button', { name: 'Ask for it' }).click()
    await page.getByText('Choose another service than your own.').waitFor()
    await page.getByLabel('The service you go to').selectOption('albania-asp')
    await page.getByRole('button', { name: 'Ask for it' }).click()
    await page.getByText('Both services are asked.').waitFor()

    // She is called otherwise; whoever decides reads the name that was verified.
    const { rows } = await sql.query(
      `UPDATE member SET display_name = 'Lasta Modra' WHERE email_key = $1
       RETURNING given_name || ' ' || family_name AS verified`,
      [personaEmail(persona)],
    )
    for (const chapter of [from, 'albania-asp']) {
      const coordinator = await enterAsCoordinator(chapter)
      await coordinator.goto('/coordination')
      await coordinator.getByText('Members know her as: Lasta Modra').waitFor()
      await coordinator.getByRole('link', { name: rows[0].verified }).click()
      await expectHeading(coordinator, rows[0].verified)
      await coordinator.getByText('Members know her as: Lasta Modra').waitFor()
      await coordinator.getByLabel('I refuse').check()
      await coordinator.getByRole('button', { name: 'Answer' }).click()
      await coordinator.getByText('Say why in a few words.').waitFor()
      await coordinator.getByLabel('I consent').check()
      await coordinator.getByRole('button', { name: 'Answer' }).click()
      await expectHeading(coordinator, 'Coordination')
    }
    await page.reload()
    await page.getByText('You have moved.').waitFor()
    await page.goto('/chapters')
    expect(
      await page
        .locator('li', { hasText: 'Your chapter' })
        .locator('a')
        .first()
        .getAttribute('href'),
    ).toBe('/chapters/albania-asp')
  })

  async function enterAsCoordinator(chapter: string) {
    const { rows } = await sql.query(
      `SELECT ms.member_id FROM mandate ma JOIN membership ms ON ms.id = ma.membership_id
       WHERE ma.office = 'coordinator' AND ma.chapter_id = $1 AND ma.until_at > now()`,
      [chapter],
    )
    const { cookie } = await openSessionOf(sql, stage.server.origin, rows[0].member_id)
    const [name = '', value = ''] = cookie.split('=')
    const page = await stage.enter(null, { javaScript })
    await page.context().addCookies([{ name, value, url: stage.server.origin }])
    return page
  }
})

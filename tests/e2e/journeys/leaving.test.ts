import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSessionOf } from '../../support/matrix-world.ts'
import { bothWays, setStage } from '../../support/stage.ts'
import { expectHeading, expectPath } from '../../support/steps.ts'

const stage = setStage()
let sql: pg.Pool
beforeAll(() => {
  sql = new pg.Pool({ connectionString: stage.databaseUrl })
  sql.on('error', () => {})
})
afterAll(() => sql.end())

describe.each(bothWays)('$way', ({ javaScript }) => {
  test('a member saves her data, resigns, and erases her account; nothing names her any more', async () => {
    const { page, id, name } = await enterAsAnyone()
    await page.goto('/settings')
    await page.getByRole('link', { name: 'Your data' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save my data' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('my-data.zip')
    expect(await file.failure()).toBeNull()

    await page.goto('/settings')
    await page.getByRole('link', { name: 'Resign your membership' }).click()
    await page.getByText('Ministry of the Interior of Croatia').waitFor()
    await page.getByRole('button', { name: 'Resign' }).click()
    await page.getByText('Tick this if it is meant.').waitFor()
    await page.getByLabel('I want to leave these chapters now').check()
    await page.getByRole('button', { name: 'Resign' }).click()
    await page.getByText('You belong to no chapter.').waitFor()
    await page.goto('/members')
    expect(await page.getByText(name).count()).toBe(1)

    await page.goto('/settings')
    await page.getByRole('link', { name: 'Erase your account' }).click()
    await page.getByRole('button', { name: 'Erase my account' }).click()
    await page.getByText('Tick this if it is meant.').waitFor()
    await page.getByLabel('I want my account erased for good').check()
    await page.getByRole('button', { name: 'Erase my account' }).click()
    await page.getByText('Your account is erased.').waitFor()
    expectPath(page, '/login')
    await page.goto('/settings')
    expectPath(page, '/login')
    const { rowCount } = await sql.query('SELECT FROM member WHERE id = $1', [id])
    expect(rowCount).toBe(0)
  })

  test('one of those to try the demo as is told that she stays', async () => {
    const page = await stage.enter('member', { javaScript, width: 360 })
    await page.goto('/settings/erasure')
    await expectHeading(page, 'Erase your account')
    await page.getByText('the next visitor needs her').waitFor()
    expect(await page.getByRole('button', { name: 'Erase my account' }).count()).toBe(0)
  })

  test('a member confirms her membership in her days of grace with one press', async () => {
    const { page, id } = await enterAsAnyone()
    await sql.query(
      `UPDATE membership SET due_at = now() - interval '2 days', until_at = now() + interval '28 days'
       WHERE member_id = $1 AND kind = 'home'`,
      [id],
    )
    await sql.query(
      `UPDATE chapter SET renewal_months = 12, grace_days = 30 WHERE id = 'croatia-moi'`,
    )
    await page.goto('/discussions')
    await page.getByRole('link', { name: 'Confirm my membership' }).click()
    expectPath(page, '/settings/membership')
    await page.getByText('The day to confirm has passed.').waitFor()
    await page.getByRole('button', { name: 'Confirm my membership' }).click()
    await page.getByText('Confirmed. Good that you stay.').waitFor()
    await page.goto('/discussions')
    expect(await page.getByRole('link', { name: 'Confirm my membership' }).count()).toBe(0)
  })

  /** Somebody of a roster without an office, who can sign in. */
  async function enterAsAnyone(): Promise<{ page: Page; id: string; name: string }> {
    const { rows } = await sql.query(
      `SELECT m.id, m.display_name AS name FROM member m JOIN membership ms ON ms.member_id = m.id
       WHERE ms.chapter_id = 'croatia-moi' AND ms.until_at IS NULL
         AND NOT EXISTS (SELECT FROM mandate ma WHERE ma.membership_id = ms.id)
         AND NOT EXISTS (SELECT FROM session se WHERE se.member_id = m.id)
       ORDER BY m.email_key LIMIT 1`,
    )
    const { cookie } = await openSessionOf(sql, stage.server.origin, rows[0].id)
    const [name = '', value = ''] = cookie.split('=')
    const page = await stage.enter(null, { javaScript, width: 360 })
    await page.context().addCookies([{ name, value, url: stage.server.origin }])
    return { page, id: rows[0].id, name: rows[0].name }
  }
})

import { generate } from 'otplib'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Persona, personaEmail, personaPassword } from '~/features/auth/personas'
import { openSessionOf } from '../../support/matrix-world.ts'
import { bothWays, setStage } from '../../support/stage.ts'
import { expectHeading, expectPath } from '../../support/steps.ts'

const stage = setStage()
let sql: pg.Pool
beforeAll(() => {
  sql = new pg.Pool({ connectionString: stage.databaseUrl })
})
afterAll(() => sql.end())

const settings = '/settings/second-factor'
const codeOf = (secret: string, ahead = 0) =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + ahead })

async function signOutAndIn(page: Page, persona: Persona): Promise<void> {
  await page.locator('header summary').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/login')
  await page.getByLabel('E-mail').fill(personaEmail(persona))
  await page.getByLabel('Password').fill(personaPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/login/second-factor*')
}

describe.each(bothWays)('$way', ({ javaScript }) => {
  const persona: Persona = javaScript ? 'member' : 'member-other-chapter'

  test('a member sets up an app, signs in by its code, and by a recovery code when it is lost', async () => {
    const page = await stage.enter(persona, { javaScript, width: 360 })
    await page.goto('/settings')
    await page.getByRole('link', { name: 'Look after your second step' }).click()
    await page.getByRole('link', { name: 'Use an app with codes' }).click()
    await page.getByRole('img', { name: 'QR code for your app' }).waitFor()
    const secret = (await page.locator('main code').innerText()).replaceAll(' ', '')
    await page.getByLabel('The six digits').fill('000000')
    await page.getByRole('button', { name: 'Set it up' }).click()
    await page.getByText('This is not the code of now').waitFor()
    expect((await page.locator('main code').innerText()).replaceAll(' ', '')).toBe(secret)
    await page.getByLabel('The six digits').fill(await codeOf(secret))
    await page.getByRole('button', { name: 'Set it up' }).click()
    await expectHeading(page, 'Recovery codes')
    const codes = await page.locator('main ol li').allInnerTexts()
    expect(codes).toHaveLength(10)
    await page.getByRole('link', { name: 'I have written them down' }).click()
    await page.getByText('10 recovery codes left').waitFor()

    await signOutAndIn(page, persona)
    await page.getByLabel('Six digits from your app').fill(await codeOf(secret))
    await page.getByRole('button', { name: 'Sign in' }).first().click()
    await page.getByText('This code is not valid now').waitFor()
    await page.getByLabel('Six digits from your app').fill(await codeOf(secret, 30))
    await page.getByRole('button', { name: 'Sign in' }).first().click()
    await page.waitForURL('**/discussions')

    await signOutAndIn(page, persona)
    await page.getByText('I have lost my phone').click()
    await page.getByLabel('A recovery code').fill(codes[3] ?? '')
    await page.getByRole('button', { name: 'Sign in' }).last().click()
    await page.waitForURL('**/discussions')
    await page.goto(settings)
    await page.getByText('9 recovery codes left').waitFor()
  })

  test('two coordinators reset what a colleague lost', async () => {
    const page = await stage.enter('coordinator', { javaScript })
    const { rows } = await sql.query(
      `SELECT ma.chapter_id, ms.member_id, m.display_name FROM mandate ma JOIN membership ms ON ms.id = ma.membership_id
       JOIN member m ON m.id = ms.member_id
       WHERE ma.office = 'deputy-coordinator' OR (ma.office = 'coordinator' AND ma.chapter_id = 'albania-asp')
       ORDER BY ma.chapter_id DESC`,
    )
    const [deputy, second] = rows
    await page.goto(`/members/${deputy.member_id}`)
    await page.getByRole('link', { name: 'She lost her second step' }).click()
    await page.getByRole('button', { name: 'Ask for it' }).click()
    await page.getByText('Choose a coordinator.').waitFor()
    await page.getByLabel('Who is to agree').selectOption(second.member_id)
    await page.getByRole('button', { name: 'Ask for it' }).click()
    await page.getByText('It waits for').waitFor()
    const reset = new URL(page.url()).pathname

    const { cookie } = await openSessionOf(sql, stage.server.origin, second.member_id)
    const other = await stage.enter(null, { javaScript })
    const [name = '', value = ''] = cookie.split('=')
    await other.context().addCookies([{ name, value, url: stage.server.origin }])
    await other.goto(reset)
    await expectHeading(other, 'Do you agree to this reset?')
    await other.getByRole('button', { name: 'I agree: reset it' }).click()
    await other.getByText('It was reset by two coordinators.').waitFor()
    const left = await sql.query('SELECT 1 FROM second_factor WHERE member_id = $1', [
      deputy.member_id,
    ])
    expect(left.rows).toEqual([])
    // For the other way of this journey.
    await sql.query(
      `INSERT INTO second_factor (member_id, kind, label, secret) VALUES ($1, 'totp', '', '\\x00')`,
      [deputy.member_id],
    )
  })
})

test('an office holder is told that her office waits, until she has a second step', async () => {
  await sql.query(
    `INSERT INTO mandate (membership_id, chapter_id, office, from_at, until_at)
     SELECT ms.id, 'serbia-moi', 'coordinator', now(), now() + interval '1 year'
     FROM membership ms JOIN member m ON m.id = ms.member_id
     WHERE m.email_key = 'maja.scepanovic@serbia-moi.example' AND ms.kind = 'home'`,
  )
  const { rows } = await sql.query(
    `SELECT id FROM member WHERE email_key = 'maja.scepanovic@serbia-moi.example'`,
  )
  const { cookie } = await openSessionOf(sql, stage.server.origin, rows[0].id)
  const [name = '', value = ''] = cookie.split('=')
  const page = await stage.enter(null, { width: 360 })
  await page.context().addCookies([{ name, value, url: stage.server.origin }])
  await page.goto('/discussions')
  await page.getByText('An office of yours waits').waitFor()
  expect((await page.goto('/audit'))?.status()).toBe(403)
  await page.goto('/discussions')
  await page.getByRole('link', { name: 'Set it up now' }).click()
  expectPath(page, settings)
  await page.getByRole('link', { name: 'Use an app with codes' }).click()
  const secret = (await page.locator('main code').innerText()).replaceAll(' ', '')
  await page.getByLabel('The six digits').fill(await codeOf(secret))
  await page.getByRole('button', { name: 'Set it up' }).click()
  await expectHeading(page, 'Recovery codes')
  expect((await page.goto('/audit'))?.status()).toBe(200)
})

test('a passkey is made, and signs in, without anything to type', async () => {
  const page = await stage.enter(null)
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  // Browsers keep passkeys for names alone, not for bare addresses.
  const site = stage.server.origin.replace('127.0.0.1', 'localhost')
  await page.goto(`${site}/login`)
  await page.locator('button[value="applicant"]').click()
  await page.waitForURL('**/discussions')
  await page.goto(`${site}${settings}/passkey`)
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await page.getByLabel('A name for it').fill('work phone')
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await expectHeading(page, 'Recovery codes')
  await page.goto(`${site}${settings}`)
  await page.getByText('work phone').waitFor()

  await signOutAndIn(page, 'applicant')
  await page.getByRole('button', { name: 'Use my passkey' }).click()
  await page.waitForURL('**/discussions')
  await sql.query(`UPDATE session SET confirmed_at = now() - interval '1 hour'`)
  await page.goto(`${site}${settings}/codes`)
  await page.getByRole('button', { name: 'Use my passkey' }).click()
  await page.locator('main ol li').first().waitFor()
})

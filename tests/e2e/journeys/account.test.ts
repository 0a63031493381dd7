import { describe, expect, test } from 'vitest'
import { personaEmail, personaPassword } from '~/features/auth/personas'
import { bothWays, setStage } from '../../support/stage.ts'
import { eventually, expectPath, giveCode, newWord } from '../../support/steps.ts'

const stage = setStage()
const presentPassword = { custodian: personaPassword as string }

describe.each(bothWays)('$way', ({ javaScript }) => {
  const enter: typeof stage.enter = (persona, ways) => stage.enter(persona, { javaScript, ...ways })

  test('a member signs in with her e-mail, and a wrong password costs her nothing typed', async () => {
    const page = await enter(null)
    await page.goto('/settings')
    expectPath(page, '/login')
    await page.getByLabel('E-mail').fill(personaEmail('chair'))
    await page.getByLabel('Password').fill('not her password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('alert').getByText('do not belong together').waitFor()
    expect(await page.getByLabel('E-mail').inputValue()).toBe(personaEmail('chair'))
    expect(await page.getByLabel('Password').inputValue()).toBe('')

    await page.getByLabel('Password').fill(personaPassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await giveCode(page)
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    expectPath(page, '/settings')
  })

  test('a visitor chooses her language, and it stays hers after signing in', async () => {
    const page = await enter(null, { locale: 'de-DE' })
    const heading = page.getByRole('heading', { level: 1 })
    await page.goto('/login')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const words = new Set([await heading.innerText()])
    for (const [name, lang] of [
      ['Srpski', 'sr-Latn'],
      ['Српски', 'sr-Cyrl'],
      ['Shqip', 'sq'],
      ['Македонски', 'mk'],
    ] as const) {
      await page.locator('header summary').click()
      await page.getByRole('button', { name, exact: true }).click()
      await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' })
      words.add(await heading.innerText())
    }
    expect(words.size).toBe(5)
    // An account that has chosen before keeps its own choice, so each way has its own.
    const persona = javaScript ? 'board' : 'chair'
    await page.locator(`button[value="${persona}"]`).click()
    await page.waitForURL('**/discussions')
    expect(await page.locator('html').getAttribute('lang')).toBe('mk')

    await page.goto('/settings')
    await page.getByRole('button', { name: 'Srpski', exact: true }).click()
    await page.locator('html[lang="sr-Latn"]').waitFor({ state: 'attached' })
    const elsewhere = await enter(persona)
    await elsewhere.goto('/discussions')
    expect(await elsewhere.locator('html').getAttribute('lang')).toBe('sr-Latn')
    await elsewhere.goto('/settings')
    await elsewhere.getByRole('button', { name: 'English', exact: true }).click()
    await elsewhere.locator('html[lang="en"]').waitFor({ state: 'attached' })
  })

  test('a forgotten password is set anew by mail, once, and ends every session', async () => {
    const before = await enter('custodian')
    await before.goto('/discussions')
    const page = await enter(null)
    await page.goto('/login')
    await page.getByRole('link', { name: 'I forgot my password' }).click()
    await page.getByLabel('E-mail').fill(personaEmail('custodian'))
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()

    const mail = page.locator('article').filter({ hasText: personaEmail('custodian') })
    await eventually(async () => {
      await page.goto('/demo/outbox')
      expect(await mail.count()).toBeGreaterThan(0)
    })
    await mail.first().getByRole('link').click()
    const link = page.url()
    await page.getByLabel('New password').fill('short')
    await page.getByRole('button', { name: 'Save and sign in' }).click()
    await page.getByText('Use at least 10 characters.').waitFor()
    const chosen = `paper ${newWord()} ladder`
    await page.getByLabel('New password').fill(chosen)
    await page.getByRole('button', { name: 'Save and sign in' }).click()
    await page.getByText('The new password is saved').waitFor()

    await page.getByLabel('E-mail').fill(personaEmail('custodian'))
    await page.getByLabel('Password').fill(presentPassword.custodian)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('alert').waitFor()
    presentPassword.custodian = chosen
    await page.getByLabel('Password').fill(chosen)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await giveCode(page)
    await page.waitForURL('**/discussions')
    await before.goto('/discussions')
    expectPath(before, '/login')
    await page.goto(link)
    await page.getByText('This link no longer works').waitFor()
  })

  test('a member sees where she is signed in, and ends another session', async () => {
    const lost = await enter('applicant')
    await lost.goto('/settings/sessions')
    const page = await enter('applicant')
    await page.goto('/settings/sessions')
    const rows = page.locator('main li')
    const count = await rows.count()
    expect(count).toBeGreaterThan(1)
    const own = rows.filter({ hasText: 'this one' })
    expect(await own.count()).toBe(1)
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await page.getByText('All other sessions are ended.').waitFor()
    expect(await rows.count()).toBe(1)
    await lost.goto('/settings/sessions')
    expectPath(lost, '/login')

    await enter('applicant')
    await page.reload()
    await rows.filter({ hasNotText: 'this one' }).getByRole('button', { name: 'End' }).click()
    await eventually(async () => expect(await rows.count()).toBe(1))
    expectPath(page, '/settings/sessions')
  })
})

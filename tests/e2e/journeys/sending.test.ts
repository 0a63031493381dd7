import { createHash, randomBytes } from 'node:crypto'
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setStage } from '../../support/stage.ts'
import { newWord } from '../../support/steps.ts'

const stage = setStage()
const service = 'Ministry of Interior of Serbia'
// Three pieces: a browser cannot be made to send slowly, only to hear late of what has come.
const length = 40_000_000
let sql: pg.Pool
let folder: string

beforeAll(() => {
  sql = new pg.Pool({ connectionString: stage.databaseUrl, max: 1 })
  folder = mkdtempSync(join(tmpdir(), 'mreza-sending-'))
})
afterAll(async () => {
  await sql?.end()
  rmSync(folder, { recursive: true, force: true })
})

/** A file of her device, unlike any other. */
function newFile(): { name: string; path: string; sha256: string } {
  const name = `${newWord()}.pdf`
  const path = join(folder, name)
  const bytes = randomBytes(length)
  bytes.write('%PDF-1.4\n')
  writeFileSync(path, bytes)
  return { name, path, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function openForm(page: Page): Promise<void> {
  await page.goto('/documents')
  await page.locator('main').getByRole('link', { name: service }).click()
  await page.getByRole('link', { name: 'Add files' }).click()
  await page.getByRole('heading', { level: 1, name: 'Add files' }).waitFor()
}

async function choose(page: Page, ...paths: string[]): Promise<void> {
  await page.getByLabel('Files', { exact: true }).setInputFiles(paths)
}

async function press(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add', exact: true }).click()
}

/** A line on which the file takes some ten seconds; gives the offsets from which pieces set out. */
async function slowLine(page: Page): Promise<{ offsets: number[]; fast: () => Promise<void> }> {
  const devTools = await page.context().newCDPSession(page)
  const line = (uploadThroughput: number) =>
    devTools.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput },
    })
  const offsets: number[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']))
  })
  await devTools.send('Network.enable')
  await line(8_000_000)
  return { offsets, fast: async () => void (await line(-1)) }
}

const part = (page: Page) =>
  page
    .locator('progress')
    .first()
    .evaluate((it: HTMLProgressElement) => it.value)

async function stored(sha256: string): Promise<number> {
  const { rows } = await sql.query(
    'SELECT count(*)::int AS n FROM document_version v JOIN stored_file f ON f.id = v.file_id WHERE f.sha256 = $1',
    [sha256],
  )
  return rows[0].n
}

const lines = async (name: string) =>
  (await sql.query('SELECT state FROM upload WHERE name = $1', [name])).rows.map((it) => it.state)

/** A file that a coordinator sends over a slow line; nothing more is said of it than that it has begun. */
async function sendSlowly() {
  const page = await stage.enter('coordinator')
  const file = newFile()
  await openForm(page)
  const line = await slowLine(page)
  await choose(page, file.path)
  await press(page)
  return { page, file, ...line }
}

test('a file goes on by itself where the line broke', async () => {
  const { page, file, offsets, fast } = await sendSlowly()
  await page.getByText('Keep this page open').waitFor()
  await expect.poll(() => part(page), { timeout: 20_000 }).toBeGreaterThan(0.45)
  await page.getByText(/ of 38\.1 MB/).waitFor()
  await page.context().setOffline(true)
  await page.getByText('The line broke. It goes on by itself').waitFor()
  await page.context().setOffline(false)
  await fast()
  await page.getByRole('heading', { name: 'What you sent' }).waitFor({ timeout: 30_000 })
  await page.getByText('added', { exact: true }).waitFor()
  expect(await stored(file.sha256)).toBe(1)
  expect(offsets.filter((it) => it > 0).length).toBeGreaterThan(0)
  expect(offsets.filter((it) => it === 0)).toHaveLength(1)
}, 90_000)

test('a file goes on on another day of hers: chosen again, it begins where it was', async () => {
  const { page, file, offsets, fast } = await sendSlowly()
  await expect.poll(() => part(page), { timeout: 20_000 }).toBeGreaterThan(0.45)
  const isAsked = new Promise<void>((done) => {
    page.once('dialog', async (dialog) => {
      expect(dialog.type()).toBe('beforeunload')
      await dialog.accept()
      done()
    })
  })
  await page.reload()
  await isAsked
  await fast()
  await page.getByText('Not all of it has come yet').waitFor()
  await page.getByText(new RegExp(`${file.name} · \\d+ % is here`)).waitFor()
  await choose(page, file.path)
  await press(page)
  await page.getByRole('heading', { name: 'What you sent' }).waitFor({ timeout: 30_000 })
  expect(offsets.filter((it) => it === 0)).toHaveLength(1)
  expect(await stored(file.sha256)).toBe(1)
  expect(await lines(file.name)).toEqual(['stored'])
}, 90_000)

test('one of two is stopped, the other comes; and what stops alone gives the form back', async () => {
  const page = await stage.enter('coordinator')
  const [kept, stopped] = [newFile(), newFile()]
  await openForm(page)
  const { fast } = await slowLine(page)
  await choose(page, stopped.path, kept.path)
  await press(page)
  await expect.poll(() => part(page), { timeout: 20_000 }).toBeGreaterThan(0)
  await page.getByRole('button', { name: `Stop: ${stopped.name}` }).click()
  await fast()
  await page.getByRole('heading', { name: 'What you sent' }).waitFor({ timeout: 30_000 })
  expect([await stored(kept.sha256), await stored(stopped.sha256)]).toEqual([1, 0])
  expect(await lines(stopped.name)).toEqual([])

  await openForm(page)
  const again = await slowLine(page)
  await page.getByLabel('What is this?').fill('kept words')
  await choose(page, stopped.path)
  await press(page)
  await page.getByRole('button', { name: `Stop: ${stopped.name}` }).click()
  await page.getByRole('button', { name: 'Add', exact: true }).waitFor()
  expect(await page.getByLabel('What is this?').inputValue()).toBe('kept words')
  await again.fast()
  await press(page)
  await page.getByText('added', { exact: true }).waitFor({ timeout: 30_000 })
  expect(await stored(stopped.sha256)).toBe(1)
}, 90_000)

test.each([true, false])(
  'what came in part is thrown away by a form, with scripts: %s',
  async (javaScript) => {
    const { page: sender, file, fast } = await sendSlowly()
    await expect.poll(() => part(sender), { timeout: 20_000 }).toBeGreaterThan(0)
    sender.on('dialog', (dialog) => void dialog.accept())
    await sender.goto('/documents')
    await fast()
    const page = await stage.enter('coordinator', { javaScript })
    await openForm(page)
    await page.getByRole('button', { name: `Throw away: ${file.name}` }).click()
    await page.getByRole('heading', { name: 'Add files' }).waitFor()
    expect(await page.getByText(file.name).count()).toBe(0)
    expect(await lines(file.name)).toEqual([])
  },
  60_000,
)

test('a file that is changed on her device while it is sent says so, and is chosen again', async () => {
  const { page, file, fast } = await sendSlowly()
  await expect.poll(() => part(page), { timeout: 20_000 }).toBeGreaterThan(0)
  appendFileSync(file.path, 'one word more')
  await page.getByText('This file was changed or moved').waitFor({ timeout: 30_000 })
  await fast()
  expect(await page.getByText(/goes on by itself/).count()).toBe(0)
  await page.getByText('Keep this page open').waitFor({ state: 'hidden' })
  expect(await page.getByLabel('Files', { exact: true }).inputValue()).toBe('')
  await choose(page, file.path)
  await press(page)
  await page.getByText('added', { exact: true }).waitFor({ timeout: 30_000 })
  expect(await lines(file.name)).toEqual(expect.arrayContaining(['stored']))
}, 90_000)

test('whoever is signed out meanwhile goes on after she signed in elsewhere', async () => {
  const page = await stage.enter('coordinator')
  const file = newFile()
  await openForm(page)
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await choose(page, file.path)
  await press(page)
  await page.getByText('You are signed out.').waitFor()
  await page.context().addCookies(cookies)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('added', { exact: true }).waitFor({ timeout: 30_000 })
  expect(await stored(file.sha256)).toBe(1)
}, 60_000)

test('files are dropped on the form', async () => {
  const page = await stage.enter('coordinator')
  const word = newWord()
  await openForm(page)
  await page.getByText('Or drop the files here.').waitFor()
  const dataTransfer = await page.evaluateHandle((name) => {
    const dropped = new DataTransfer()
    dropped.items.add(new File([`Words ${name}`], `${name}.txt`, { type: 'text/plain' }))
    return dropped
  }, word)
  const form = page.locator('form[data-arrivals]')
  await form.dispatchEvent('dragover', { dataTransfer })
  expect(await form.getAttribute('class')).toContain('is-over')
  await form.dispatchEvent('drop', { dataTransfer })
  expect(await form.getAttribute('class')).not.toContain('is-over')
  await press(page)
  await page.getByRole('link', { name: word }).waitFor({ timeout: 30_000 })
})

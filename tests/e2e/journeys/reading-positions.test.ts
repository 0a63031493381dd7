import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choose, openCheckerFile, verdict } from '../../support/checker-page.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { bothWays, setStage } from '../../support/stage.ts'
import { expectHeading, expectPath } from '../../support/steps.ts'

const stage = setStage()
const folder = mkdtempSync(join(tmpdir(), 'mreza-reader-'))
const title = 'A place of one’s own to change, in every station'
const inCyrillic = 'Место за пресвлачење, у свакој станици'
let stands: string
let older: string
let withdrawn: string

beforeAll(async () => {
  const sql = new pg.Client(stage.databaseUrl)
  await sql.connect()
  const slugOf = async (which: string) => {
    const { rows } = await sql.query(`SELECT number FROM position_publication p WHERE ${which}`)
    expect(rows).toHaveLength(1)
    return (rows[0].number as string).replaceAll('/', '-')
  }
  const followed = 'EXISTS (SELECT FROM position_publication n WHERE n.previous_id = p.id)'
  withdrawn = await slugOf('withdrawn_at IS NOT NULL')
  older = await slugOf(followed)
  stands = await slugOf(`withdrawn_at IS NULL AND NOT ${followed}`)
  await sql.end()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const follow = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).first().click()
/** What a link gives to keep, on the disk under the name that her browser gives it. */
async function save(page: Page, name: string): Promise<string> {
  const [kept] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  const path = join(folder, kept.suggestedFilename())
  await kept.saveAs(path)
  return path
}
const pagesOf = async (path: string) => readPdf(new Uint8Array(readFileSync(path)))

describe.each(bothWays)('$way', ({ javaScript }) => {
  test('somebody outside finds a position, reads it in her language, keeps it and checks it on her own device', async () => {
    const reader = await stage.enter(null, { javaScript, width: 360 })
    await reader.goto('/positions')
    await reader.getByLabel('Theme').selectOption({ value: 'traffic' })
    await reader.getByRole('button', { name: 'Show' }).click()
    await reader.getByText('No position fits this choice.').waitFor()
    await reader.getByLabel('Theme').selectOption({ value: 'wellbeing' })
    await reader.getByLabel('Language', { exact: true }).selectOption({ value: 'sr-Cyrl' })
    await reader.getByRole('button', { name: 'Show' }).click()
    const rows = reader.getByRole('main').getByRole('listitem')
    await expect.poll(() => rows.count()).toBe(1)
    await rows.getByRole('link').click()
    expectPath(reader, `/positions/${stands}`)
    expect(await reader.getByText('The board withdrew').count()).toBe(0)

    await reader.goto(`/positions/${stands}?language=sr-Cyrl`)
    await expectHeading(reader, inCyrillic)
    await reader.getByText('This is a translation. The authoritative text decides.').waitFor()
    expect(await reader.getByRole('heading', { level: 1 }).getAttribute('lang')).toBe('sr-Cyrl')
    const paper = await save(reader, 'Save as PDF')
    expect(paper).toMatch(/sr-Cyrl\.pdf$/)
    const { pages, embedded } = await pagesOf(paper)
    expect(pages.join(' ')).toContain('Закључава се изнутра')
    expect(embedded.length).toBeGreaterThan(0)

    const file = readFileSync(await save(reader, 'Save the signed file'), 'utf8')
    const checker = await save(reader, 'Save the checker')
    const offline = await openCheckerFile(stage.browser, checker)
    await choose(offline.page, file)
    expect((await verdict(offline.page))[0]).toBe('right')
    expect(file).toContain('Закључава се изнутра')
    await choose(offline.page, file.replace('Закључава се изнутра', 'Закључава се споља'))
    expect((await verdict(offline.page))[0]).not.toBe('right')
    expect([offline.asked, offline.complaints]).toEqual([[offline.page.url()], []])
    await offline.page.context().close()

    const number = stands.replaceAll('-', '/')
    const quoted = await reader.getByRole('main').textContent()
    expect(quoted).toContain(number)
    await follow(reader, older.replaceAll('-', '/'))
    await reader.getByText('A newer position has taken the place of this one:').waitFor()
    await follow(reader, number)
    await expectHeading(reader, title)
  })

  test('is told at once that a position no longer stands, and why', async () => {
    const reader = await stage.enter(null, { javaScript, locale: 'sr-Latn' })
    await reader.goto('/positions')
    await reader.locator(`a[href="/positions/${withdrawn}"]`).click()
    await reader.getByText('Novi zakon o policiji').waitFor()
    const places = await reader
      .locator('main')
      .evaluate((main) =>
        [main.querySelector('.notice-fault'), main.querySelector('.prose')].map(
          (it) => it?.getBoundingClientRect().top,
        ),
      )
    expect(places[0]).toBeLessThan(places[1] ?? 0)
    const { pages } = await pagesOf(await save(reader, 'Sačuvaj kao PDF'))
    expect(pages.join(' ')).toContain('Novi zakon o policiji')
  })

  test('an address that was mistyped says so, and leads on', async () => {
    const reader = await stage.enter(null, { javaScript, width: 360 })
    for (const wrong of [`${stands}9`, 'WPON-2026', `${stands}/pdf?language=xx`]) {
      const answer = await reader.request.get(`/positions/${wrong}`)
      // A language that it does not have gives the authoritative one.
      expect([wrong, answer.status()]).toEqual([wrong, wrong.includes('pdf') ? 200 : 404])
    }
    await reader.goto(`/positions/${stands}9`)
    expect(await reader.locator('main').getByRole('link').count()).toBeGreaterThan(0)
  })
})

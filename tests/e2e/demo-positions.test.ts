import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { Visitor } from '../support/browser-like.ts'
import { choose, openCheckerFile, verdict } from '../support/checker-page.ts'
import { openLiveWorld } from '../support/live-world.ts'
import { smallChanges } from '../support/small-changes.ts'

const folder = mkdtempSync(join(tmpdir(), 'mreza-positions-'))
const checker = join(folder, 'checker.html')
let world: Awaited<ReturnType<typeof openLiveWorld>>
let browser: Browser
let files: Array<{ slug: string; file: string }>

beforeAll(async () => {
  world = await openLiveWorld()
  browser = await launchBrowser()
  const visitor = new Visitor(world.servers[0].origin)
  const text = async (path: string) => (await visitor.get(path)).text()
  writeFileSync(checker, await text('/positions/checker'))
  const list = await text('/positions')
  const slugs = new Set(
    [...list.matchAll(/href="\/positions\/(WPON-\d{4}-\d+)/g)].map(([, slug]) => slug ?? ''),
  )
  files = await Promise.all(
    [...slugs].map(async (slug) => ({ slug, file: await text(`/positions/${slug}/file`) })),
  )
})
afterAll(async () => {
  await browser?.close()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('every position that the demo has published', () => {
  test('is there: one that stands, the one before it, and one that was withdrawn', async () => {
    const rows = await world.db.positionPublication.findMany({ include: { next: true } })
    expect(files.map(({ slug }) => slug).sort()).toEqual(
      rows.map(({ number }) => number.replaceAll('/', '-')).sort(),
    )
    expect(rows.filter(({ next, withdrawnAt }) => !next && !withdrawnAt)).toHaveLength(1)
    expect(rows.filter(({ next }) => next)).toHaveLength(1)
    expect(rows.filter(({ withdrawnAt }) => withdrawnAt)).toHaveLength(1)
  })

  test('is counted again to the same by the record that the board keeps', async () => {
    const { recountPublication } = await import(
      '~/features/positions/publishing/recount-publication.server'
    )
    for (const { slug } of files)
      expect([slug, (await recountPublication(slug)).faults]).toEqual([slug, []])
  })

  test('passes the checker that was saved from here, from the disk and without a network', async () => {
    const { page, asked, complaints } = await openCheckerFile(browser, checker)
    for (const { slug, file } of files) {
      await choose(page, file)
      expect([slug, (await verdict(page))[0]]).toEqual([slug, 'right'])
    }
    expect(asked).toEqual([page.url()])
    expect(complaints).toEqual([])
  })

  test('fails it with any letter changed, a look-alike too', async () => {
    const { page } = await openCheckerFile(browser, checker)
    for (const { slug, file } of files) {
      const changed = smallChanges(file, Math.floor(file.length / 50))
      const alike = file.replace('a', '\u0430')
      expect(alike).not.toBe(file)
      for (const content of [...changed, alike]) {
        await choose(page, content)
        expect((await verdict(page))[0], `${slug} ${content}`).toBe('wrong')
      }
    }
  })
})

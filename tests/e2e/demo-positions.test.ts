import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { Visitor } from '../support/browser-like.ts'
import { choose, openCheckerFile, verdict } from '../support/checker-page.ts'
import { fieldChanges, lookAlikes } from '../support/field-changes.ts'
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

  test('fails it with any letter changed, anywhere in the file', async () => {
    const changed = files.flatMap(({ file }) =>
      smallChanges(file, Math.floor([...file].length / 120)),
    )
    expect(changed.length).toBeGreaterThan(350)
    await expectAllWrong(changed)
  })

  test('fails it with any kind of field changed, in the canonical form', async () => {
    const kinds = files.map(({ file }) => fieldChanges(file))
    const all = kinds.flatMap((it) => [...it.keys()])
    for (const it of [
      'signature',
      'publication.vote.ballots.*.choice',
      'publication.previous.sha256',
      'publication.officers.*.name',
    ])
      expect(all).toContain(it)
    await expectAllWrong(kinds.flatMap((it) => [...it.values()]))
  })

  test('fails it with a Latin letter for the Cyrillic one that looks like it, the hash of its text made new', async () => {
    const changed = files.flatMap(({ file }) => lookAlikes(file))
    expect(changed.length).toBeGreaterThan(5)
    await expectAllWrong(changed)
  })
})

/** Each of the files fails, and a good one still passes afterwards. */
async function expectAllWrong(changed: string[]): Promise<void> {
  const { page } = await openCheckerFile(browser, checker)
  for (const content of changed) {
    await choose(page, content)
    expect((await verdict(page))[0], content).toBe('wrong')
  }
  await choose(page, files[0]?.file ?? '')
  expect((await verdict(page))[0]).toBe('right')
}

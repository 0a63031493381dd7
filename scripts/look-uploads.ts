import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { chooseFiles, inLibrary, sendFiles } from './look-documents.ts'

/** What became of several files, of which some were refused. */
export async function sentFiles(page: Page): Promise<void> {
  await inLibrary(page)
  await sendFiles(page, 'Plan obuke.md', 'old-program.exe')
}

/** Files on a line that has just broken. */
export async function sendingFiles(page: Page): Promise<void> {
  await inLibrary(page)
  await chooseFiles(page, 'Plan obuke za novu deceniju, treća dopunjena verzija.md', 'Budžet.md')
  await page.context().setOffline(true)
  await page.locator('main form .btn').click()
  await page.locator('[data-state=paused]').waitFor()
}

/** A file that was changed on her device while it was sent. */
export async function changedFile(page: Page): Promise<void> {
  await inLibrary(page)
  const path = join(mkdtempSync(join(tmpdir(), 'mreza-look-')), 'Plan obuke za novu deceniju.md')
  writeFileSync(path, 'first words')
  await page.goto(`${page.url()}/uploads`)
  await page.locator('input[type=file]').setInputFiles(path)
  await page.context().setOffline(true)
  await page.locator('main form .btn').click()
  await page.locator('[data-state=paused]').waitFor()
  appendFileSync(path, ' and more')
  await page.context().setOffline(false)
  await page.locator('[data-state=unreadable]').waitFor({ timeout: 30_000 })
}

/** The form, and above it a file of which a part has come. */
export async function unfinishedFiles(page: Page): Promise<void> {
  await inLibrary(page)
  const library = page.url()
  await page.goto(`${library}/uploads`)
  await page.evaluate(async (arrivals) => {
    const fields = {
      batchId: crypto.randomUUID(),
      language: 'en',
      name: 'Plan obuke.pdf',
      length: '9',
    }
    const answer = await fetch(arrivals, { method: 'POST', body: new URLSearchParams(fields) })
    const { id } = await answer.json()
    await fetch(`/documents/arrivals/${id}`, {
      method: 'PATCH',
      headers: {
        ...{ 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0' },
        'Content-Type': 'application/offset+octet-stream',
      },
      body: '%PDF',
    })
  }, `${library}/arrivals`)
  await page.reload()
}

/** A reply of hers with two files, seen in its thread; or the form by which they were added. */
export function besideReply(isForm: boolean): (page: Page) => Promise<void> {
  return async (page) => {
    await page.goto('/discussions')
    await page.locator('[data-thread] a').first().click()
    await page.waitForLoadState()
    await page.locator('#composer [name=body]').fill('The plan, and what it costs.')
    await page.locator('#composer [value=files]').click()
    await page.waitForURL('**/files')
    if (isForm) return
    const names = ['Plan obuke za novu deceniju, treća dopunjena verzija.md', 'Budžet.md']
    await page.locator('input[type=file]').setInputFiles(
      names.map((name) => ({
        name,
        mimeType: 'text/markdown',
        buffer: Buffer.from(`# ${name} ${Date.now()}`),
      })),
    )
    await page.locator('main form .btn').click()
    await page.waitForURL('**/uploads/**')
    await page.locator('main .btn').click()
    await page.waitForLoadState()
  }
}

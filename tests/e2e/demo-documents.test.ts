import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { bothWays, setStage } from '../support/stage.ts'

const stage = setStage()

/** Recommendation 5 in each language that the demo has, by a word that only it holds. */
const complaints = [
  ['en', 'en', 'within five working days'],
  ['sr-Latn', 'sr-Latn', 'u roku od pet radnih dana'],
  ['mk', 'mk', 'во рок од пет работни дена'],
  ['bg', 'bg', 'в срок от пет работни дни'],
  ['sq', 'sq', 'brenda pesë ditëve pune'],
  // What is out of date is shown all the same, and says so.
  ['ro', 'ro', 'Plângerea pentru hărțuire'],
  // There is none of its own: the nearest that she reads.
  ['sr-Cyrl', 'sr-Latn', 'u roku od pet radnih dana'],
  ['hr', 'sr-Latn', 'u roku od pet radnih dana'],
] as const

describe.each(bothWays)('the libraries of the demo, $way', ({ javaScript }) => {
  const enter: typeof stage.enter = (persona, ways) => stage.enter(persona, { javaScript, ...ways })

  test.each(complaints)(
    'the guidelines open for %s in %s, and one link leads to recommendation 5',
    async (locale, language, words) => {
      const page = await enter('member', { locale })
      const address = await guidelines(page)
      await page.goto(address)
      const section = page.locator('#s-5')
      await page.goto(`${address}?section=s-5#s-5`)
      await section.waitFor()
      expect(await page.locator('main h1').getAttribute('lang')).toBe(language)
      await page.getByText(words).waitFor()
      const isStale = await page.locator('main .notice').count()
      expect(isStale > 0).toBe(language === 'ro')
    },
  )

  test('the file of the authoritative text is saved as it was sent', async () => {
    const page = await enter('member')
    await page.goto(`${await guidelines(page)}?language=en`)
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save the file' }).click(),
    ])
    expect(saved.suggestedFilename()).toBe('Guidelines for gender-sensitive policing.md')
    expect(await readFile(await saved.path(), 'utf8')).toContain('within five working days')
  })
})

/** Its address, found as a reader would who types a word of it in her own script. */
async function guidelines(page: Page): Promise<string> {
  await page.goto('/search?q=смернице')
  const href = await page.locator('main a[href^="/documents/"]').first().getAttribute('href')
  return href?.split('?')[0] ?? ''
}

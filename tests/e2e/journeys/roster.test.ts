import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bothWays, setStage } from '../../support/stage.ts'
import { expectHeading, newWord, textOf } from '../../support/steps.ts'

const stage = setStage()
const headings = 'Surname;First name;E-mail;Rank;Unit;Association;Member since;Languages'

describe.each(bothWays)('$way', ({ javaScript }) => {
  test('a coordinator takes a roster in, looks at it, saves it and takes it back', async () => {
    const name = newWord()
    const file = join(stage.server.dataFolder, `${name}.csv`)
    const line = `${name};Ana;${name}@mup.example;полицајац;Niš;;31.01.2020;sr`
    writeFileSync(file, [headings, line, ';;=1+1;;;;;'].join('\r\n'))

    const page = await stage.enter('coordinator', { javaScript })
    await page.goto('/chapters/serbia-moi')
    await page.getByRole('link', { name: 'Members of this chapter' }).click()
    await page.getByRole('link', { name: 'Take in a roster' }).click()
    await page.getByRole('button', { name: 'See what would happen' }).click()
    await page.getByText('Choose a file.').waitFor()
    await page.getByLabel('File').setInputFiles(file)
    await page.getByRole('button', { name: 'See what would happen' }).click()

    // The page looks again by itself until the plan is there.
    await expectHeading(page, 'What would happen')
    expect(await textOf(page)).toContain('1 member is added')
    expect(await textOf(page)).toContain('It would run as a formula in a spreadsheet.')
    await page.getByRole('button', { name: 'Do exactly this' }).click()
    await expectHeading(page, 'Taken in')

    await page.getByRole('link', { name: 'To the members' }).click()
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    expect(await textOf(page)).toContain('1 member')
    await page.getByRole('link', { name: `Ana ${name}` }).waitFor()

    await page.getByRole('link', { name: 'Save as a file' }).click()
    await page.getByLabel('Unit').check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the file' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('roster.csv')

    await page.goto('/chapters/serbia-moi/imports')
    await page.locator('main li a').first().click()
    await page.getByRole('button', { name: 'Take this roster back' }).click()
    await expectHeading(page, 'Taken back')
    expect(await textOf(page)).toContain('is gone again')
    await page.goto(`/chapters/serbia-moi/roster?name=${name}`)
    expect(await textOf(page)).toContain('No member fits all of this')
  })
})

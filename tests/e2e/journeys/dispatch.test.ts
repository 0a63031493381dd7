import pg from 'pg'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../../../app/lib/dates.ts'
import { bothWays, setStage } from '../../support/stage.ts'
import { expectHeading } from '../../support/steps.ts'
import { writeCarried } from '../../support/write-publication.ts'

const stage = setStage()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).first().click()
// The day on the clock of the region, which begins an hour or two before that of UTC.
const today = () => dayOf(new Date())

/** A draft that the board carried; gives the address of its page. */
async function writeDraft(): Promise<string> {
  const sql = new pg.Client(stage.databaseUrl)
  await sql.connect()
  const { position } = await writeCarried(sql)
  await sql.end()
  return `/positions/drafts/${position}`
}

describe.each(bothWays)('$way', ({ way, javaScript }) => {
  const partner = `Women in Uniform, ${way}`
  const body = `Police Chiefs, ${way}`

  test('the chair signs with a partner, notes to whom it went and what came back, and a visitor reads of it', async () => {
    const chair = await stage.enter('chair', { javaScript })
    const draft = await writeDraft()
    for (const [name, kind] of [
      [partner, 'partner organisation'],
      [body, 'liaison body'],
    ] as const) {
      await chair.goto('/organisations')
      await follow(chair, 'Add an organisation')
      await chair.locator('[name="name.en"]').fill(name)
      await chair.getByLabel('Website').fill('http://partner.example')
      await chair.getByLabel('Since').fill('2020-01-01')
      await press(chair, 'Add an organisation')
      await chair.getByText('This is no encrypted address of a website.').waitFor()
      expect(await chair.locator('[name="name.en"]').inputValue()).toBe(name)
      await chair.getByLabel('Website').fill('https://partner.example')
      await chair.getByLabel(kind, { exact: true }).check()
      await press(chair, 'Add an organisation')
      await expectHeading(chair, name)
    }

    await chair.goto(draft)
    await follow(chair, 'Partners behind the position')
    await chair.getByLabel('Partner organisation').selectOption({ label: partner })
    await press(chair, 'Name as partner')
    await chair.getByText('not confirmed yet').waitFor()
    await chair.goto(`${draft}/publication`)
    await chair.getByLabel('At once').check()
    await press(chair, 'Sign and publish')
    await chair.getByText('A partner has not confirmed the position yet.').waitFor()
    await follow(chair, 'Choose partners')
    await follow(chair, 'Note the confirmation')
    await chair.getByLabel('Confirmed on').fill(today())
    await chair.getByLabel('How it was confirmed').fill('by letter 7')
    await press(chair, 'Note the confirmation')
    await chair.getByText('by letter 7').waitFor()
    await chair.goto(`${draft}/publication`)
    await chair.getByLabel('At once').check()
    await press(chair, 'Sign and publish')
    await chair.getByRole('heading', { name: 'Together with' }).waitFor()
    const page = new URL(chair.url()).pathname

    await follow(chair, 'Note that it was sent')
    await chair.getByLabel('Sent to').selectOption({ label: body })
    await chair.getByLabel('Sent on').fill(today())
    await chair.getByLabel('by letter').check()
    await press(chair, 'Save')
    await expectHeading(chair, body)

    const visitor = await stage.enter(null, { javaScript, width: 360 })
    await visitor.goto('/positions')
    await visitor.getByLabel('Partner organisation').selectOption({ label: partner })
    await press(visitor, 'Show')
    await visitor.getByText(`Together with: ${partner}`).waitFor()
    expect(await visitor.locator('main .row').count()).toBe(1)
    await visitor.locator('main .row a').click()
    await visitor.getByText(body).waitFor()

    await follow(chair, 'Note a reply')
    await chair.getByLabel('Reply received on').fill(today())
    await chair.getByLabel('accepted in part').check()
    await chair.getByLabel('Text of the reply').fill('On the agenda in spring.')
    await press(chair, 'Save')
    await chair.getByText('On the agenda in spring.').waitFor()
    await visitor.goto(page)
    expect(await visitor.getByText('On the agenda in spring.').count()).toBe(0)

    await chair.locator('main ul.space-y-3 a').first().click()
    await chair.getByLabel('Everyone reads this reply').check()
    await press(chair, 'Save')
    await chair.getByText('What stood before').waitFor()
    await visitor.goto(page)
    await visitor.getByText('On the agenda in spring.').waitFor()
  })
})

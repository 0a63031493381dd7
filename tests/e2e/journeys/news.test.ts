import { describe, expect, test } from 'vitest'
import { dayOf } from '../../../app/lib/dates.ts'
import { bothWays, setStage } from '../../support/stage.ts'
import { expectHeading } from '../../support/steps.ts'

const stage = setStage()
// The day on the clock of the region, which begins an hour or two before that of UTC.
const today = () => dayOf(new Date())

describe.each(bothWays)('$way', ({ way, javaScript }) => {
  const title = `Forty officers swim, ${way}`

  test('the chair writes news in two languages, publishes, corrects and withdraws them, and a visitor reads each', async () => {
    const chair = await stage.enter('chair', { javaScript })
    const press = (name: string) => chair.getByRole('button', { name, exact: true }).click()
    const follow = (name: string) => chair.getByRole('link', { name, exact: true }).first().click()
    await chair.goto('/news')
    await follow('Write news')
    await chair.getByLabel('Language of the original').selectOption('en')
    await chair.getByLabel('Title').fill(title)
    await chair.getByLabel('Place').fill('Ohrid')
    await chair.getByLabel('Text', { exact: true }).fill('They **swam**.')
    await chair.getByLabel('Day on which it happened').fill('2099-01-01')
    await chair.getByLabel('Source', { exact: true }).fill('The network')
    await chair.getByLabel('Rights', { exact: true }).selectOption('own')
    await press('Keep the draft')
    await chair.getByText('This day is still to come.').waitFor()
    expect(await chair.getByLabel('Title').inputValue()).toBe(title)
    await chair.getByLabel('Day on which it happened').fill(today())
    await press('Keep the draft')
    await expectHeading(chair, title)
    await chair.getByText('This is a draft.').waitFor()
    const page = new URL(chair.url()).pathname

    const visitor = await stage.enter(null, { javaScript, width: 360 })
    expect((await visitor.goto(page))?.status()).toBe(404)
    await chair.getByText('Another language').click()
    await follow('Shqip')
    await chair.getByText('The authoritative text').first().waitFor()
    await chair.getByLabel('Title').fill(`Dyzet police notojnë, ${way}`)
    await chair.getByLabel('Place').fill('Ohër')
    await chair.getByLabel('Text', { exact: true }).fill('Ato **notuan**.')
    await press('Save')
    await chair.goto(page)
    await follow('Publish the news')
    await press('Publish now')
    await expectHeading(chair, title)

    await visitor.goto('/')
    await visitor.getByRole('link', { name: 'News', exact: true }).click()
    await visitor.getByRole('link', { name: title }).click()
    await expectHeading(visitor, title)
    await visitor.getByRole('link', { name: 'Shqip' }).click()
    await expectHeading(visitor, `Dyzet police notojnë, ${way}`)

    await chair.goto(page)
    await follow('Correct')
    await chair.getByLabel('Text', { exact: true }).fill('They swam far.')
    await press('Save')
    await chair.getByText('The public has read this.').waitFor()
    await chair.getByLabel('What is corrected, and why').fill('It was farther.')
    await press('Save')
    await visitor.goto(page)
    await visitor.getByText('They swam far.').waitFor()
    await visitor.getByText('It was farther.').waitFor()
    await visitor.goto(`${page}?language=sq`)
    await visitor.getByText('The original was changed after this translation').waitFor()

    await chair.goto(`${page}/withdrawal`)
    await chair.getByLabel('The reason').fill('It was another lake.')
    await press('Withdraw the news')
    await expectHeading(chair, title)
    await visitor.goto(page)
    await expectHeading(visitor, 'A news item that was withdrawn')
    await visitor.getByText('It was another lake.').waitFor()
    expect(await visitor.getByText('swam').count()).toBe(0)
    await visitor.goto('/news')
    expect(await visitor.getByText(title).count()).toBe(0)
  })
})

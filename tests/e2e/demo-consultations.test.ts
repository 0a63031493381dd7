import { describe, expect, test } from 'vitest'
import { setStage } from '../support/stage.ts'
import { textOf } from '../support/steps.ts'

const stage = setStage()

describe('the consultations of the demo', () => {
  test('one waits for a member, and she reads there what became of the other', async () => {
    const member = await stage.enter('member', { locale: 'sr-RS' })
    await member.goto('/discussions')
    await member.locator('main a[href^="/positions/consultations/"]').click()
    expect(await textOf(member)).toContain('Smene koje se znaju na vreme')
    await member.locator('textarea[name=words]').waitFor()
    await member.goto('/positions/consultations')
    await member.locator('main .row a').last().click()
    expect(await textOf(member)).toContain('Two years would be more than the law gives')
    expect(await member.locator('textarea').count()).toBe(0)
  })

  test('her coordinator has words to answer, and the chair an answer of another service', async () => {
    const coordinator = await stage.enter('coordinator')
    await coordinator.goto('/positions/consultations')
    await coordinator.locator('main .row a').first().click()
    await coordinator.locator('a[href$="/answer"]').click()
    await coordinator.getByText('Kod nas se raspored zna tri dana unapred.').waitFor()
    expect(await coordinator.locator('main h3').allTextContents()).toEqual([
      ...['The whole text', 'What we ask for'],
    ])
    expect(await coordinator.locator('main [name=meant]').count()).toBe(2)

    const chair = await stage.enter('chair')
    await chair.goto('/positions/drafts')
    await chair.getByRole('link', { name: 'Shifts that are known in time' }).click()
    await chair.locator('a[href$="/consultation"]').first().click()
    expect(await textOf(chair)).not.toContain('We support it')
    expect(await chair.getByText('answered', { exact: true }).count()).toBe(1)
    await chair.goto('/positions/drafts')
    await chair.getByRole('link', { name: 'Service during pregnancy' }).click()
    await chair.locator('a[href$="/consultation"]').first().click()
    for (const words of ['taken up in part', 'not taken up', 'Members who said something: 5'])
      await chair.getByText(words).first().waitFor()
  })
})

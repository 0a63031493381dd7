import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personaEmail } from '~/features/auth/personas'
import { insertPair } from '../../support/insert-pair.ts'
import { openSessionOf } from '../../support/matrix-world.ts'
import { bothWays, setStage } from '../../support/stage.ts'
import { expectHeading } from '../../support/steps.ts'

const stage = setStage()
let sql: pg.Pool
beforeAll(() => {
  sql = new pg.Pool({ connectionString: stage.databaseUrl })
})
afterAll(() => sql.end())

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).first().click()
const inDays = (count: number) =>
  new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)

describe.each(bothWays)('$way', ({ javaScript }) => {
  const place = javaScript ? 0 : 1

  test('a mentor and her mentee agree, sign, meet, write, rest, go on and end', async () => {
    const { rows } = await sql.query(
      `SELECT m.id, m.display_name AS name, m.email_key AS email FROM member m
       JOIN membership ms ON ms.member_id = m.id AND ms.kind = 'home' AND ms.chapter_id = 'serbia-moi'
       WHERE m.email_key = $1 OR m.email_key LIKE '%@serbia-moi.example' ORDER BY m.email_key = $1 DESC, m.id LIMIT 3`,
      [personaEmail('member')],
    )
    const [her, ...mentors] = rows
    const mentor = mentors[place]
    const pair = await insertPair(sql, { menteeId: her.id, mentorId: mentor.id })
    const room = `/mentoring/pairs/${pair}`
    const mentee = await stage.enter('member', { javaScript, width: 360 })
    const other = await enterAs(mentor.id)

    await mentee.goto('/mentoring')
    await mentee.getByText('She is your mentor.').first().waitFor()
    await follow(mentee, 'Write our agreement')
    await press(mentee, 'Save the agreement')
    await mentee.getByText('Choose one.').first().waitFor()
    await mentee.getByLabel('How often').selectOption('monthly')
    await mentee.getByLabel('In which form').selectOption('either')
    await mentee.getByLabel('In our own words').fill('What we say stays between us.')
    await press(mentee, 'Save the agreement')
    await press(mentee, 'Sign')
    await expectHeading(mentee, mentor.name)

    await other.goto(room)
    await follow(other, 'Read and sign')
    await other.getByText('What we say stays between us.').first().waitFor()
    await press(other, 'Sign')
    await expectHeading(other, her.name)

    await follow(other, 'Set the next meeting')
    await other.getByLabel('Day', { exact: true }).fill(inDays(-3))
    await other.getByLabel('Time', { exact: true }).fill('17:30')
    await other.getByLabel('Where (may stay empty)').fill('By the river')
    await press(other, 'Save the meeting')
    await other.getByText('Choose a moment that is still to come.').waitFor()
    expect(await other.getByLabel('Where (may stay empty)').inputValue()).toBe('By the river')
    await other.getByLabel('Day', { exact: true }).fill(inDays(3))
    await press(other, 'Save the meeting')
    await other.getByText('By the river').waitFor()
    const file = await other.context().request.get(`${stage.server.origin}${room}/meeting.ics`)
    expect(await file.text()).toContain('SUMMARY:Meeting\r\n')
    expect(file.headers()).toMatchObject({
      'cache-control': 'no-store',
      'content-disposition': 'attachment; filename="meeting.ics"',
    })

    await mentee.goto(`${room}/goals`)
    await mentee.getByLabel('A new goal').fill('Lead a briefing')
    await press(mentee, 'Set a goal')
    await follow(mentee, 'Change the goal')
    await mentee.getByLabel('How far it is').selectOption('50')
    await press(mentee, 'Save the goal')
    await mentee.getByText('50 %').waitFor()

    await mentee.goto(`${room}/sessions`)
    await mentee.getByLabel('On which day').fill(inDays(0))
    await mentee.getByLabel('Minutes').fill('75')
    await mentee.getByLabel('In which form').selectOption('online')
    await mentee.getByLabel('Mostly about').selectOption('career')
    await press(mentee, 'Log a meeting')
    await mentee.getByText('Meetings: 1 · 1 h 15 min in all').waitFor()

    await follow(mentee, 'Write a note')
    await mentee.getByLabel('A note').fill('Ask about spring.')
    await press(mentee, 'Write a note')
    await mentee.getByText('Ask about spring.').waitFor()
    await other.goto(`${room}/notes`)
    await other.getByText('Ask about spring.').waitFor()
    expect(await other.getByRole('link', { name: 'Change the note' }).count()).toBe(0)

    await mentee.goto(room)
    await mentee.getByLabel('Your first words').fill('Good morning!')
    await press(mentee, 'Begin the conversation')
    await expectHeading(mentee, 'Conversation of two')
    await mentee.getByText('You two alone can read this').first().waitFor()
    await mentee.getByRole('link', { name: 'Conversation of two' }).first().click()
    await expectHeading(mentee, mentor.name)

    await other.goto(room)
    await press(other, 'Pause')
    await other.getByText('This pair is paused.').first().waitFor()
    await mentee.goto(`${room}/notes`)
    expect(await mentee.getByLabel('A note').count()).toBe(0)
    await mentee.goto(room)
    await press(mentee, 'Go on')
    await follow(mentee, 'End the pair')
    await press(mentee, 'End it now')
    await mentee.getByText('Choose one.').waitFor()
    await mentee.getByLabel('We have done what we set out to do').check()
    await press(mentee, 'End it now')
    await mentee.getByText('This pair is over.').first().waitFor()
    await mentee.getByText('You have done what you set out to do.').waitFor()
  })

  async function enterAs(memberId: string): Promise<Page> {
    const { cookie } = await openSessionOf(sql, stage.server.origin, memberId)
    const [name = '', value = ''] = cookie.split('=')
    const page = await stage.enter(null, { javaScript })
    await page.context().addCookies([{ name, value, url: stage.server.origin }])
    return page
  }
})

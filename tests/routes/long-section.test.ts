import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildMatrixWorld, type MatrixWorld } from '../support/matrix-world.ts'

let world: MatrixWorld
beforeAll(async () => {
  world = await buildMatrixWorld()
})
afterAll(() => world.end())

const sectionOf = () => {
  const { position, section } = world.positions.drafted
  return `/positions/drafts/${position}/sections/${section}`
}
function pasted(text: string): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ heading: 'A heading', version: '1', body: text }))
    form.append(name, value)
  return form
}
const versions = async () =>
  (await world.sql.query('SELECT count(*)::int AS n FROM section_text')).rows[0].n

test('a text of 5 MB is refused with a sentence, and stands whole in the form again', async () => {
  const before = await versions()
  const text = 'женска '.repeat(400_000)
  for (const address of [sectionOf(), sectionOf().replace(/\/[^/]+$/, '')]) {
    const answer = await world.visitors.board.post(address, pasted(text))
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('longer than 100,000 characters')
    expect(page).toContain(text.slice(0, -1))
  }
  expect(await versions()).toBe(before)
})

test('the longest text is taken, in any alphabet', async () => {
  const text = 'ж'.repeat(100_000)
  const answer = await world.visitors.board.post(sectionOf(), pasted(text))
  expect(answer.status).toBe(303)
  const { rows } = await world.sql.query(
    'SELECT body FROM section_text WHERE section_id = $1 ORDER BY version DESC LIMIT 1',
    [world.positions.drafted.section],
  )
  expect(rows[0].body === text).toBe(true)
  await world.restore()
})

test('from whoever may not write there it is not even read', async () => {
  const text = 'x'.repeat(1_000_000)
  for (const persona of ['visitor', 'member', 'coordinator'] as const)
    expect((await world.visitors[persona].post(sectionOf(), pasted(text))).status).toBe(413)
  const elsewhere = `/positions/drafts/${world.positions.drafted.position}/withdrawal`
  expect((await world.visitors.chair.post(elsewhere, pasted(text))).status).toBe(413)
})

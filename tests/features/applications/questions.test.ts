import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { askQuestion } from '~/features/applications/ask-question.server'
import { getApplication } from '~/features/applications/get-application.server'
import { listQuestions } from '~/features/applications/list-questions.server'
import { presentApplication } from '~/features/applications/present-application.server'
import { readAnswers } from '~/features/applications/read-answers'
import { retireQuestion } from '~/features/applications/retire-question.server'
import { type AskQuestion, AskQuestionSchema } from '~/features/applications/schema'
import { buildApplication } from '../../factories/applications.ts'
import { buildMember, statusOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { errorsOf } from '../../support/forms.ts'

const coordinatorOf = (chapter = 'serbia-moi') =>
  buildMember({ in: chapter, office: 'coordinator' })
const question = (over: Partial<AskQuestion> = {}): AskQuestion => ({
  chapter: 'serbia-moi',
  kind: 'text',
  label: 'U kojoj jedinici služite?',
  language: 'sr-Latn',
  english: 'In which unit do you serve?',
  choices: [],
  isRequired: true,
  ...over,
})
const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

describe('asking a question', () => {
  test('asks it from now on, after the others, with one activity', async () => {
    const coordinator = await coordinatorOf('moldova-gpi')
    const asked = question({ chapter: 'moldova-gpi' })
    expect(
      await leaving(['applications.question_asked'], () => askQuestion(coordinator, asked)),
    ).toBe('done')
    await askQuestion(coordinator, {
      ...asked,
      kind: 'choice',
      choices: ['da', 'nu'],
      english: undefined,
    })
    const [first, second] = await listQuestions('moldova-gpi')
    expect(first).toMatchObject({
      labels: { en: 'In which unit do you serve?', 'sr-Latn': 'U kojoj jedinici služite?' },
      choices: [],
      isRequired: true,
    })
    expect(second).toMatchObject({
      kind: 'choice',
      choices: [{ 'sr-Latn': 'da' }, { 'sr-Latn': 'nu' }],
    })
    expect(await listQuestions('croatia-moi')).toEqual([])
  })

  test('twelve are enough, though fifty are asked at once', async () => {
    const coordinator = await coordinatorOf('albania-asp')
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        askQuestion(coordinator, question({ chapter: 'albania-asp' })),
      ),
    )
    expect(answers.filter((it) => it === 'done').length).toBe(12)
    expect((await listQuestions('albania-asp')).length).toBe(12)
  })

  test('is for the coordinators of the service', async () => {
    const coordinator = await coordinatorOf()
    for (const viewer of [await buildMember(), await coordinatorOf('croatia-moi')])
      expect(await leaving([], () => statusOf(askQuestion(viewer, question())))).toBe(403)
    for (const chapter of ['croatia-moi', 'rs-policewomen', 'never-was'])
      expect(await statusOf(askQuestion(coordinator, question({ chapter })))).toBe(403)
    const lapsed = { ...coordinator, vettedUntil: null }
    expect(await leaving([], () => statusOf(askQuestion(lapsed, question())))).toBe(403)
  })

  test('its form says what is missing by the key of a message', async () => {
    const good = { chapter: 'serbia-moi', kind: 'text', label: 'In which unit?', language: 'en' }
    expect(await errorsOf(AskQuestionSchema, good)).toEqual({})
    expect(await errorsOf(AskQuestionSchema, { ...good, label: '' })).toEqual({
      label: ['applications:fault.question'],
    })
    for (const choices of ['', 'one', `${'x'.repeat(101)}\nb`, Array(11).fill('a').join('\n')])
      expect(await errorsOf(AskQuestionSchema, { ...good, kind: 'choice', choices })).toEqual({
        choices: ['applications:fault.choices'],
      })
    const two = { ...good, kind: 'choice', choices: 'yes\r\n\r\n no \n', isRequired: 'on' }
    expect(await errorsOf(AskQuestionSchema, two)).toEqual({})
  })
})

describe('asking a question no longer', () => {
  test('keeps what was answered to it, with one activity', async () => {
    const coordinator = await coordinatorOf()
    await askQuestion(coordinator, question())
    const [asked] = await listQuestions('serbia-moi')
    const { id } = await buildApplication()
    const answers = { [asked?.id ?? '']: 'Zemun' }
    await db.application.update({ where: { id }, data: { answers } })
    await leaving(['applications.question_retired'], () =>
      retireQuestion(coordinator, asked?.id ?? ''),
    )
    expect(await listQuestions('serbia-moi')).toEqual([])
    expect(presentApplication(await getApplication(coordinator, id)).answers).toMatchObject([
      { given: 'Zemun' },
    ])
    expect(await leaving([], () => statusOf(retireQuestion(coordinator, asked?.id ?? '')))).toBe(
      404,
    )
  })

  test('is for the coordinators of the service; others are not told that it is there', async () => {
    const coordinator = await coordinatorOf('croatia-moi')
    await askQuestion(coordinator, question({ chapter: 'croatia-moi' }))
    const [asked] = await listQuestions('croatia-moi')
    const id = asked?.id ?? ''
    for (const viewer of [await coordinatorOf(), await buildMember({ in: 'croatia-moi' })])
      expect(await leaving([], () => statusOf(retireQuestion(viewer, id)))).toBe(404)
    expect(await statusOf(retireQuestion({ ...coordinator, vettedUntil: null }, id))).toBe(403)
    for (const never of [uuidv7(), 'x'])
      expect(await statusOf(retireQuestion(coordinator, never))).toBe(404)
  })
})

describe('the answers of a form', () => {
  const asked = (over: object) => ({
    id: 'q',
    kind: 'text' as const,
    labels: {},
    choices: [],
    isRequired: true,
    ...over,
  })

  test.each([
    [{}, 'Zemun', null],
    [{}, '  ', 'applications:fault.answer'],
    [{ isRequired: false }, '', null],
    [{}, 'x'.repeat(1_001), 'applications:fault.answer_long'],
    [{ kind: 'yes_no' }, 'no', null],
    [{ kind: 'yes_no' }, 'perhaps', 'applications:fault.answer'],
    [{ kind: 'choice', choices: [{ en: 'a' }, { en: 'b' }] }, '1', null],
    [{ kind: 'choice', choices: [{ en: 'a' }, { en: 'b' }] }, '2', 'applications:fault.answer'],
    [{ kind: 'choice', choices: [{ en: 'a' }] }, '-1', 'applications:fault.answer'],
  ])('%j answered by %j: %j', (over, typed, fault) => {
    const { errors } = readAnswers([asked(over) as never], form({ 'answer-q': typed }))
    expect(errors).toEqual(fault ? { 'answer-q': [fault] } : {})
  })

  test('hold what is asked, and no field besides', () => {
    const sent = form({ 'answer-q': ' Zemun ', 'answer-other': 'x', decision: 'approved' })
    expect(readAnswers([asked({})], sent).answers).toEqual({ q: 'Zemun' })
  })
})

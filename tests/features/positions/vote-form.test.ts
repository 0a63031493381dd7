import { describe, expect, test } from 'vitest'
import { CastBallotSchema, SetVoteSchema } from '~/features/positions/vote/schema'
import { parseForm } from '~/lib/parse-form.server'
import { formRequest } from '../../support/forms.ts'

const filled = {
  ...{ mark: 'a'.repeat(64), opening: 'now', closesDay: '2030-01-01', closesTime: '18:00' },
  ...{ majority: 'simple', share: '', base: 'cast', quorum: '', chapterQuorum: '' },
  ...{ chapterMajority: 'none', chapterShare: '', chapterBase: 'cast' },
  ...{ opensDay: '', opensTime: '' },
}
const set = (fields: Record<string, string>) =>
  parseForm(formRequest({ ...filled, ...fields }), SetVoteSchema)
const none = { kind: 'none' }
const simple = { kind: 'simple', base: 'cast' }

describe('the form of a vote', () => {
  test('is the simplest rule where nothing else is asked', async () => {
    const { value } = await set({})
    expect(value).toMatchObject({ opens: null, closes: { day: '2030-01-01', time: '18:00' } })
    const rule = { majority: simple, quorum: none, chapterQuorum: none, chapterMajority: null }
    expect(value?.rule).toEqual(rule)
    expect(value?.observers).toEqual([])
  })

  test('reads shares and numbers as people write them', async () => {
    const { value } = await set({
      ...{ majority: 'qualified', share: ' 2 / 3 ', base: 'present', quorum: '60 %' },
      ...{ chapterQuorum: '5', chapterMajority: 'qualified', chapterShare: '3/4' },
      ...{ chapterBase: 'eligible', opening: 'later', opensDay: '2029-12-01', opensTime: '09:30' },
      observers: '01890000-0000-7000-8000-000000000000',
    })
    expect(value).toMatchObject({
      opens: { day: '2029-12-01', time: '09:30' },
      observers: ['01890000-0000-7000-8000-000000000000'],
      rule: {
        majority: { kind: 'qualified', base: 'present', part: 2, whole: 3 },
        quorum: { kind: 'share', part: 60, whole: 100 },
        chapterQuorum: { kind: 'number', number: 5 },
        chapterMajority: { kind: 'qualified', base: 'eligible', part: 3, whole: 4 },
      },
    })
  })

  test.each([
    [{ majority: 'qualified' }, 'share', 'vote:share.fault'],
    [{ majority: 'qualified', share: '1/2' }, 'share', 'vote:share.fault'],
    [{ majority: 'qualified', share: 'most' }, 'share', 'vote:share.fault'],
    [{ majority: 'qualified', share: '2/0' }, 'share', 'vote:share.fault'],
    [{ chapterMajority: 'qualified', chapterShare: '' }, 'chapterShare', 'vote:share.fault'],
    [{ quorum: 'many' }, 'quorum', 'vote:quorum.fault'],
    [{ quorum: '-1' }, 'quorum', 'vote:quorum.fault'],
    [{ chapterQuorum: '1.5' }, 'chapterQuorum', 'vote:quorum.fault'],
    [{ opening: 'later' }, 'opensDay', 'vote:day.missing'],
    [
      { opening: 'later', opensDay: '2029-02-31', opensTime: '9:00' },
      'opensTime',
      'vote:time.missing',
    ],
    [{ opening: 'soon' }, 'opening', 'vote:opening.missing'],
    [{ closesDay: '' }, 'closesDay', 'vote:day.missing'],
    [{ closesTime: '25:00' }, 'closesTime', 'vote:time.missing'],
    [{ majority: '' }, 'majority', 'vote:majority.missing'],
    [{ base: 'all' }, 'base', 'vote:base.missing'],
    [{ mark: 'b' }, 'mark', 'errors:form.key'],
    [{ observers: 'x' }, 'observers[0]', 'errors:form.key'],
  ])('%j is refused at %s', async (fields, field, message) => {
    const { value, errors } = await set(fields)
    expect(value).toBeNull()
    expect(errors[field]).toContain(message)
  })
})

describe('a ballot', () => {
  const cast = (fields: Record<string, string>) => parseForm(formRequest(fields), CastBallotSchema)

  test('needs no reason, and has its words with plain ends of lines', async () => {
    const reasons: Record<string, string>[] = [{}, { reason: '' }, { reason: ' \r\n ' }]
    for (const reason of reasons)
      expect((await cast({ choice: 'none', seen: '1', ...reason })).value).toEqual({
        ...{ choice: 'none', reason: '', seen: 1 },
      })
    const { value } = await cast({ choice: 'for', seen: '0', reason: ' One\r\ntwo. ' })
    expect(value?.reason).toBe('One\ntwo.')
  })

  test.each([
    [{ choice: '', seen: '0' }, 'choice', 'vote:choice.missing'],
    [{ choice: 'yes', seen: '0' }, 'choice', 'vote:choice.missing'],
    [{ choice: 'for', seen: '-1' }, 'seen', 'errors:form.key'],
    [{ choice: 'for', seen: '9999999999' }, 'seen', 'errors:form.key'],
    [{ choice: 'for', seen: '0', reason: 'x'.repeat(1_001) }, 'reason', 'vote:reason.long'],
  ])('%j is refused at %s', async (fields, field, message) => {
    const { errors } = await cast(fields)
    expect(errors[field]).toContain(message)
  })
})

import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { freshComposer, typedComposer } from '~/features/discussions/compose.server'
import {
  EditReplySchema,
  FollowSchema,
  limits,
  PostReplySchema,
  ReadingSchema,
  SaveDraftSchema,
  StartThreadSchema,
} from '~/features/discussions/schema'
import { parseForm } from '~/lib/parse-form.server'
import { errorsOf, formRequest } from '../../support/forms.ts'

const good = {
  formKey: uuidv7(),
  title: 'Night shifts',
  body: 'Who plans them?',
  language: 'sr-Cyrl',
}

describe('the forms of a discussion', () => {
  test.each([
    ['title', undefined, 'discussions:error.title_missing'],
    ['title', 'x', 'discussions:error.title_short'],
    ['title', '  x  ', 'discussions:error.title_short'],
    ['title', 'x'.repeat(limits.title + 1), 'discussions:error.title_long'],
    ['body', undefined, 'discussions:error.body_missing'],
    ['body', ' \n\t ', 'discussions:error.body_missing'],
    ['body', 'x'.repeat(limits.body + 1), 'discussions:error.body_long'],
    ['language', undefined, 'discussions:error.language'],
    ['language', 'de', 'discussions:error.language'],
    ['language', '__proto__', 'discussions:error.language'],
    ['formKey', undefined, 'errors:form.key'],
    ['formKey', 'not a key', 'errors:form.key'],
  ])('%s = %j is refused by the key of a message', async (field, value, message) => {
    const { [field as keyof typeof good]: _, ...others } = good
    const fields = value === undefined ? others : { ...good, [field]: value }
    expect(await errorsOf(StartThreadSchema, fields)).toEqual({ [field]: [message] })
    if (field === 'title') return
    for (const schema of [PostReplySchema, EditReplySchema])
      expect(await errorsOf(schema, { ...fields, version: '1' })).toEqual({ [field]: [message] })
  })

  test('exact measures pass, fields of no form are dropped', async () => {
    const fields = {
      ...good,
      title: 'x'.repeat(limits.title),
      body: 'x'.repeat(limits.body),
      audience: 'public',
      authorId: uuidv7(),
      pinned: 'true',
    }
    const { value } = await parseForm(formRequest(fields), StartThreadSchema)
    expect(Object.keys(value ?? {}).sort()).toEqual([
      'body',
      'formKey',
      'language',
      'tags',
      'title',
    ])
  })

  test.each([
    [EditReplySchema, { ...good, version: '0' }, 'version'],
    [EditReplySchema, { ...good, version: 'x' }, 'version'],
    [FollowSchema, { level: 'own' }, 'level'],
    [FollowSchema, {}, 'level'],
    [ReadingSchema, { seq: '-1' }, 'seq'],
    [ReadingSchema, { seq: '1.5' }, 'seq'],
    [SaveDraftSchema, { place: 'member:1' }, 'place'],
    [
      SaveDraftSchema,
      { place: `thread:${uuidv7()}`, body: 'x'.repeat(limits.body * 2 + 1) },
      'body',
    ],
  ])('what no page of ours sends is refused', async (schema, fields, field) => {
    expect(Object.keys(await errorsOf(schema, fields as Record<string, string>))).toEqual([field])
  })
})

describe('a composer', () => {
  test('gives back what was typed to the letter, with its faults and its preview', () => {
    const form = new FormData()
    const typed = {
      formKey: good.formKey,
      title: ' x ',
      tags: 'a, b',
      body: '  **Hm** <b>\n',
      language: 'xx',
    }
    for (const [name, value] of Object.entries(typed)) form.set(name, value)
    const errors = { title: ['discussions:error.title_short'] }
    expect(typedComposer(form, errors, true)).toEqual({
      ...typed,
      errors,
      previewHtml: '<p><strong>Hm</strong> &lt;b&gt;</p>',
    })
    expect(typedComposer(form, {}, false).previewHtml).toBeNull()
  })

  test('begins with a new key, and with the draft that was kept', () => {
    const draft = { title: 'Half', body: 'a sent', language: null }
    const [one, two] = [freshComposer(draft, 'sq'), freshComposer(null, 'sq')]
    expect(one).toMatchObject({ title: 'Half', body: 'a sent', language: 'sq', isDraft: true })
    expect(two).toMatchObject({ title: '', body: '', language: 'sq', isDraft: false })
    expect(one.formKey).not.toBe(two.formKey)
  })
})

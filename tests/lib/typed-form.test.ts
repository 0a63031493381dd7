import { describe, expect, test } from 'vitest'
import { readTypedForm } from '~/lib/typed-form.server'

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
const read = (fields: Record<string, string>) =>
  readTypedForm(urlencoded, Buffer.from(new URLSearchParams(fields).toString()), '/somewhere?a=1')

async function readParts(form: FormData) {
  const sent = new Response(form)
  const headers = { 'content-type': sent.headers.get('Content-Type') ?? '' }
  return readTypedForm(headers, Buffer.from(await sent.arrayBuffer()), '/somewhere')
}

describe('what is given back of a form that was refused', () => {
  test('its words, and what has to go with them', async () => {
    expect(await read({ key: 'abc', body: 'Две речи\n"и" <још>' })).toEqual({
      address: '/somewhere?a=1',
      isWhole: true,
      fields: [
        { name: 'key', value: 'abc', isText: false },
        { name: 'body', value: 'Две речи\n"и" <још>', isText: true },
      ],
    })
  })

  test.each(['password', 'current', 'proof', 'code'])(
    'never %s, however it is written',
    async (name) => {
      expect(await read({ [name]: 'correct horse battery' })).toBeNull()
      const kept = await read({ [name]: 'correct horse battery', reason: 'For a reason.' })
      expect(JSON.stringify(kept)).not.toContain('horse')
      expect(kept).toMatchObject({ isWhole: false, fields: [{ name: 'reason' }] })
    },
  )

  test('nothing of a form without words, of none, or of one that is broken', async () => {
    expect(await read({ key: 'abc', choice: 'yes', empty: '   ' })).toBeNull()
    expect(await readTypedForm(urlencoded, undefined, '/')).toBeNull()
    expect(
      await readTypedForm({ 'content-type': 'application/json' }, Buffer.from('{"a":"b c"}'), '/'),
    ).toBeNull()
    const broken = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await readTypedForm(broken, Buffer.from('no parts at all'), '/')).toBeNull()
  })

  test('words sent in parts; a file is none, and without it the form is not whole', async () => {
    const parts = (files: File) => {
      const form = new FormData()
      form.append('body', 'A long word or two.')
      form.append('file', files)
      return readParts(form)
    }
    const without = await parts(new File([], 'empty.txt'))
    expect(without).toMatchObject({ isWhole: true, fields: [{ name: 'body' }] })
    const kept = await parts(new File(['secret words'], 'secret.txt'))
    expect(kept).toMatchObject({ isWhole: false, fields: [{ name: 'body' }] })
    expect(JSON.stringify(kept)).not.toContain('secret')
  })
})

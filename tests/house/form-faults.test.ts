import { globSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm } from '~/lib/parse-form.server'

type Form = [name: string, schema: z.ZodType, fields: string[]]

/** What is told where a schema has no sentence of its own. */
const forAnything = 'errors:form.field'
const spaces = [' ', ' \n\t ', '\u00A0']
const odd = ['x', '-1', '1e99', '9'.repeat(40), '\u200B', '2030-02-31', '%00', 'x'.repeat(41_000)]
const catalogs = new Map(
  globSync('app/locales/en/*.json').map((path) => [
    basename(path, '.json'),
    JSON.parse(readFileSync(path, 'utf8')),
  ]),
)
const forms = (
  await Promise.all(
    globSync('app/features/**/schema.ts').map(async (path) => {
      const folder = path.split('/').slice(2, -1).join('/')
      return Object.entries(await import(resolve(path))).map(([name, schema]) => [
        `${folder}: ${name}`,
        schema,
      ])
    }),
  )
)
  .flat()
  .filter((it): it is [string, z.ZodType] => it[1] instanceof z.ZodType)
  .map(([name, schema]): Form => [name, schema, fieldsOf(schema)])
  .filter(([, , fields]) => fields.length > 0)

/** The fields of a form, of whatever kinds it may be; what only holds further fields is none. */
function fieldsOf(schema: unknown): string[] {
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap(fieldsOf)
  const inner = innerOf(schema)
  if (!(inner instanceof z.ZodObject)) return []
  const fields = Object.entries(inner.shape)
  return fields.filter(([, it]) => !(innerOf(it) instanceof z.ZodObject)).map(([name]) => name)
}

/** A schema without what is done to it before or after. */
function innerOf(schema: unknown): unknown {
  if (schema instanceof z.ZodPipe) return innerOf(schema.def.in)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return innerOf(schema.def.innerType)
  return schema
}

/** What a form that holds nothing else is told of each field. */
async function faultsOf(schema: z.ZodType, field: string, value: string) {
  const body = new URLSearchParams({ [field]: value })
  const { errors } = await parseForm(new Request('http://form/', { method: 'POST', body }), schema)
  return errors
}

/** Whether a key leads to a text, or to one that is told with a number. */
function isText(key: string): boolean {
  const [space = '', path = ''] = key.split(':')
  const [found, counted] = [path, `${path}_other`].map((way) =>
    way.split('.').reduce((at, name) => at?.[name], catalogs.get(space)),
  )
  return typeof (found ?? counted) === 'string'
}

describe('whatever is sent with a form', () => {
  test('there are forms', () => {
    expect(forms.length).toBeGreaterThan(100)
  })

  test.each(forms)('is told in a sentence of ours: %s', async (_, schema, fields) => {
    for (const field of fields)
      for (const value of ['', ...spaces, ...odd]) {
        const told = Object.entries(await faultsOf(schema, field, value))
        const others = told.filter(([, keys]) => !(keys ?? []).every(isText))
        expect([field, value.slice(0, 40), others]).toEqual([field, value.slice(0, 40), []])
      }
  })

  test.each(forms)(
    'spaces alone are told of by the field itself: %s',
    async (_, schema, fields) => {
      for (const field of fields) {
        const empty = (await faultsOf(schema, field, ''))[field]
        if (!empty || empty.includes(forAnything)) continue
        for (const value of spaces) {
          const told = (await faultsOf(schema, field, value))[field] ?? []
          expect([field, value, told.includes(forAnything)]).toEqual([field, value, false])
        }
      }
    },
  )
})

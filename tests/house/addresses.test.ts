import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourcesOf, withoutComments } from './files.ts'

// Discourse CVE-2026-33393: `evil-mup.gov.rs` passed for `mup.gov.rs`. No right and no rule here goes by
// the domain of an address: who somebody is, her chapter verifies. What is not there cannot be fooled,
// so this looks at every place where an address could be taken apart.
const app = sourcesOf('app').map(({ path, text }) => ({ path, text: withoutComments(text) }))

// Why each of them looks at the sign between name and domain, and judges nobody by it.
const known: Record<string, string> = {
  'app/env.server.ts': 'the sender of our own mails',
  'app/features/auth/password.server.ts': 'no password from the words of her own address',
  'app/features/auth/personas.ts': 'the people of the demo',
  'app/features/memberships/invite-member.server.ts': 'a first name where none was typed',
  'app/features/memberships/list-candidates.server.ts': 'whether a whole address was typed',
  'app/features/memberships/roster/check-roster-row.ts':
    'whether it is an address at all, or a formula',
  'app/features/memberships/service/schema.ts': 'a unit that is a formula',
  'app/lib/csv.ts': 'formulas',
  'app/lib/transliterate.ts': 'leaves addresses in Latin letters',
}

test('no source takes an address apart but those that judge nobody by it', () => {
  // Not the names of packages, nor the operators of SQL on lists and texts.
  const bare = (text: string) =>
    text.replace(/(from|import|import\(|module)\s*['"]@[^'"]*['"]/g, '').replace(/@>|@@/g, '')
  const found = app.filter(({ text }) => bare(text).includes('@')).map(({ path }) => path)
  expect(found).toEqual(Object.keys(known))
})

test('no source asks how an address begins or ends, or for a part of it', () => {
  const part =
    /\b\w*e?mail\w*(?:\?\.|\.|\(\w*\)\.)(?:endsWith|startsWith|includes|split|slice|substring|match|indexOf|lastIndexOf|at)\(/i
  const taken = app.filter(({ text }) => part.test(text)).map(({ path }) => path)
  expect(taken).toEqual(['app/features/memberships/invite-member.server.ts'])
  const statement =
    /(?:e?mail)\w*["']?\s*(?:\)\s*)?(?:I?LIKE|~\*?|SIMILAR)\b|(?:split_part|right|substring|regexp_\w+)\([^)]*mail/i
  const sql = readdirSync('prisma/migrations', { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.sql'))
    .map((it) => ({ path: it, text: readFileSync(`prisma/migrations/${it}`, 'utf8') }))
  expect(sql.length).toBeGreaterThan(5)
  expect(
    [...app, ...sql].filter(({ text }) => statement.test(text)).map(({ path }) => path),
  ).toEqual([])
})

test('an address is looked for as a whole', () => {
  const partly =
    /\b(?:email|emailKey|contactEmail)\s*:\s*\{\s*(?:endsWith|startsWith|contains|search)\b/
  expect(app.filter(({ text }) => partly.test(text)).map(({ path }) => path)).toEqual([])
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personaEmail, personaPassword } from '../../app/features/auth/personas.ts'
import { jobsAreDone } from '../support/jobs-done.ts'
import { buildMatrixWorld, type MatrixWorld } from '../support/matrix-world.ts'
import { putBack } from '../support/put-back.ts'
import { changesBetween, takeSnapshot } from '../support/snapshot.ts'
import { addressesOf, doerOf, requestOf } from '../support/walk-matrix.ts'
import { type MatrixPersona, matrix, type Row } from './access-matrix.ts'

let world: MatrixWorld
beforeAll(async () => {
  world = await buildMatrixWorld()
})
afterAll(() => world.end())

// What a form could wish for, were its fields stored as they come.
const wishes = {
  audience: 'network',
  role: 'coordinator',
  office: 'chair',
  kind: 'board',
  until: '2099-01-01',
  until_at: '2099-01-01',
  verified: 'true',
  pinned: 'true',
  pinnedAt: '2020-01-01T00:00:00Z',
  closedAt: '2020-01-01T00:00:00Z',
  isInstallation: 'true',
  chapterId: 'albania-asp',
  spaceId: '{space}',
  memberId: '{coordinator}',
  authorId: '{coordinator}',
  actorId: '{coordinator}',
  id: '{coordinator}',
  audiences: 'board',
  'author.id': '{coordinator}',
  'audiences[0]': 'board',
  __proto__: 'x',
  constructor: 'x',
}

const undone = [
  'thread',
  'reply',
  'search_entry',
  'draft',
  'thread_follow',
  'thread_reading',
  'credential',
  'member',
]

const newPassword = 'another lantern, same bridge'
const furtherForms: Row[] = [
  {
    method: 'POST',
    address: '/login',
    form: { email: personaEmail('member'), password: personaPassword },
    expect: '→/discussions',
  },
  {
    method: 'POST',
    address: '/demo/sign-in',
    form: { persona: 'member' },
    expect: '→/discussions',
  },
  {
    method: 'POST',
    address: '/settings/password',
    form: { current: personaPassword, password: newPassword },
    expect: '200',
  },
]

const forms = [...Object.values(matrix).flat(), ...furtherForms]
  .filter(({ method }) => method === 'POST')
  .map((row) => ({ row, persona: doerOf(row) }))
  .filter(({ persona }) => persona !== undefined)

describe('fields that a form does not have change nothing', () => {
  test('there are forms that change something', () => {
    expect(forms.length).toBeGreaterThan(20)
  })

  test.each(
    forms.map(({ row, persona }) => [titleOf(row), row, persona as MatrixPersona] as const),
  )('%s', async (_, row, persona) => {
    const plain = await changesOf(row, persona, {})
    const wished = await changesOf(row, persona, wishes)
    expect(wished).toEqual(plain)
  })
})

async function changesOf(row: Row, persona: MatrixPersona, extra: Record<string, string>) {
  const { sql, things, members, visitors } = world
  const thing = addressesOf(row)[0] ?? ''
  await world.restore()
  // What a form asks a job for is a change of it too: whoever looks before finds it or not by chance.
  await jobsAreDone(sql)
  const before = await takeSnapshot(sql)
  const { address, fields } = requestOf(world, row, thing)
  // Not what the form asks itself: there the field is its own.
  const added = Object.entries(extra)
    .filter(([name]) => !(name in fields))
    .map(([name, value]) => [
      name,
      value.replace('{space}', things.network.space).replace('{coordinator}', members.coordinator),
    ])
  const visitor = visitors[persona]
  const { cookie } = visitor
  const answer = await visitor.post(
    address,
    new URLSearchParams([...Object.entries(fields), ...added] as string[][]),
  )
  visitor.cookie = cookie
  await jobsAreDone(sql)
  const changes = changesBetween(before, await takeSnapshot(sql)).map((it) => blur(it, before))
  await undo()
  return { status: answer.status, changes: changes.sort() }

  /** Back to the rows of before, so that the second time finds what the first one found. */
  async function undo() {
    for (const table of undone) await putBack(sql, table, before.get(table) ?? [])
  }
}

/** Takes out of a change what differs from one time to the next: new ids, hours, counters, hashes. */
function blur(change: string, before: Map<string, string[]>): string {
  const known = [...before.values()].flat().join()
  return change
    .replace(/"(words|place)": "[^"]*"/g, '"$1"')
    .replace(/"password_hash": "[^"]*"/g, '"password_hash"')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => (known.includes(id) ? id : 'new id'))
    .replace(/"[0-9a-f]{64}"/g, 'hash')
    .replace(/"(seq|last_seq|version|rights_version)": \d+/g, '"$1"')
    .replace(/"\d{4}-\d\d-\d\dT[\d:.+]+"/g, (time) => {
      const isNew = !known.includes(time)
      return isNew && Math.abs(Date.parse(time.slice(1, -1)) - Date.now()) < 60_000 ? 'now' : time
    })
    .replace(
      /"(expires_at|ends_at|silent_at|readable_until|token_hash)": (null|hash|"[^"]*")/g,
      '"$1"',
    )
    .replace(/"(vouch_code|seed)": "[^"]*"/g, '"$1"')
    .replace(/"due_at": "[^"]*"(, "from_at": "[^"]*"), "until_at": "[^"]*"/g, 'a term$1')
}

function titleOf({ address, form = {} }: Row): string {
  return `${address} with ${Object.keys(form).join(' ')}`
}

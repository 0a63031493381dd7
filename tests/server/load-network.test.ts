import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { asAdmin } from '../support/database.ts'
import { command } from '../support/process.ts'

const nordic = {
  about: 'another network',
  network: { id: 'nordic', name: { en: 'Nordic Network' }, founded: '2015-03-08', mandates: ['x'] },
  services: [
    { id: 'se-police', country: 'SE', name: { en: 'Swedish Police' }, languages: ['sv'] },
    { id: 'no-police', country: 'NO', name: { en: 'Norwegian Police' } },
  ],
  associations: [
    { id: 'se-women', service: 'se-police', name: { en: 'Women of the Swedish Police' } },
    { id: 'no-women', country: 'NO', name: { en: 'Policewomen of Norway' } },
  ],
  ranks: { 'se-police': [['polisassistent', 1]] },
}

describe('npm run network', () => {
  const name = `test_${randomBytes(6).toString('hex')}`
  const url = () => inject('adminUrl').replace(/postgres$/, name)
  const folder = mkdtempSync(join(tmpdir(), 'mreza-network-'))
  const client = () => new pg.Client({ connectionString: url() })

  beforeAll(() => asAdmin((admin) => admin.query(`CREATE DATABASE ${name}`)))
  afterAll(async () => {
    await asAdmin((admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`))
    rmSync(folder, { recursive: true, force: true })
  })

  async function load(structure: unknown) {
    const file = join(folder, `${randomBytes(4).toString('hex')}.json`)
    writeFileSync(file, typeof structure === 'string' ? structure : JSON.stringify(structure))
    return command({ DATABASE_URL: url(), DATA_DIR: folder }, 'network', file)
  }
  async function rows(query: string) {
    const reader = client()
    await reader.connect()
    const { rows } = await reader.query(query)
    await reader.end()
    return rows
  }
  const chapters = () =>
    rows(`SELECT id, kind, path, names->>'en' AS name, ranks FROM chapter ORDER BY path`)

  test('founds the tree of another network with its spaces', async () => {
    const { code, stdout } = await load(nordic)
    expect([code, stdout]).toEqual([0, expect.stringContaining('7 chapters founded')])
    expect(await chapters()).toEqual([
      { id: 'nordic', kind: 'region', path: ['nordic'], name: 'Nordic Network', ranks: [] },
      ...[
        ['no', 'country', ['nordic', 'no'], 'Norway', []],
        ['no-police', 'service', ['nordic', 'no', 'no-police'], 'Norwegian Police', []],
        ['no-women', 'association', ['nordic', 'no', 'no-women'], 'Policewomen of Norway', []],
        ['se', 'country', ['nordic', 'se'], 'Sweden', []],
        [
          'se-police',
          'service',
          ['nordic', 'se', 'se-police'],
          'Swedish Police',
          [['polisassistent', 1]],
        ],
        [
          'se-women',
          'association',
          ['nordic', 'se', 'se-police', 'se-women'],
          'Women of the Swedish Police',
          [],
        ],
      ].map(([id, kind, path, name, ranks]) => ({ id, kind, path, name, ranks })),
    ])
    const spaces = await rows(
      `SELECT kind, audience, names->>'sq' AS name FROM space ORDER BY audience`,
    )
    expect(spaces.map((it) => it.audience)).toEqual([
      'board',
      'chapter:no-police',
      'chapter:no-women',
      'chapter:se-police',
      'chapter:se-women',
      'network',
    ])
    expect(spaces[0]).toMatchObject({ kind: 'board', name: expect.stringMatching(/\w/) })
  })

  test('again adds only what is new, and leaves names as they have become', async () => {
    const editor = client()
    await editor.connect()
    await editor.query(`UPDATE chapter SET names = '{"en": "Renamed"}' WHERE id = 'se-police'`)
    await editor.end()
    const more = { id: 'fi-police', country: 'FI', name: { en: 'Finnish Police' } }
    const { code, stdout } = await load({ ...nordic, services: [...nordic.services, more] })
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^2 chapters founded:\n {2}fi\n {2}fi-police/),
    ])
    const names = (await chapters()).map((it) => it.name)
    expect(names).toEqual(expect.arrayContaining(['Renamed', 'Finland', 'Finnish Police']))
    expect((await rows('SELECT 1 FROM space')).length).toBe(7)
  })

  test.each([
    ['no JSON', '{', 'cannot be read'],
    ['no services', { ...nordic, services: [] }, 'services: at least one police service'],
    [
      'an id twice',
      { ...nordic, associations: [{ ...nordic.associations[0], id: 'no-police' }] },
      'associations.0.id: "no-police" stands here twice',
    ],
    [
      'an association of nobody',
      { ...nordic, associations: [{ id: 'x', name: { en: 'X' } }] },
      'associations.0: belongs to one service or to one country',
    ],
    [
      'an unknown service',
      { ...nordic, associations: [{ id: 'x', service: 'dk', name: { en: 'X' } }] },
      'there is no service "dk"',
    ],
    [
      'a country in full',
      { ...nordic, services: [{ ...nordic.services[0], country: 'Sweden' }] },
      'services.0.country: a country by its two letters',
    ],
    ['no name', { ...nordic, network: { id: 'nordic', name: {} } }, 'network.name: a name in'],
    [
      'another network',
      { ...nordic, network: { ...nordic.network, id: 'baltic' } },
      'the network "nordic" lives here',
    ],
  ])('%s changes nothing and says why', async (_, structure, why) => {
    const before = await chapters()
    const { code, stdout, stderr } = await load(structure)
    expect([code, stdout + stderr]).toEqual([1, expect.stringContaining(why)])
    expect(await chapters()).toEqual(before)
  })
})

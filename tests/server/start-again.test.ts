import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Visitor } from '../support/browser-like.ts'
import {
  command,
  databaseOf,
  databaseUrlOf,
  end,
  expectSentence,
  isAlive,
  launch,
  newDataFolder,
  removeDataFolder,
  run,
  temporaryFolder,
  untilAnswers,
} from '../support/process.ts'

const folder = temporaryFolder()
const settings = { DATA_DIR: folder, PORT: '0' }
let server: ChildProcess
let origin = ''
let printed = () => ''

async function start() {
  server = launch(settings)
  const answered = await untilAnswers(server)
  origin = answered.origin
  printed = answered.printed
}

async function countMembers(where = folder): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrlOf(where) })
  await client.connect()
  const { rows } = await client.query('SELECT count(*)::int FROM member')
  await client.end()
  return rows[0].count
}

beforeAll(start)
afterAll(async () => {
  await end(server, 'SIGKILL')
  removeDataFolder(folder)
})

describe('the first start', () => {
  test('loads the demo network, tells its address and whom one can be', async () => {
    expect(printed()).toContain('Loading the demo network')
    await expect.poll(printed).toMatch(/^ {2}operator /m)
    for (const persona of ['member', 'coordinator', 'chair', 'operator', 'applicant'])
      expect(printed()).toMatch(new RegExp(`^ {2}${persona} +\\S`, 'm'))
    expect(printed()).not.toMatch(/^\s+at |warn|Error/m)
    const answer = await new Visitor(origin).get('/login')
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('persona')])
  })

  test('a second server in the same folder is refused, and the first goes on', async () => {
    expectSentence(await run(settings), /^Mreža already runs with this data folder \(process \d+\)/)
    expect((await new Visitor(origin).get('/readyz')).status).toBe(200)
  })
})

describe('the commands while the server runs', () => {
  test('audit:verify tells that the record is intact, and its head', async () => {
    const { code, stdout, stderr } = await command(settings, 'audit:verify')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^The record is intact: \d+ sealed, \d+ not yet sealed\.\nHead: \d+:\w{64}\n$/,
    )
    const head = /Head: (\S+)/.exec(stdout)?.[1] ?? ''
    expect((await command(settings, 'audit:verify', head)).code).toBe(0)
    const cut = await command(settings, 'audit:verify', `1:${'0'.repeat(64)}`)
    expect([cut.code, cut.stdout]).toEqual([1, expect.stringContaining('was cut short')])
  })

  test('mentoring:replay comes to the same as the run of the server, or says what is another', async () => {
    const runId = await matchByServer()
    const same = await command(settings, 'mentoring:replay', runId)
    expect([same.code, same.stdout]).toEqual([0, expect.stringMatching(/^Run 1 comes to the same/)])
    await ask(
      "UPDATE match_run SET given = replace(given, 'published', 'other') WHERE id = $1",
      runId,
    )
    const other = await command(settings, 'mentoring:replay', runId)
    expect([other.code, other.stdout]).toEqual([1, expect.stringContaining('its hash is another')])
    const none = await command(settings, 'mentoring:replay', 'none')
    expect([none.code, none.stdout]).toEqual([1, 'There is no such run.\n'])
  })

  test('import-roster tells the plan, and does it only without --dry-run', async () => {
    const before = await countMembers()
    const roster = join(folder, 'roster.csv')
    const heading = 'Surname;First name;E-mail;Rank;Unit;Association;Member since;Languages'
    const person = 'Nova;Ana;ana.nova@test.example;Policajac;Niš;;31.01.2020;sr'
    const fault = 'Druga;Mira;no address;Policajac;Niš;;31.01.2020;sr'
    writeFileSync(roster, [heading, await withRank(person), await withRank(fault)].join('\n'))
    const ask = (...more: string[]) =>
      command(settings, 'import-roster', roster, '--service', 'serbia-moi', ...more)

    const dry = await ask('--dry-run')
    expect([dry.code, dry.stderr]).toEqual([0, ''])
    for (const line of ['add 1 member\n', 'line 3  email', 'Dry run: nothing was changed.'])
      expect(dry.stdout).toContain(line)
    expect(await countMembers()).toBe(before)
    const done = await ask()
    expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('1 members added')])
    expect(await countMembers()).toBe(before + 1)
  })

  test.each([
    [['import-roster'], /^Say which file and which service/],
    [['import-roster', 'x.csv', '--service', 'serbia-moi'], /^There is no file x\.csv/],
    [['import-roster', 'x.csv', '--servce', 'serbia-moi'], /Unknown option '--servce'/],
    [['seed', 'demo'], /^This database already has members/],
    [['member', 'invite'], /^Say whom and for what/],
    [['member', 'invite', 'x@test.example', '--office', 'queen'], /^There is no office "queen"/],
    [['member', 'invite', 'nobody', '--office', 'operator'], /is no e-mail address/],
    [
      ['member', 'invite', 'operator@demo.example', '--office', 'operator'],
      /has an account already/,
    ],
    [
      ['member', 'invite', 'x@test.example', '--office', 'chair', '--chapter', 'atlantis'],
      /^There is no chapter "atlantis"/,
    ],
    [['dance'], /^There is no command "dance"/],
    [['constructor'], /^There is no command "constructor"/],
    [[], /^There is no command ""/],
  ])('%j is refused in one sentence', async (args, sentence) => {
    expectSentence(await command(settings, ...args), sentence)
  })

  test('a roster that is none, or for no service, is refused with a code', async () => {
    const roster = join(folder, 'empty.csv')
    writeFileSync(roster, 'just words\n')
    for (const [service, reason] of [
      ['serbia-moi', /rows|heading|column/i],
      ['atlantis', /There is no service "atlantis"\. The services are: albania-asp, /],
    ] as const) {
      const refused = await command(settings, 'import-roster', roster, '--service', service)
      expect([refused.code, refused.stdout]).toEqual([1, expect.stringMatching(reason)])
    }
  })

  test('member invite gives a link that opens on this server', async () => {
    const { code, stdout } = await command(
      settings,
      ...['member', 'invite', 'first@test.example', '--office', 'coordinator'],
      ...['--chapter', 'serbia-moi', '--name', 'Ana Nova'],
    )
    expect(code).toBe(0)
    const path = /https?:\/\/[^/]+(\/password-reset\/\S+)/.exec(stdout)?.[1] ?? ''
    expect(await (await new Visitor(origin).get(path)).text()).toContain('name="password"')
  })

  test('leave the database to the server', async () => {
    expect(isAlive(databaseOf(folder))).toBe(true)
    expect((await new Visitor(origin).get('/readyz')).status).toBe(200)
  })
})

describe('the next start', () => {
  test('after a kill adopts the database that still runs, and keeps the data', async () => {
    const database = databaseOf(folder)
    const members = await countMembers()
    await end(server, 'SIGKILL')
    expect(isAlive(database)).toBe(true)
    await start()
    expect(databaseOf(folder)).toBe(database)
    expect(printed()).not.toContain('Loading the demo network')
    expect(await countMembers()).toBe(members)
  })

  test('after a proper end, which stops the database too, keeps the data', async () => {
    const database = databaseOf(folder)
    const members = await countMembers()
    expect(await end(server, 'SIGTERM')).toBe(0)
    expect(isAlive(database)).toBe(false)
    expect(databaseOf(folder)).toBeNull()
    const verified = await command(settings, 'audit:verify')
    expect([verified.code, databaseOf(folder)]).toEqual([0, null])
    await start()
    expect(await countMembers()).toBe(members)
  })

  test('an end halfway through a start says nothing of its own making', async () => {
    await end(server, 'SIGTERM')
    for (const wait of [300, 900, 1_600]) {
      const starting = launch(settings)
      const ending = untilAnswers(starting).catch((error: Error) => error.message)
      await new Promise((done) => setTimeout(done, wait))
      await end(starting, 'SIGTERM')
      expect(String(await ending)).not.toMatch(/^\s+at |Error:.*connection|terminating/m)
      expect(isAlive(databaseOf(folder))).toBe(false)
    }
    await start()
  })
})

test('killed while it loads the demo, it loads it whole at the next start', async () => {
  const broken = newDataFolder()
  const first = launch({ DATA_DIR: broken, PORT: '0' })
  await new Promise<void>((done) =>
    first.stdout?.on('data', (chunk) => `${chunk}`.includes('Loading the demo') && done()),
  )
  await expect
    .poll(() => countMembers(broken).catch(() => 0), { timeout: 20_000 })
    .toBeGreaterThan(0)
  await end(first, 'SIGKILL')
  const again = launch({ DATA_DIR: broken, PORT: '0' })
  await untilAnswers(again)
  const invited = 2
  expect(await countMembers(broken)).toBe((await countMembers(folder)) - invited)
  await end(again, 'SIGTERM')
})

async function ask(text: string, ...values: string[]) {
  const client = new pg.Client({ connectionString: databaseUrlOf(folder) })
  await client.connect()
  const { rows } = await client.query(text, values)
  await client.end()
  return rows
}

/** Enrols two members in a round, has the server match it, and gives the id of the run once it is done. */
async function matchByServer(): Promise<string> {
  const [round] = await ask(
    `INSERT INTO mentoring_round (chapter_id, audience, desk, title, language, enrol_from, enrol_until,
       starts_at, ends_at, topics, weights, seed)
     VALUES ('serbia-moi', 'network', 'coordination:serbia-moi', 'Spring', 'en', now() - interval '2 days',
       now() - interval '1 day', now(), now() + interval '1 year', '{}',
       '{"wishes":6,"topics":6,"languages":2,"band":3,"meeting":1,"times":2}', 'published') RETURNING id`,
  )
  await ask(
    `INSERT INTO enrolment (round_id, member_id, chapter_id, is_mentor, is_mentee, capacity, languages,
       meeting, enrolled_at, changed_at)
     SELECT $1, id, 'serbia-moi', n = 1, n = 2, 1, '{sr}', 'either', now(), now()
     FROM (SELECT m.id, row_number() OVER (ORDER BY m.id) AS n FROM member m
           WHERE EXISTS (SELECT FROM membership WHERE member_id = m.id AND kind = 'home')) AS it
     WHERE n <= 2`,
    round.id,
  )
  const [run] = await ask(
    `WITH run AS (INSERT INTO match_run (round_id, number, started_by, started_at, state)
       SELECT $1, 1, ms.member_id, now(), 'waiting'
       FROM mandate ma JOIN membership ms ON ms.id = ma.membership_id
       WHERE ma.chapter_id = 'serbia-moi' AND ma.office = 'coordinator' AND ma.until_at > now() LIMIT 1
       RETURNING id)
     SELECT id, graphile_worker.add_job('work_out_match', json_build_object('runId', id)) IS NULL FROM run`,
    round.id,
  )
  const stateOf = async () =>
    (await ask('SELECT state FROM match_run WHERE id = $1', run.id))[0].state
  await expect.poll(stateOf, { timeout: 20_000 }).toBe('done')
  return run.id
}

async function withRank(row: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrlOf(folder) })
  await client.connect()
  const { rows } = await client.query(
    `SELECT ranks->0->>0 AS rank FROM chapter WHERE id = 'serbia-moi'`,
  )
  await client.end()
  return row.replace('Policajac', rows[0].rank)
}

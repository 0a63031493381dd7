import { createHash } from 'node:crypto'
import pg from 'pg'
import { personaEmail } from '~/features/auth/personas'
import routes from '~/routes'
import type { Reader } from './browser.ts'
import { signedIn, Visitor } from './browser-like.ts'
import { endPair, insertPair } from './insert-pair.ts'
import { writeBatch, writeLibrary } from './matrix-documents.ts'
import { pageAddresses } from './page-addresses.ts'
import { planned, rosterForm } from './rosters.ts'
import { writeToldRound } from './told-round.ts'
import { writeNews } from './write-news.ts'
import { writeCarried, writePublication } from './write-publication.ts'
import { writeTold } from './write-told.ts'

/** A page as one of its readers meets it. */
export type SeenPage = { file: string; persona: Reader; path: string; status?: number }

/** The files of app/routes that draw a page; the others only answer forms and scripts. */
export function pageFiles(): string[] {
  return routes.map(({ file }) => file).filter((file) => file.endsWith('.tsx'))
}

/** Every page with real ids; an edited reply and a mail are made on the way. */
export async function seenPages(origin: string, databaseUrl: string): Promise<SeenPage[]> {
  const ids = await findIds(origin, databaseUrl)
  return pageAddresses.map(([file, persona, path, status = 200]) => ({
    file: `routes/${file}.tsx`,
    persona,
    path: path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? `no ${name}`),
    status,
  }))
}

/** How pages are named in a test's title, before their ids are known. */
export function pageTitles(): Array<{ name: string; place: number; file: string }> {
  return pageAddresses.map(([file, persona, path], place) => ({
    name: `${path} as ${persona ?? 'a visitor'}`,
    place,
    file: `routes/${file}.tsx`,
  }))
}

async function findIds(origin: string, databaseUrl: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const one = async (sql: string) => String((await client.query(sql)).rows[0]?.id)
  const space = await one(
    `SELECT id FROM space WHERE chapter_id = 'serbia-moi' AND kind = 'chapter'`,
  )
  const ids: Record<string, string> = {
    space,
    board: await one(`SELECT id FROM space WHERE kind = 'board'`),
    closed: await one(`SELECT t.id FROM thread t JOIN space s ON s.id = t.space_id
      WHERE t.closed_at IS NOT NULL AND t.audience IN ('network', 'chapter:serbia-moi') LIMIT 1`),
    thread: await one(`SELECT id FROM thread WHERE space_id = '${space}' AND closed_at IS NULL
      ORDER BY last_seq DESC LIMIT 1`),
    mandate: await one(
      `SELECT id FROM mandate WHERE office = 'coordinator' AND chapter_id = 'serbia-moi'`,
    ),
    member: await one(`SELECT id FROM member WHERE email_key LIKE 'tijana.stojanovic@%'`),
  }
  // Her days of grace run, and a service has no coordinator.
  await client.query(`UPDATE membership SET due_at = now() - interval '1 day', until_at = now() + interval '29 days'
    WHERE member_id = '${ids.member}' AND kind = 'home'`)
  await client.query(`UPDATE mandate SET until_at = now() WHERE chapter_id = 'montenegro-pd'`)
  const holder = (office: string) =>
    one(`SELECT ms.member_id AS id FROM mandate ma JOIN membership ms ON ms.id = ma.membership_id
      WHERE ma.office = '${office}' AND ma.chapter_id = 'serbia-moi'`)
  await client.query(`INSERT INTO name_share (chapter_id, from_at, until_at)
    VALUES ('moldova-gpi', now(), now() + interval '9 days')`)
  ids.deputy = await holder('deputy-coordinator')
  ids.transfer =
    await one(`INSERT INTO transfer (member_id, from_chapter_id, to_chapter_id, from_audience, to_audience, asked_at, silent_at, expires_at)
    VALUES ('${ids.member}', 'serbia-moi', 'albania-asp', 'coordination:serbia-moi', 'coordination:albania-asp', now(), now() + interval '30 days', now() + interval '90 days')
    RETURNING id`)
  ids.post = await one(
    `SELECT id FROM mandate WHERE office = 'coordinator' AND chapter_id = 'serbia-moi'`,
  )
  ids.reset =
    await one(`INSERT INTO factor_reset (member_id, chapter_id, asked_by, second_id, from_at, until_at)
    VALUES ('${ids.member}', 'serbia-moi', '${ids.deputy}', '${await holder('coordinator')}', now(), now() + interval '7 days')
    RETURNING id`)
  await writeAsking(client, ids)
  const shelf = await writeLibrary(client, space, null)
  // The two versions in English and the Albanian text are read, so that they are compared.
  await client.query(
    `INSERT INTO document_section (version_id, ordinal, anchor, level, heading, html, words)
     SELECT v.id, n, 's-' || n, 2, 'Part ' || n, '', 'What version ' || (v.number * n) || ' of this part says.'
     FROM document_version v JOIN edition e ON e.id = v.edition_id, generate_series(0, 2) AS n
     WHERE e.document_id = $1 AND e.language IN ('en', 'sq')`,
    [shelf.document],
  )
  const desk = await holder('coordinator')
  Object.assign(ids, { ...shelf, batch: await writeBatch(client, desk, shelf) })
  const ready = `FROM application a JOIN member m ON m.id = a.applicant_id
    WHERE m.email_key = 'milena@applicants.example'`
  ids.application = await one(`SELECT a.id ${ready}`)
  ids.code = await one(`SELECT a.vouch_code AS id ${ready}`)
  ids.apply = await applyToken(client)
  ids.invitation = await invitationToken(client)
  ids.contact = await contactToken(client)
  ids.reply = await editedReply(origin, ids.thread as string, one)
  ids.import = await plannedImport(origin, client)
  Object.assign(ids, await pairIds(origin, client))
  ids.token = await resetToken(origin)
  ids.round = await one(`SELECT id FROM mentoring_round WHERE audience = 'chapter:serbia-moi'`)
  ids.wide = await one(`SELECT id FROM mentoring_round WHERE audience = 'network'`)
  ids.mentee = await draftedMentee(origin, ids.round, client)
  ids.told = await writeToldRound(client)
  await findDrafts(client, ids)
  await publish(client, ids)
  for (const state of ['told', 'gone', 'drafted'] as const)
    ids[`${state}News`] = await writeNews(client, state)
  await client.end()
  return ids
}

/** The draft of the demo with the section that is to be translated anew, and one that is withdrawn. */
async function findDrafts(client: pg.Client, ids: Record<string, string>): Promise<void> {
  const one = async (sql: string, ...values: unknown[]) =>
    (await client.query(sql, values)).rows[0]?.id as string
  ids.position = await one(
    `SELECT id FROM position p WHERE withdrawn_at IS NULL
       AND NOT EXISTS (SELECT FROM position_vote v WHERE v.position_id = p.id)
       AND NOT EXISTS (SELECT FROM consultation c WHERE c.position_id = p.id)
     ORDER BY id LIMIT 1`,
  )
  ids.carried = await one(`SELECT position_id AS id FROM position_vote WHERE result = 'carried'`)
  ids.voting = await one('SELECT position_id AS id FROM position_vote WHERE counted_at IS NULL')
  ids.ballot = await one('SELECT id FROM position_vote WHERE counted_at IS NULL')
  for (const [position, part, ends] of [
    ['asking', 'asked', '9 days'],
    ['responding', 'answered', '-1 day'],
  ] as const) {
    ids[position] = await one(`INSERT INTO position (chapter_id, audience, language, begun_at)
      VALUES ('wpon-see', 'board', 'en', now()) RETURNING id`)
    await one(
      `WITH title AS (INSERT INTO position_section (position_id, place) VALUES ($1, 0) RETURNING id)
       INSERT INTO section_text (section_id, language, version, heading, body, written_at)
       SELECT id, 'en', 1, 'A heading', 'A text', now() FROM title RETURNING id`,
      ids[position],
    )
    const consultation = await one(
      `INSERT INTO consultation (position_id, number, audience, mark, opened_at, closes_at)
       VALUES ($1, 1, 'board', '', now() - interval '9 days', now() + $2::interval) RETURNING id`,
      ...[ids[position], ends],
    )
    await one(
      `INSERT INTO consultation_text (consultation_id, language, title, body)
       VALUES ($1, 'en', 'A heading', 'A text')`,
      consultation,
    )
    ids[part] = await one(
      `INSERT INTO consulted_chapter (consultation_id, chapter_id, audience, desk)
       VALUES ($1, 'serbia-moi', 'chapter:serbia-moi', 'audit:serbia-moi') RETURNING id`,
      consultation,
    )
  }
  await one(
    `INSERT INTO consultation_answer (consulted_id, version, stance, body, written_at, sent_at)
     VALUES ($1, 1, 'oppose', 'Our words', now(), now())`,
    ids.answered,
  )
  ids.scheduled = await one(`INSERT INTO position (chapter_id, audience, language, begun_at)
    VALUES ('wpon-see', 'board', 'en', now()) RETURNING id`)
  await one(
    `INSERT INTO position_vote (position_id, number, audience, rule, opens_at, closes_at, set_at)
     SELECT $1, 1, 'board', rule, now() + interval '1 day', now() + interval '8 days', now()
     FROM position_vote WHERE id = $2`,
    ids.scheduled,
    ids.ballot,
  )
  ids.section = await one(
    'SELECT id FROM position_section WHERE position_id = $1 ORDER BY place DESC LIMIT 1',
    ids.position,
  )
  ids.withdrawn =
    await one(`INSERT INTO position (chapter_id, audience, language, begun_at, withdrawn_at)
    VALUES ('wpon-see', 'board', 'en', now(), now()) RETURNING id`)
  ids.withdrawnTitle = await writeTitle(one, ids.withdrawn)
  await writeTitle(one, ids.scheduled)
}

async function writeTitle(
  one: (sql: string, ...values: unknown[]) => Promise<string>,
  position: string,
): Promise<string> {
  const section = await one(
    'INSERT INTO position_section (position_id, place) VALUES ($1, 0) RETURNING id',
    position,
  )
  await one(
    `INSERT INTO section_text (section_id, language, version, heading, body, written_at)
     VALUES ($1, 'en', 1, 'Night shifts', '', now())`,
    section,
  )
  return section
}

/** What is published, what waits to take its place, what was withdrawn or held back, and what was carried and is not signed. */
async function publish(client: pg.Client, ids: Record<string, string>): Promise<void> {
  const published = await writePublication(client, { ordinal: 1 })
  const next = { ordinal: 2, isEmbargoed: true, previous: published }
  ids.published = published.slug
  ids.successor = (await writePublication(client, next)).slug
  ids.dropped = (await writePublication(client, { ordinal: 3, isWithdrawn: true })).slug
  ids.held = (await writePublication(client, { ordinal: 4, isHeld: true })).slug
  ids.carried = (await writeCarried(client)).position
  const { organisation, dispatch, reply } = await writeTold(client, published.slug)
  Object.assign(ids, { organisation, dispatch, answer: reply })
  await client.query(
    `INSERT INTO position_partner (position_id, organisation_id, named_at) VALUES ($1, $2, '2026-01-01')`,
    [ids.carried, organisation],
  )
}

/** Two mentors, a request to one of them, a wish to be kept apart, and a pair that waits for two services. */
async function writeAsking(client: pg.Client, ids: Record<string, string>): Promise<void> {
  const add = async (sql: string, values: unknown[]) =>
    (await client.query(sql, values)).rows[0]?.id as string
  const find = (email: string) => add('SELECT id FROM member WHERE email_key = $1', [email])
  const [her, albanian] = [
    await find(personaEmail('member')),
    await find(personaEmail('member-other-chapter')),
  ]
  ids.mentor = ids.deputy as string
  for (const mentor of [her, albanian, ids.mentor])
    await add(
      `INSERT INTO mentor_offer (member_id, audience, capacity, topics, languages, meeting, times, about, changed_at)
       VALUES ($1, 'network', 2, '{leadership,career,public_speaking}', '{sr,en}', 'either', '{evenings}',
         'Twenty years in the traffic police, seven of them at the head of a station.', now())`,
      [mentor],
    )
  ids.request = await add(
    `INSERT INTO mentoring_request (mentee_id, mentor_id, words, asked_at, expires_at)
     VALUES ($1, $2, 'I am to lead a team from spring on, and would like to talk with one who has.', now(), now() + interval '14 days') RETURNING id`,
    [albanian, her],
  )
  await add(
    `INSERT INTO member_block (member_id, blocked_id, scope, from_at) VALUES ($1, $2, 'pairing', now())`,
    [her, ids.deputy],
  )
  ids.waiting = await add(
    `INSERT INTO pairing (mentor_id, mentor_chapter, mentee_id, mentee_chapter, reasons, proposed_at, ends_at)
     VALUES ($1, 'serbia-moi', $2, 'albania-asp', '{}', now(), now() + interval '270 days') RETURNING id`,
    [ids.member, albanian],
  )
  for (const chapter of ['serbia-moi', 'albania-asp'])
    await add(
      `INSERT INTO pairing_consent (pairing_id, chapter_id, audience) VALUES ($1, $2, 'coordination:' || $2)`,
      [ids.waiting, chapter],
    )
}

/** A roster that was sent and waits to be decided upon, with faults and with a twin; gives its id. */
async function plannedImport(origin: string, client: pg.Client): Promise<string> {
  const coordinator = await signedIn(origin, 'coordinator')
  const form = rosterForm([
    'Nova;Ana;nova@mup.example;полицајац;Niš;;31.01.2020;sr',
    'Nova;Ana;nova2@mup.example;полицајац;Niš;;31.01.2020;sr',
    'Stara;Ana;=1+1;admiral;Niš;;31.01.2020;sr',
  ])
  return planned(client, await coordinator.post('/chapters/serbia-moi/imports', form))
}

/** Has the pairs of a round found; gives the enrolment of a mentee who is in one. */
async function draftedMentee(origin: string, round: string, client: pg.Client): Promise<string> {
  await (await signedIn(origin, 'coordinator')).post(`/mentoring/rounds/${round}/runs`, {})
  for (let tries = 0; tries < 300; tries++) {
    const { rows } = await client.query(
      'SELECT mentee_id AS id FROM draft_pair WHERE round_id = $1 ORDER BY mentee_id LIMIT 1',
      [round],
    )
    if (rows[0]) return rows[0].id
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('no pair was found')
}

/** Answers in a thread and changes the answer; gives its id. */
async function editedReply(
  origin: string,
  thread: string,
  one: (sql: string) => Promise<string>,
): Promise<string> {
  const member = await signedIn(origin, 'member')
  const words = { formKey: crypto.randomUUID(), body: 'Three sizes, at first.', language: 'en' }
  await member.post(`/discussions/${thread}/replies`, words)
  const id = await one(
    `SELECT id FROM reply WHERE thread_id = '${thread}' ORDER BY seq DESC LIMIT 1`,
  )
  const edited = { ...words, body: 'Four sizes, in the end.', version: '1' }
  await member.post(`/discussions/${thread}/replies/${id}/edit`, edited)
  return id
}

/** A pair of the member's at work, with something in every part of its room, and one that is over. */
async function pairIds(origin: string, client: pg.Client): Promise<Record<string, string>> {
  const one = async (sql: string, ...values: string[]) =>
    String((await client.query(sql, values)).rows[0]?.id)
  const her = await one('SELECT id FROM member WHERE email_key = $1', personaEmail('member'))
  const mentorId = await one(
    `SELECT member_id AS id FROM membership WHERE chapter_id = 'serbia-moi' AND kind = 'home' AND member_id <> $1
     ORDER BY member_id LIMIT 1`,
    her,
  )
  const over = await insertPair(client, { menteeId: her, mentorId })
  await endPair(client, over)
  const pair = await insertPair(client, { menteeId: her, mentorId })
  const member = await signedIn(origin, 'member')
  const room = `/mentoring/pairs/${pair}`
  const write = (path: string, form: Record<string, string>) =>
    member.post(`${room}/${path}`, { formKey: crypto.randomUUID(), ...form })
  const day = (count: number) =>
    new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)
  const words = 'What we say to each other stays between us.'
  await write('agreement', { rhythm: 'fortnightly', meeting: 'either', words, version: '0' })
  await write('goals', { words: 'Lead a first briefing of the shift', dueOn: day(60) })
  const goal = await one('SELECT id FROM pairing_goal WHERE pairing_id = $1', pair)
  const half = { words: 'Lead a first briefing of the shift', progress: '50', version: '1' }
  await write(`goals/${goal}`, half)
  const met = { heldOn: day(0), minutes: '75', meeting: 'in_person', theme: 'public_speaking' }
  await write('sessions', met)
  await write('notes', { words: 'Ask about the course in spring.' })
  const place = 'The café by the river'
  await write('meeting', { day: day(6), time: '17:30', minutes: '60', place, version: '0' })
  return {
    ...{ pair, over, goal },
    // The pair of the demo, with all that a room can hold.
    signed: await one('SELECT pairing_id AS id FROM pairing_signature LIMIT 1'),
    session: await one('SELECT id FROM pairing_session WHERE pairing_id = $1', pair),
    note: await one('SELECT id FROM pairing_note WHERE pairing_id = $1', pair),
  }
}

/** The token of an application whose address waits to be confirmed. */
async function applyToken(client: pg.Client): Promise<string> {
  const token = 'a-token-of-an-application'
  await client.query(
    `INSERT INTO application (chapter_id, audience, email, email_key, given_name, family_name, vouch_code, filed_at, token_hash, expires_at)
     VALUES ('serbia-moi', 'coordination:serbia-moi', 'p@test.example', 'p@test.example', 'Not', 'Yet', 'pages-pages-pages-pages', now(), $1, now() + interval '1 day')`,
    [createHash('sha256').update(token).digest('hex')],
  )
  return token
}

async function invitationToken(client: pg.Client): Promise<string> {
  const token = 'a-token-of-an-invitation'
  await client.query(
    `INSERT INTO invitation (chapter_id, audience, email, email_key, from_at, expires_at, token_hash)
     VALUES ('serbia-moi', 'coordination:serbia-moi', 'q@test.example', 'q@test.example', now(), now() + interval '9 days', $1)`,
    [createHash('sha256').update(token).digest('hex')],
  )
  return token
}

/** The token of an address that a member gave for her mail. */
async function contactToken(client: pg.Client): Promise<string> {
  const token = 'a-token-of-an-address'
  await client.query(
    `INSERT INTO contact_change (member_id, email, expires_at, token_hash)
     SELECT id, 'private@test.example', now() + interval '1 day', $1 FROM member WHERE email_key = $2`,
    [createHash('sha256').update(token).digest('hex'), personaEmail('member')],
  )
  return token
}

async function resetToken(origin: string): Promise<string> {
  const visitor = new Visitor(origin)
  await visitor.post('/password-reset', { email: 'applicant@demo.example' })
  for (let tries = 0; tries < 100; tries++) {
    const page = await (await visitor.get('/demo/outbox')).text()
    const token = /href="\/password-reset\/([^"]+)"/.exec(page)?.[1]
    if (token) return token
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('no mail came')
}

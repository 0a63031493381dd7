import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { personaEmail } from '../../app/features/auth/personas.ts'
import {
  type Circle,
  type MatrixApplication,
  type MatrixInvitation,
  type MatrixMandate,
  type MatrixMember,
  type MatrixMentor,
  type MatrixPairing,
  type MatrixPersona,
  type MatrixQuestion,
  type MatrixRequest,
  type MatrixReset,
  type MatrixTransfer,
  type MatrixWaitingPair,
  personas,
} from '../routes/access-matrix.ts'
import type { MatrixDispatch, MatrixOrganisation } from '../routes/dispatches-matrix.ts'
import type { MatrixLibrary } from '../routes/documents-matrix.ts'
import type { MatrixRound } from '../routes/mentoring-matrix.ts'
import type { MatrixNews } from '../routes/news-matrix.ts'
import type { MatrixPosition } from '../routes/positions-matrix.ts'
import type { MatrixPublication } from '../routes/publications-matrix.ts'
import type { MatrixVote } from '../routes/votes-matrix.ts'
import { signedIn, Visitor } from './browser-like.ts'
import { cloneDatabase } from './database.ts'
import { endPair, insertPair } from './insert-pair.ts'
import { writeConsultation } from './matrix-consultations.ts'
import { type DispatchIds, writeDispatches } from './matrix-dispatches.ts'
import { type LibraryIds, writeArriving, writeBatch, writeLibraries } from './matrix-documents.ts'
import { writeMatrixNews } from './matrix-news.ts'
import { type PositionIds, writePositions, writePublications } from './matrix-positions.ts'
import { type RoundIds, writeRounds } from './matrix-rounds.ts'
import { type VoteIds, writeVotes } from './matrix-votes.ts'
import { keepTables } from './put-back.ts'
import { planned, rosterForm } from './rosters.ts'
import { startServer, type TestServer } from './server.ts'

export type Thing = { thread: string; reply: string; space: string }

export type PairIds = { pairing: string; goal: string; session: string; note: string }

export type MatrixWorld = {
  server: TestServer
  sql: pg.Pool
  visitors: Record<MatrixPersona, Visitor>
  things: Record<Circle, Thing>
  members: Record<MatrixMember, string>
  mandates: Record<MatrixMandate, string>
  resets: Record<MatrixReset, string>
  transfers: Record<MatrixTransfer, string>
  rounds: Record<MatrixRound, RoundIds>
  pairings: Record<MatrixPairing, PairIds>
  positions: Record<MatrixPosition, PositionIds>
  votes: Record<MatrixVote, VoteIds>
  publications: Record<MatrixPublication, string>
  organisations: Record<MatrixOrganisation, string>
  dispatches: Record<MatrixDispatch, DispatchIds>
  libraries: Record<MatrixLibrary, LibraryIds>
  news: Record<MatrixNews, string>
  mentors: Record<MatrixMentor, string>
  requests: Record<MatrixRequest, string>
  waitingPairs: Record<MatrixWaitingPair, string>
  applications: Record<MatrixApplication, { application: string; code: string }>
  invitations: Record<MatrixInvitation, string>
  questions: Record<MatrixQuestion, string>
  /** Ids that stand alike for every thing. */
  fixed: Record<string, string>
  /** A roster of the Serbian service whose plan waits for a decision. */
  importId: string
  /** Undoes what rows of the matrix do: marks, edits, suspensions, sessions ended, limits used. */
  restore: () => Promise<void>
  end: () => Promise<void>
}

const authors: Record<Exclude<Circle, 'never' | 'malformed'>, [MatrixPersona, where: string]> = {
  serbia: ['member', `kind = 'chapter' AND chapter_id = 'serbia-moi'`],
  association: ['member', `kind = 'chapter' AND chapter_id = 'rs-policewomen'`],
  albania: ['member-other-chapter', `kind = 'chapter' AND chapter_id = 'albania-asp'`],
  board: ['board', `kind = 'board'`],
  network: ['member', `kind = 'network'`],
  borders: ['member', `kind = 'shared' AND chapter_id = 'north-macedonia-moi'`],
  figures: ['member', `kind = 'shared' AND chapter_id = 'serbia-moi'`],
}

/** The demo network on a server of its own, with one thread and reply of known author in each circle. */
export async function buildMatrixWorld(): Promise<MatrixWorld> {
  const { url, drop } = await cloneDatabase('template_demo')
  const server = await startServer(url)
  const sql = new pg.Pool({ connectionString: url, max: 4 })
  sql.on('error', () => {})
  // The hourly sweep would change what a form is blamed for: it counts as done for today.
  await sql.query(
    `INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
     VALUES ('sweep', now(), now() + interval '1 day')
     ON CONFLICT (identifier) DO UPDATE SET last_execution = excluded.last_execution`,
  )
  const memberOf = async (email: string) =>
    (await sql.query('SELECT id FROM member WHERE email_key = $1', [email])).rows[0].id as string

  const suspendedId = await memberOf('ljiljana.stojanovic@serbia-moi.example')
  const leftId = await memberOf('milica.djurdjevic@serbia-moi.example')
  await sql.query('UPDATE membership SET until_at = now() WHERE member_id = $1', [leftId])
  const visitors = await signInAll(server.origin, sql, suspendedId)
  const things = await writeThreads(sql, visitors)
  const members = {
    colleague: await memberOf('maja.scepanovic@serbia-moi.example'),
    neighbour: await someone(
      sql,
      'albania-asp',
      await memberOf(personaEmail('member-other-chapter')),
    ),
    suspended: suspendedId,
    left: leftId,
    operator: await memberOf(personaEmail('operator')),
    coordinator: await memberOf(personaEmail('coordinator')),
    never: uuidv7(),
    malformed: 'no-id',
  }
  await writeFactor(sql, suspendedId)
  await writeDue(sql, [members.colleague, members.suspended])
  const mandates = {
    coordinator: await mandateOf(sql, 'coordinator', 'serbia-moi', members.coordinator),
    deputy: await mandateOf(sql, 'deputy-coordinator', 'serbia-moi'),
    council: await mandateOf(
      sql,
      'council-member',
      'wpon-see',
      await memberOf(personaEmail('board')),
    ),
    custodian: await mandateOf(
      sql,
      'custodian',
      'wpon-see',
      await memberOf(personaEmail('custodian')),
    ),
    operator: await mandateOf(sql, 'operator', 'wpon-see'),
    paused: await writeMandate(sql, members.suspended),
    coming: await writeMandate(sql, members.colleague, '1 day'),
    lapsed: await writeMandate(sql, members.left),
    never: uuidv7(),
    malformed: 'no-id',
  }
  const deputy = await holderOf(sql, mandates.deputy)
  const resets = {
    asked: await writeReset(sql, members.colleague, members.coordinator, deputy),
    second: await writeReset(
      sql,
      await memberOf(personaEmail('member')),
      deputy,
      members.coordinator,
    ),
    never: uuidv7(),
    malformed: 'no-id',
  }
  const transfers = {
    colleague: await writeTransfer(sql, members.colleague, 'serbia-moi', 'albania-asp'),
    own: await writeTransfer(
      sql,
      await memberOf(personaEmail('member')),
      'serbia-moi',
      'albania-asp',
    ),
    foreign: await writeTransfer(sql, members.neighbour, 'albania-asp', 'croatia-moi'),
    never: uuidv7(),
    malformed: 'no-id',
  }
  const member = await memberOf(personaEmail('member'))
  const albanian = await memberOf(personaEmail('member-other-chapter'))
  const pairings = {
    over: await writePair(sql, member, members.colleague, { isOver: true }),
    own: await writePair(sql, member, members.colleague),
    foreign: await writePair(sql, albanian, members.neighbour),
    never: { pairing: uuidv7(), goal: uuidv7(), session: uuidv7(), note: uuidv7() },
    malformed: { pairing: 'no-id', goal: 'no-id', session: 'no-id', note: 'no-id' },
  }
  const asking = await writeAsking(sql, members, memberOf)
  await shareNames(sql)
  const rounds = await writeRounds(sql, member, { mentor: deputy, ...members })
  const [councillor, chair] = [
    await memberOf(personaEmail('board')),
    await memberOf(personaEmail('chair')),
  ]
  const positions = await writePositions(sql, councillor)
  const votes = await writeVotes(sql, chair, [councillor, chair])
  const publications = await writePublications(sql)
  const { organisations, dispatches } = await writeDispatches(sql, {
    slug: publications.published,
    drafted: positions.drafted.position,
    carried: positions.carried.position,
  })
  const libraries = await writeLibraries(sql, things, server.dataFolder)
  const news = await writeMatrixNews(sql)
  const applications = await findApplications(sql, members.coordinator)
  const invitations = await writeInvitations(sql)
  const [unit = '', years = ''] = await findQuestions(sql, 'serbia-moi')
  const [foreign = ''] = await findQuestions(sql, 'albania-asp')
  const questions = { serbia: unit, albania: foreign, never: uuidv7(), malformed: 'no-id' }
  const fixed = {
    ...(await writeConsultation(sql)),
    coordinatorId: members.coordinator,
    foreignId: members.neighbour,
    unit,
    years,
    partner: organisations.known,
    batch: await writeBatch(sql, members.coordinator, libraries.serbia),
    arriving: await writeArriving(sql, members.coordinator, libraries.serbia),
  }
  // In the order in which one leans on the other.
  const rights = [
    ...['session', 'suspension', 'membership', 'mandate', 'space_grant'],
    ...['second_factor', 'recovery_code', 'factor_reset', 'transfer', 'name_share'],
    ...['contact_change', 'consent', 'mentoring_round', 'enrolment', 'mentoring_wish'],
    ...['match_run', 'draft_pair', 'pairing', 'pairing_consent', 'pairing_agreement'],
    ...['pairing_signature', 'pairing_goal', 'pairing_session', 'pairing_note'],
    ...['pairing_meeting', 'member_block', 'mentor_offer', 'mentoring_request'],
    ...['position', 'position_section', 'section_text', 'section_comment'],
    ...['position_vote', 'ballot'],
    ...['consultation', 'consulted_chapter', 'consultation_comment', 'consultation_answer'],
    ...['position_publication', 'publication_text', 'publication_theme', 'officer_agreement'],
    ...['organisation', 'organisation_contact', 'position_partner', 'publication_partner'],
    ...['dispatch', 'dispatch_reply', 'dispatch_correction'],
    ...['news_item', 'news_text', 'news_correction'],
    ...['stored_file', 'folder', 'document', 'edition', 'document_version', 'upload', 'citation'],
    ...['translation_request'],
    ...['application', 'voucher', 'vetting', 'supervision', 'invitation', 'chapter_question'],
  ]
  const importId = await sendRoster(visitors.coordinator, sql)
  const putRightsBack = await keepTables(sql, rights)

  return {
    server,
    sql,
    visitors,
    things,
    members,
    mandates,
    resets,
    transfers,
    rounds,
    pairings,
    positions,
    votes,
    publications,
    organisations,
    dispatches,
    libraries,
    news,
    ...asking,
    applications,
    invitations,
    questions,
    fixed,
    importId,
    async restore() {
      await sql.query(`UPDATE thread SET closed_at = NULL, pinned_at = NULL WHERE id = ANY($1)`, [
        idsOf(things),
      ])
      await sql.query(`UPDATE reply SET version = 1, edited_at = NULL WHERE thread_id = ANY($1)`, [
        idsOf(things),
      ])
      await sql.query('DELETE FROM reply_revision')
      await sql.query('DELETE FROM rate_limit')
      await sql.query(
        'UPDATE chapter SET renewal_months = NULL, grace_days = NULL WHERE renewal_months IS NOT NULL',
      )
      await putRightsBack()
    },
    async end() {
      await server.stop()
      await sql.end()
      await drop()
    },
  }
}

/** The demo's applications, one of them decided and one by a subordinate of the coordinator. */
async function findApplications(sql: pg.Pool, coordinatorId: string) {
  const of = async (email: string) => {
    const { rows } = await sql.query(
      `SELECT a.id AS application, a.vouch_code AS code, a.applicant_id AS who
       FROM application a JOIN member m ON m.id = a.applicant_id WHERE m.email_key = $1`,
      [email],
    )
    return rows[0] as { application: string; code: string; who: string }
  }
  const commanded = await of('sanja@applicants.example')
  await sql.query(
    `INSERT INTO supervision (superior_id, subordinate_id, from_at)
     VALUES ($1, $2, date_trunc('second', now()))`,
    [coordinatorId, commanded.who],
  )
  const ready = await of('milena@applicants.example')
  const decided = await sql.query(
    `INSERT INTO application (chapter_id, audience, applicant_id, vouch_code, filed_at, confirmed_at, decision, decided_at)
     SELECT 'serbia-moi', 'coordination:serbia-moi', applicant_id, 'decided-decided-decided-x', filed_at - interval '1 year',
       confirmed_at - interval '1 year', 'declined', confirmed_at - interval '1 year'
     FROM application WHERE id = $1 RETURNING id AS application, vouch_code AS code`,
    [ready.application],
  )
  const unconfirmed = await sql.query(
    `INSERT INTO application (chapter_id, audience, email, email_key, given_name, family_name, vouch_code, filed_at)
     VALUES ('serbia-moi', 'coordination:serbia-moi', 'u@test.example', 'u@test.example', 'Not', 'Yet', 'waiting-waiting-waiting-x', now())
     RETURNING id AS application, vouch_code AS code`,
  )
  return {
    ready,
    own: await of(personaEmail('applicant')),
    commanded,
    albania: await of('mirela@applicants.example'),
    decided: decided.rows[0],
    unconfirmed: unconfirmed.rows[0],
    never: { application: uuidv7(), code: 'never-never-never-never-no' },
    malformed: { application: 'no-id', code: 'no-code' },
  }
}

async function writeInvitations(sql: pg.Pool): Promise<Record<MatrixInvitation, string>> {
  const write = async (chapter: string, used: string | null) => {
    const { rows } = await sql.query(
      `INSERT INTO invitation (chapter_id, audience, email, email_key, from_at, expires_at, used_at)
       VALUES ($1, 'coordination:' || $1, 'i@test.example', 'i@test.example', now(), now() + interval '9 days', $2)
       RETURNING id`,
      [chapter, used],
    )
    return rows[0].id as string
  }
  return {
    serbia: await write('serbia-moi', null),
    albania: await write('albania-asp', null),
    used: await write('serbia-moi', '2026-01-01'),
    never: uuidv7(),
    malformed: 'no-id',
  }
}

/** The ids of what a service asks, in its order. */
async function findQuestions(sql: pg.Pool, chapterId: string): Promise<string[]> {
  const { rows } = await sql.query(
    'SELECT id FROM chapter_question WHERE chapter_id = $1 ORDER BY position',
    [chapterId],
  )
  return rows.map(({ id }) => id)
}

function idsOf(things: Record<Circle, Thing>): string[] {
  return Object.values(things)
    .map(({ thread }) => thread)
    .filter((id) => id.length === 36)
}

/** A session of one's own, as the database would hold it: for a member whom no form would let in. */
export async function openSessionOf(
  sql: pg.Pool,
  origin: string,
  memberId: string,
): Promise<Visitor> {
  const token = randomBytes(20).toString('base64url')
  await sql.query(
    `INSERT INTO session (id, member_id, device, confirmed_at, expires_at, ends_at)
     VALUES ($1, $2, 'test', now(), now() + interval '14 days', now() + interval '60 days')`,
    [createHash('sha256').update(token).digest('hex'), memberId],
  )
  const visitor = new Visitor(origin)
  visitor.cookie = `mreza=${token}`
  return visitor
}

async function signInAll(origin: string, sql: pg.Pool, suspendedId: string) {
  const visitors = {} as Record<MatrixPersona, Visitor>
  for (const persona of personas) {
    if (persona === 'visitor') visitors[persona] = new Visitor(origin)
    else if (persona === 'suspended')
      visitors[persona] = await openSessionOf(sql, origin, suspendedId)
    else visitors[persona] = await signedIn(origin, persona)
  }
  await sql.query(
    `INSERT INTO suspension (member_id, chapter_id, reason, from_at, until_at)
     VALUES ($1, 'serbia-moi', 'before the matrix', now() - interval '1 day', now() + interval '9 days')`,
    [suspendedId],
  )
  return visitors
}

async function writeThreads(
  sql: pg.Pool,
  visitors: Record<MatrixPersona, Visitor>,
): Promise<Record<Circle, Thing>> {
  const things: Record<string, Thing> = {
    never: { thread: uuidv7(), reply: uuidv7(), space: uuidv7() },
    malformed: { thread: "1'--", reply: '0', space: 'null' },
  }
  for (const [circle, [author, where]] of Object.entries(authors)) {
    const { rows } = await sql.query(`SELECT id FROM space WHERE ${where} ORDER BY id`)
    const space = rows[0].id as string
    const answer = await visitors[author].post(`/spaces/${space}/threads`, {
      formKey: uuidv7(),
      title: `Title of ${circle}`,
      body: `Words of ${circle}`,
      language: 'en',
    })
    const thread = answer.headers.get('Location')?.split('/').at(-1) ?? ''
    const reply = await sql.query('SELECT id FROM reply WHERE thread_id = $1', [thread])
    things[circle] = { thread, reply: reply.rows[0].id, space }
  }
  return things as Record<Circle, Thing>
}

async function sendRoster(coordinator: Visitor, sql: pg.Pool): Promise<string> {
  const answer = await coordinator.post(
    '/chapters/serbia-moi/imports',
    rosterForm(['Prva;Ana;=1;;;;;']),
  )
  return planned(sql, answer)
}

async function someone(sql: pg.Pool, chapterId: string, but: string): Promise<string> {
  const { rows } = await sql.query(
    `SELECT member_id FROM membership WHERE chapter_id = $1 AND member_id <> $2 ORDER BY member_id`,
    [chapterId, but],
  )
  return rows.at(-1).member_id
}

/** A custodian's office in Serbia, from now on or later. */
async function writeMandate(sql: pg.Pool, memberId: string, later = '-1 day'): Promise<string> {
  const { rows } = await sql.query(
    `INSERT INTO mandate (membership_id, chapter_id, office, from_at, until_at)
     SELECT id, chapter_id, 'custodian', date_trunc('second', now() + $2::interval), now() + interval '1 year'
     FROM membership WHERE member_id = $1 AND kind = 'home' RETURNING id`,
    [memberId, later],
  )
  return rows[0].id
}

/** A second factor that nothing opens: what counts is that it is there. */
async function writeFactor(sql: pg.Pool, memberId: string): Promise<void> {
  await sql.query(
    `INSERT INTO second_factor (member_id, kind, label, secret) VALUES ($1, 'totp', '', '\\x00')`,
    [memberId],
  )
}

/** Memberships that are to be renewed within a month. */
async function writeDue(sql: pg.Pool, memberIds: string[]): Promise<void> {
  await sql.query(
    `UPDATE membership SET due_at = date_trunc('second', now() + interval '9 days'),
       until_at = date_trunc('second', now() + interval '39 days') WHERE member_id = ANY($1) AND kind = 'home'`,
    [memberIds],
  )
}

/** A reset of a lost second factor that waits. */
async function writeReset(
  sql: pg.Pool,
  memberId: string,
  askedBy: string,
  secondId: string,
): Promise<string> {
  const { rows } = await sql.query(
    `INSERT INTO factor_reset (member_id, chapter_id, asked_by, second_id, from_at, until_at)
     VALUES ($1, 'serbia-moi', $2, $3, date_trunc('second', now()), now() + interval '7 days') RETURNING id`,
    [memberId, askedBy, secondId],
  )
  return rows[0].id
}

/** Moldova shares its names with the region, Croatia did until yesterday. */
async function shareNames(sql: pg.Pool): Promise<void> {
  await sql.query(
    `INSERT INTO name_share (chapter_id, from_at, until_at) VALUES
       ('moldova-gpi', now() - interval '9 days', now() + interval '9 days'),
       ('croatia-moi', now() - interval '9 days', now() - interval '1 day')`,
  )
}

/** A move between services that waits for both. */
async function writeTransfer(
  sql: pg.Pool,
  memberId: string,
  from: string,
  to: string,
): Promise<string> {
  const { rows } = await sql.query(
    `INSERT INTO transfer (member_id, from_chapter_id, to_chapter_id, from_audience, to_audience, asked_at, silent_at, expires_at)
     VALUES ($1, $2, $3, 'coordination:' || $2, 'coordination:' || $3, now(), now() + interval '30 days', now() + interval '90 days')
     RETURNING id`,
    [memberId, from, to],
  )
  return rows[0].id
}

/** A pair with one of each thing in its room, logged and written by the mentee; what is sealed opens to nobody. */
async function writePair(
  sql: pg.Pool,
  menteeId: string,
  mentorId: string,
  { isOver = false } = {},
): Promise<PairIds> {
  const one = async (text: string, ...values: unknown[]) =>
    (await sql.query(text, values)).rows[0]?.id as string
  const pairing = await insertPair(sql, { menteeId, mentorId })
  if (isOver) await endPair(sql, pairing)
  await sql.query(
    `INSERT INTO pairing_agreement (pairing_id, rhythm, meeting, changed_at) VALUES ($1, 'monthly', 'either', now())`,
    [pairing],
  )
  await sql.query(
    `INSERT INTO pairing_meeting (pairing_id, starts_at, minutes, set_at) VALUES ($1, now() + interval '2 days', 60, now())`,
    [pairing],
  )
  return {
    pairing,
    goal: await one(
      `INSERT INTO pairing_goal (pairing_id, words, set_at) VALUES ($1, '\\x00', now()) RETURNING id`,
      pairing,
    ),
    session: await one(
      `INSERT INTO pairing_session (pairing_id, held_on, minutes, meeting, theme, logged_by, logged_at)
       VALUES ($1, now(), 60, 'online', 'career', $2, date_trunc('second', now())) RETURNING id`,
      pairing,
      menteeId,
    ),
    note: await one(
      `INSERT INTO pairing_note (pairing_id, author_id, words, written_at) VALUES ($1, $2, '\\x00', now()) RETURNING id`,
      pairing,
      menteeId,
    ),
  }
}

/** Offers, requests and pairs that wait for two services. */
async function writeAsking(
  sql: pg.Pool,
  { colleague, neighbour, coordinator }: Record<MatrixMember, string>,
  memberOf: (email: string) => Promise<string>,
) {
  const [her, albanian] = [
    await memberOf(personaEmail('member')),
    await memberOf(personaEmail('member-other-chapter')),
  ]
  const croatian = await someone(sql, 'croatia-moi', her)
  const offer = (memberId: string, audience: string) =>
    sql.query(
      `INSERT INTO mentor_offer (member_id, audience, capacity, topics, languages, meeting, changed_at)
       VALUES ($1, $2, 5, '{career}', '{sr,sq,en,mk,bg,ro}', 'either', date_trunc('second', now()))`,
      [memberId, audience],
    )
  await offer(colleague, 'chapter:serbia-moi')
  await offer(neighbour, 'network')
  await offer(her, 'network')
  const ids = { never: uuidv7(), malformed: 'no-id' }
  return {
    mentors: { colleague, neighbour, own: her, ...ids },
    requests: {
      received: await writeRequest(sql, albanian, her),
      asked: await writeRequest(sql, her, colleague),
      foreign: await writeRequest(sql, colleague, neighbour),
      ...ids,
    },
    waitingPairs: {
      colleague: await writeWaiting(sql, [colleague, 'serbia-moi'], [neighbour, 'albania-asp']),
      own: await writeWaiting(sql, [coordinator, 'serbia-moi'], [albanian, 'albania-asp']),
      foreign: await writeWaiting(sql, [neighbour, 'albania-asp'], [croatian, 'croatia-moi']),
      ...ids,
    },
  }
}

async function writeRequest(sql: pg.Pool, mentee: string, mentor: string): Promise<string> {
  const { rows } = await sql.query(
    `INSERT INTO mentoring_request (mentee_id, mentor_id, words, asked_at, expires_at)
     VALUES ($1, $2, 'words of a request', date_trunc('second', now()), now() + interval '14 days') RETURNING id`,
    [mentee, mentor],
  )
  return rows[0].id
}

type PairSide = [memberId: string, chapterId: string]

async function writeWaiting(sql: pg.Pool, mentor: PairSide, mentee: PairSide): Promise<string> {
  const { rows } = await sql.query(
    `INSERT INTO pairing (mentor_id, mentor_chapter, mentee_id, mentee_chapter, reasons, proposed_at, ends_at)
     VALUES ($1, $2, $3, $4, '{}', date_trunc('second', now()), now() + interval '270 days') RETURNING id`,
    [...mentor, ...mentee],
  )
  for (const [, chapterId] of [mentor, mentee])
    await sql.query(
      `INSERT INTO pairing_consent (pairing_id, chapter_id, audience) VALUES ($1, $2, 'coordination:' || $2)`,
      [rows[0].id, chapterId],
    )
  return rows[0].id
}

async function holderOf(sql: pg.Pool, mandateId: string): Promise<string> {
  const { rows } = await sql.query(
    'SELECT ms.member_id FROM membership ms JOIN mandate ma ON ma.membership_id = ms.id WHERE ma.id = $1',
    [mandateId],
  )
  return rows[0].member_id
}

async function mandateOf(
  sql: pg.Pool,
  office: string,
  chapterId: string,
  memberId: string | null = null,
): Promise<string> {
  const { rows } = await sql.query(
    `SELECT ma.id FROM mandate ma JOIN membership ms ON ms.id = ma.membership_id
     WHERE ma.office = $1 AND ma.chapter_id = $2 AND ($3::uuid IS NULL OR ms.member_id = $3)`,
    [office, chapterId, memberId],
  )
  return rows[0].id
}

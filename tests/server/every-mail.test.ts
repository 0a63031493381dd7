import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Locale, locales } from '../../app/lib/locales.ts'
import { cloneDatabase } from '../support/database.ts'
import { linkIn, readSource } from '../support/mail-source.ts'
import { openPostOffice } from '../support/post-office.ts'
import { startServer, type TestServer } from '../support/server.ts'

const { letters, settings, shut } = await openPostOffice()
const chapterId = 'serbia-moi'

/** A member whose mail goes elsewhere, and what she is called and has written. */
const her = {
  id: randomUUID(),
  given: 'Žuželja',
  family: 'Crnobrnja',
  shown: 'Bubamara Plamenko',
  words: 'a reason that only she may read',
  signIn: 'zuza@skrovito.example',
  mailbox: 'lastavica@gnijezdo.example',
}
const ids = {
  ...{ application: randomUUID(), unconfirmed: randomUUID(), known: randomUUID() },
  ...{ invitation: randomUUID(), knownInvitation: randomUUID(), vetting: randomUUID() },
  ...{ transfer: randomUUID(), reset: randomUUID(), change: randomUUID(), pairing: randomUUID() },
  position: randomUUID(),
}

/** Every mail that there is: the job behind it, and to whom it goes. */
const mails: Array<{ job: string; payload: (locale: Locale) => object; to: string }> = [
  {
    job: 'send_application_link',
    payload: () => ({ applicationId: ids.unconfirmed }),
    to: 'nova@applicant.example',
  },
  { job: 'send_application_link', payload: () => ({ applicationId: ids.known }), to: her.mailbox },
  {
    job: 'send_application_news',
    payload: () => ({ applicationId: ids.application }),
    to: her.mailbox,
  },
  {
    job: 'send_invitation',
    payload: () => ({ invitationId: ids.invitation }),
    to: 'guest@invited.example',
  },
  {
    job: 'send_invitation',
    payload: () => ({ invitationId: ids.knownInvitation }),
    to: her.mailbox,
  },
  { job: 'send_vetting_reminder', payload: () => ({ vettingId: ids.vetting }), to: her.mailbox },
  {
    job: 'send_end_reminder',
    payload: () => ({ memberId: her.id, path: '/settings/membership' }),
    to: her.mailbox,
  },
  { job: 'send_queue_notice', payload: () => ({ memberId: her.id }), to: her.mailbox },
  { job: 'send_transfer_news', payload: () => ({ transferId: ids.transfer }), to: her.mailbox },
  {
    job: 'send_position_news',
    payload: () => ({ memberId: her.id, positionId: ids.position }),
    to: her.mailbox,
  },
  { job: 'send_consultation_news', payload: () => ({ memberId: her.id }), to: her.mailbox },
  { job: 'send_vote_news', payload: () => ({ memberId: her.id }), to: her.mailbox },
  { job: 'send_dispatch_news', payload: () => ({ memberId: her.id }), to: her.mailbox },
  { job: 'send_round_news', payload: () => ({ memberId: her.id }), to: her.mailbox },
  { job: 'tell_of_pair', payload: () => ({ pairingId: ids.pairing }), to: her.mailbox },
  { job: 'tell_of_request', payload: () => ({ memberId: her.id }), to: her.mailbox },
  { job: 'tell_of_sign_in_change', payload: () => ({ memberId: her.id }), to: her.mailbox },
  {
    job: 'tell_of_waiting_reset',
    payload: () => ({ memberId: her.id, resetId: ids.reset }),
    to: her.mailbox,
  },
  {
    job: 'send_password_reset',
    payload: (locale) => ({ email: her.signIn, locale }),
    to: her.mailbox,
  },
  {
    job: 'send_contact_link',
    payload: () => ({ changeId: ids.change }),
    to: 'fresh@gnijezdo.example',
  },
  {
    job: 'tell_old_mailbox',
    payload: () => ({ memberId: her.id, email: 'old@gnijezdo.example' }),
    to: 'old@gnijezdo.example',
  },
  {
    job: 'send_erasure_notice',
    payload: (locale) => ({ email: 'gone@gnijezdo.example', locale }),
    to: 'gone@gnijezdo.example',
  },
]

let database: Awaited<ReturnType<typeof cloneDatabase>>
let sql: pg.Pool
let server: TestServer
let forbidden: string[]

beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  sql = new pg.Pool({ connectionString: database.url, max: 2 })
  sql.on('error', () => {})
  await writeHer()
  forbidden = await tellingWords()
  server = await startServer(database.url, settings)
})
afterAll(async () => {
  await server.stop()
  await sql.end()
  await database.drop()
  await shut()
})
beforeEach(() => {
  letters.length = 0
})

test('each job that sends mail has its place here', () => {
  expect([...new Set(mails.map(({ job }) => job))].toSorted()).toEqual(mailingJobs())
  expect(forbidden.length).toBeGreaterThan(30)
})

describe.each(locales)('in %s', (locale) => {
  beforeAll(async () => {
    await sql.query('UPDATE member SET locale = $1 WHERE id = $2', [locale, her.id])
    await sql.query('UPDATE application SET locale = $1 WHERE applicant_id IS NULL', [locale])
    await sql.query('UPDATE chapter SET languages = ARRAY[$1] WHERE id = $2', [locale, chapterId])
  })

  test.each(mails)('$job to $to says nothing of her', async ({ job, payload, to }) => {
    if (job === 'send_application_link') await writeUnconfirmed(locale)
    await sql.query('SELECT graphile_worker.add_job($1, $2::json)', [
      job,
      JSON.stringify(payload(locale)),
    ])
    await expect.poll(() => letters.length, { timeout: 20_000, interval: 20 }).toBe(1)
    const [letter = { to: [], source: '' }] = letters
    expect(letter.to).toEqual([to])
    const { headers, subject, text } = readSource(letter.source)
    expect(headers).toContain('From: no-reply@mreza.example')
    expect(headers).toMatch(new RegExp(`^To: ${to}$`, 'm'))
    expect(headers).not.toMatch(/^(Cc|Bcc|Reply-To|X-[\w-]+|Sender):/im)
    const names = [...headers.matchAll(/^([\w-]+):/gm)].map(([, name = '']) => name)
    expect(names.toSorted()).toEqual(plainHeaders)
    const told = `${headers.replace(/^(To|Message-ID): .*$/gim, '')}\n${subject}\n${text}`
    for (const word of forbidden) expect(told.toLowerCase(), word).not.toContain(word)
    expect(subject.length).toBeGreaterThan(3)
    expect(told).not.toContain('{{')
    expect(isWritten(locale, `${subject} ${text}`)).toBe(true)
    if (job !== 'send_erasure_notice') expect(new URL(linkIn(text)).origin).toBe(settings.ORIGIN)
  })
})

const plainHeaders = [
  ...['Content-Transfer-Encoding', 'Content-Type', 'Date', 'From', 'MIME-Version', 'Message-ID'],
  ...['Subject', 'To'],
]

/** True when the letters are those of the language. */
function isWritten(locale: Locale, text: string): boolean {
  const bare = text.replace(/https?:\S+/g, '')
  const isCyrillic = ['sr-Cyrl', 'mk', 'bg'].includes(locale)
  return isCyrillic === /\p{Script=Cyrillic}/u.test(bare)
}

/** The jobs whose own file calls sendMail, as app/task-list.server.ts names them. */
function mailingJobs(): string[] {
  const jobs = readFileSync('app/task-list.server.ts', 'utf8')
  return [...jobs.matchAll(/^ {2}(\w+): (\w+),$/gm)]
    .filter(([, , work]) => {
      const file = new RegExp(`import \\{[^}]*\\b${work}\\b[^}]*\\} from '\\./(.*)'`).exec(
        jobs,
      )?.[1]
      return file && /\bsendMail\(/.test(readFileSync(`app/${file}.ts`, 'utf8'))
    })
    .map(([, name = '']) => name)
    .toSorted()
}

/** What would tell of her or of a chapter, in any language, in small letters. */
async function tellingWords(): Promise<string[]> {
  const { rows } = await sql.query<{ name: string }>(
    `SELECT DISTINCT lower(value) AS name FROM chapter, LATERAL (
       SELECT value FROM jsonb_each_text(names) UNION SELECT value FROM jsonb_each_text(short_names)
       UNION SELECT value FROM jsonb_each_text(public_names)) AS every
     WHERE length(value) > 2`,
  )
  const own = [her.given, her.family, ...her.shown.split(' '), her.words, her.signIn, chapterId]
  const trade = [
    'polic',
    'полиц',
    'serbia',
    'srbij',
    'србиј',
    'mreža',
    'мрежа',
    'rrjet',
    '127.0.0.1',
  ]
  return [...rows.map(({ name }) => name), ...own, ...trade].map((it) => it.toLowerCase())
}

async function writeHer(): Promise<void> {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  await sql.query(
    `INSERT INTO member (id, given_name, family_name, display_name, name_key, display_key, email, email_key, contact_email)
     VALUES ($1, $2, $3, $4, 'x', 'x', $5, $5, $6)`,
    [her.id, her.given, her.family, her.shown, her.signIn, her.mailbox],
  )
  await sql.query(
    `INSERT INTO membership (member_id, chapter_id, kind, from_at) VALUES ($1, $2, 'home', now())`,
    [her.id, chapterId],
  )
  await sql.query(
    `INSERT INTO application (id, chapter_id, audience, applicant_id, vouch_code, filed_at, confirmed_at, decision, decided_at, reason)
     VALUES ($1, $2, 'coordination:serbia-moi', $3, $4, now(), now(), 'declined', now(), $5)`,
    [ids.application, chapterId, her.id, hash('a'), her.words],
  )
  await sql.query(
    `INSERT INTO vetting (id, member_id, chapter_id, method, from_at, until_at)
     VALUES ($1, $2, $3, 'roster', now(), now() + interval '9 days')`,
    [ids.vetting, her.id, chapterId],
  )
  await sql.query(
    `INSERT INTO transfer (id, member_id, from_chapter_id, to_chapter_id, from_audience, to_audience, asked_at, silent_at, expires_at, ended_at, outcome, reason)
     VALUES ($1, $2, $3, 'albania-asp', 'coordination:serbia-moi', 'coordination:albania-asp', now(), now(), now(), now(), 'refused', $4)`,
    [ids.transfer, her.id, chapterId, her.words],
  )
  await sql.query(
    `INSERT INTO pairing (id, mentee_id, mentor_chapter, mentee_chapter, reasons, proposed_at, ends_at)
     VALUES ($1, $2, $3, $3, '{}', now(), now() + interval '9 months')`,
    [ids.pairing, her.id, chapterId],
  )
  await sql.query(
    `INSERT INTO contact_change (id, member_id, email, expires_at)
     VALUES ($1, $2, 'fresh@gnijezdo.example', now() + interval '1 day')`,
    [ids.change, her.id],
  )
  for (const [id, email] of [
    [ids.invitation, 'guest@invited.example'],
    [ids.knownInvitation, her.signIn],
  ])
    await sql.query(
      `INSERT INTO invitation (id, chapter_id, audience, email, email_key, from_at, expires_at)
       VALUES ($1, $2, 'coordination:serbia-moi', $3, $3, now(), now() + interval '9 days')`,
      [id, chapterId, email],
    )
  // A service is asked about a draft, and she reads what it is to answer.
  await sql.query(
    `WITH asked AS (
       INSERT INTO consultation (position_id, number, audience, mark, opened_at, closes_at)
       SELECT id, 9, 'board', 'x', now(), now() + interval '9 days' FROM "position" LIMIT 1 RETURNING id)
     INSERT INTO consulted_chapter (consultation_id, chapter_id, audience, desk)
     SELECT id, $1, 'network', 'board' FROM asked`,
    [chapterId],
  )
  // A seat on the board, whose register she reads.
  await sql.query(
    `INSERT INTO second_factor (member_id, kind, label, secret) VALUES ($1, 'totp', '', '\\x00')`,
    [her.id],
  )
  await sql.query(
    `INSERT INTO mandate (membership_id, chapter_id, office, from_at, until_at)
     SELECT id, 'wpon-see', 'council-member', now(), now() + interval '1 year' FROM membership WHERE member_id = $1`,
    [her.id],
  )
  // A draft that she may read, whoever else does.
  await sql.query(
    `INSERT INTO position (id, chapter_id, audience, language, begun_at)
     VALUES ($1, 'wpon-see', 'member:' || $2::text, 'en', now())`,
    [ids.position, her.id],
  )
}

/** Two applications that nobody has confirmed, one by her own address: that one is dropped each time. */
async function writeUnconfirmed(locale: Locale): Promise<void> {
  for (const [id, email] of [
    [ids.unconfirmed, 'nova@applicant.example'],
    [ids.known, her.signIn],
  ])
    await sql.query(
      `INSERT INTO application (id, chapter_id, audience, email, email_key, given_name, family_name, locale, vouch_code, filed_at)
       VALUES ($1::uuid, $2, 'coordination:serbia-moi', $3, $3, $4, $5, $6, $1::text, now()) ON CONFLICT DO NOTHING`,
      [id, chapterId, email, her.given, her.family, locale],
    )
}

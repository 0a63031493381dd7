// The reference server: what this runtime can do for the same data with nothing in between. It
// signs the member in, checks the audience, and does no more than the row of the table names.
import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import { type ReferenceReply, type ReferenceThread, referencePage } from './reference-page.ts'
import { findPosition, type ReferencePosition, referencePosition } from './reference-position.ts'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

type Member = { id: string; display_name: string; expires_at: Date }

const findMember = {
  name: 'member',
  text: `SELECT m.id, m.display_name, s.expires_at FROM session s JOIN member m ON m.id = s.member_id WHERE s.id = $1`,
}
const findThread = {
  name: 'thread',
  text: `SELECT t.id, t.title, t.language, t.last_seq, t.audience, s.id AS space_id, s.names
         FROM thread t JOIN space s ON s.id = t.space_id WHERE t.id = $1 AND t.audience = ANY($2)`,
}
const findReplies = {
  name: 'replies',
  text: `SELECT r.id, r.seq, r.version, r.language, r.body_html, r.created_at, m.display_name AS author_name, c.names AS author_chapter
         FROM reply r JOIN member m ON m.id = r.author_id
         LEFT JOIN membership ms ON ms.member_id = m.id AND ms.kind = 'home' AND ms.until_at IS NULL
         LEFT JOIN chapter c ON c.id = ms.chapter_id
         WHERE r.thread_id = $1 AND r.seq > $2 AND r.seq <= $3 ORDER BY r.seq`,
}
const insertReply = {
  name: 'insert',
  text: `INSERT INTO reply (id, thread_id, seq, author_id, language, body, body_html) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
}

// Kept without end: the reference has no rights that change.
const audiences = new Map<string, string[]>()
const readers = new Map<string, number>()
let seq = 1_000_000

async function memberOf(request: IncomingMessage): Promise<Member | null> {
  const token = /(?:^|;\s*)mreza=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
  const id = createHash('sha256').update(token).digest('hex')
  const { rows } = await pool.query<Member>({ ...findMember, values: [id] })
  return rows[0] && rows[0].expires_at.getTime() > Date.now() ? rows[0] : null
}

async function audiencesOf({ id }: Member): Promise<string[]> {
  const known = audiences.get(id)
  if (known) return known
  const { rows } = await pool.query<{ audience: string }>(
    'SELECT DISTINCT audience FROM audience_holding(now()) WHERE member_id = $1',
    [id],
  )
  const held = rows.map(({ audience }) => audience)
  audiences.set(id, held)
  return held
}

async function readersOf(audience: string): Promise<number> {
  const known = readers.get(audience)
  if (known !== undefined) return known
  const { rows } = await pool.query<{ count: number }>(
    'SELECT count(DISTINCT member_id)::int AS count FROM audience_holding(now()) WHERE audience = $1',
    [audience],
  )
  readers.set(audience, rows[0]?.count ?? 0)
  return rows[0]?.count ?? 0
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const threadId = pathname.split('/')[2] ?? ''
  if (pathname.startsWith('/positions/')) return position(threadId, response)
  const member = await memberOf(request)
  if (!member) return void response.writeHead(303, { Location: '/login' }).end()
  if (request.method === 'POST') return post(request, response, member, threadId)
  const page = Number(searchParams.get('page') ?? 1)
  const found = await pool.query({ ...findThread, values: [threadId, await audiencesOf(member)] })
  const thread = found.rows[0] as (ReferenceThread & { audience: string }) | undefined
  if (!thread) return void response.writeHead(404).end()
  const replies = await pool.query<ReferenceReply>({
    ...findReplies,
    values: [threadId, (page - 1) * 20, page * 20],
  })
  thread.readers = await readersOf(thread.audience)
  const html = referencePage(member.display_name, thread, replies.rows, page)
  response
    .writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': Buffer.byteLength(html),
      'Cache-Control': 'no-store',
    })
    .end(html)
}

async function position(slug: string, response: ServerResponse): Promise<void> {
  const number = slug.replaceAll('-', '/')
  const { rows } = await pool.query<ReferencePosition>({ ...findPosition, values: [number] })
  if (!rows[0]) return void response.writeHead(404).end()
  const html = referencePosition(rows[0])
  response
    .writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': Buffer.byteLength(html),
      'Cache-Control': 'public, max-age=0, must-revalidate',
    })
    .end(html)
}

async function post(
  request: IncomingMessage,
  response: ServerResponse,
  member: Member,
  threadId: string,
): Promise<void> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  const form = new URLSearchParams(text)
  const body = form.get('body') ?? ''
  seq += 1
  await pool.query({
    ...insertReply,
    values: [randomUUID(), threadId, seq, member.id, form.get('language'), body, `<p>${body}</p>`],
  })
  response.writeHead(303, { Location: `/discussions/${threadId}#reply-${seq}` }).end()
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    // The load hangs up in the middle of its last questions.
    if (request.destroyed) return
    console.error(error)
    response.writeHead(500).end()
  })
})
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`answers at http://127.0.0.1:${(server.address() as { port: number }).port}`)
})
process.on('SIGTERM', () => process.exit(0))

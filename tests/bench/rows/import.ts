import { createHash, randomBytes } from 'node:crypto'
import { alternate, median, type Row } from '../compare.ts'
import { copyIn } from '../copy-in.ts'
import { type Pace, small } from '../pace.ts'
import { ask, serveOurs, type World } from '../world.ts'

const rows = 20_000
const headings = 'Surname;First name;E-mail;Rank;Unit;Association;Member since;Languages'
const chapter = 'serbia-moi'

/**
 * A roster of 20,000 members from the sending of its file to the last of them in her chapter (her
 * look at the plan takes no time here), beside a bare COPY of the same file into one table.
 */
export async function measureImport(world: World, pace: Pace): Promise<Row[]> {
  const ourDatabase = await world.copy(small)
  const bareDatabase = await world.copy(small)
  const ours = await serveOurs(ourDatabase)
  const headers = await coordinator(ourDatabase, ours.origin)
  await ask(
    bareDatabase,
    `CREATE TABLE roster (${headings.replaceAll(/[ -]/g, '_').replaceAll(';', ' text, ')} text)`,
  )
  let turn = 0
  const import_ = async () =>
    rows / (await takeIn(ourDatabase, ours.origin, headers, fileOf(turn++)))
  const copy = async () => {
    const start = performance.now()
    await copyIn(
      bareDatabase,
      "COPY roster FROM STDIN (FORMAT csv, DELIMITER ';', HEADER)",
      Buffer.from(fileOf(turn)),
    )
    return rows / ((performance.now() - start) / 1_000)
  }
  await import_()
  await copy()
  const measured = await alternate(pace.rounds, import_, copy)
  await ours.stop()
  return [
    {
      what: `Taking in a roster of ${rows.toLocaleString('en')} members`,
      target: { atLeast: 0.3 },
      ratios: measured.ratios,
      ours: `${median(measured.ours).toFixed(0)} rows/s`,
      reference: `${median(measured.reference).toFixed(0)} rows/s`,
    },
  ]
}

function fileOf(turn: number): string {
  const names = ['Đurđević', 'Petrović', 'Jovanović', 'Šćepanović', 'Илић', 'Николић']
  const lines = Array.from({ length: rows }, (_, n) => {
    const day = String((n % 28) + 1).padStart(2, '0')
    return `${names[n % 6]}${n};Ana;import${turn}.${n}@mup.example;полицајац;PU Niš ${n % 90};;${day}.03.20${10 + (n % 15)};srpski, English`
  })
  return [headings, ...lines].join('\r\n')
}

type Headers = Record<string, string>

/** Sends the file, then says yes to its plan, and gives the seconds it took until it was done. */
async function takeIn(database: string, origin: string, headers: Headers, file: string) {
  const form = new FormData()
  form.set('file', new Blob([file]), 'roster.csv')
  // What earlier rounds took in goes, for a roster of the tenth round is no longer one than the first.
  await ask(database, "DELETE FROM member WHERE email_key LIKE 'import%'")
  await ask(database, 'DELETE FROM rate_limit')
  const start = performance.now()
  const sent = await post(`${origin}/chapters/${chapter}/imports`, headers, form)
  const id = sent.split('/').at(-1) ?? ''
  const hash = await until(database, id, 'planned_at')
  await post(`${origin}${sent}`, headers, new URLSearchParams({ intent: 'commit', hash }))
  await until(database, id, 'committed_at')
  return (performance.now() - start) / 1_000
}

async function post(address: string, headers: Headers, body: FormData | URLSearchParams) {
  const answer = await fetch(address, { method: 'POST', redirect: 'manual', headers, body })
  if (answer.status !== 303) throw new Error(`${address} gave ${answer.status}`)
  return answer.headers.get('Location') ?? ''
}

async function until(database: string, id: string, moment: 'planned_at' | 'committed_at') {
  for (;;) {
    const [found] = await ask<{ refused_for: string | null; plan_hash: string; at: Date | null }>(
      database,
      `SELECT refused_for, plan_hash, CASE $2 WHEN 'planned_at' THEN planned_at ELSE committed_at END AS at
       FROM roster_import WHERE id = $1`,
      [id, moment],
    )
    if (found?.refused_for) throw new Error(`the import was refused: ${found.refused_for}`)
    if (found?.at) return found.plan_hash
    await new Promise((done) => setTimeout(done, 10))
  }
}

/** Makes a member a coordinator who has just proved who she is, and gives the headers of her browser. */
async function coordinator(database: string, origin: string): Promise<Headers> {
  const token = randomBytes(20).toString('base64url')
  await ask(
    database,
    `WITH one AS (SELECT id, member_id FROM membership WHERE chapter_id = $2 AND kind = 'home' LIMIT 1),
       factor AS (INSERT INTO second_factor (member_id, kind, label, secret)
         SELECT member_id, 'totp', 'bench', '\\x00' FROM one ON CONFLICT DO NOTHING),
       office AS (INSERT INTO mandate (membership_id, chapter_id, office, from_at, until_at)
         SELECT id, $2, 'coordinator', now() - interval '1 day', now() + interval '1 day' FROM one)
     INSERT INTO session (id, member_id, device, confirmed_at, expires_at, ends_at)
     SELECT $1, member_id, 'bench', now() + interval '1 hour', now() + interval '14 days', now() + interval '60 days'
     FROM one`,
    [createHash('sha256').update(token).digest('hex'), chapter],
  )
  return { Cookie: `mreza=${token}`, Origin: origin, 'Sec-Fetch-Site': 'same-origin' }
}

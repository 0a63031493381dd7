import { createHash } from 'node:crypto'
import { countVote } from '../../../app/features/positions/vote/count-vote.ts'
import { buildPosition } from '../../factories/publications.ts'
import { alternate, median, type Row } from '../compare.ts'
import { load } from '../load.ts'
import { type Pace, small } from '../pace.ts'
import { ask, serveOurs, serveReference, type World } from '../world.ts'

/** As many as a board publishes in some years. */
const published = 50

/** The public page of a position, without signing in: requests per second. */
export async function measurePosition(world: World, pace: Pace): Promise<Row[]> {
  const database = await world.copy(small)
  for (let ordinal = 1; ordinal <= published; ordinal += 1) await publish(database, ordinal)
  const [ours, reference] = await Promise.all([serveOurs(database), serveReference(database)])
  let turn = 0
  const next = () => {
    turn += 1
    return { path: `/positions/WPON-2025-${nn((turn % published) + 1)}`, token: '' }
  }
  for (const { origin } of [ours, reference]) await load(origin, pace.warmUp, next)
  const measured = await alternate(
    pace.rounds,
    async () => (await load(ours.origin, pace.seconds, next)).perSecond,
    async () => (await load(reference.origin, pace.seconds, next)).perSecond,
  )
  await Promise.all([ours.stop(), reference.stop()])
  return [
    {
      what: 'Public page of a position',
      target: { atLeast: 0.7 },
      ratios: measured.ratios,
      ours: `${median(measured.ours).toFixed(0)} pages/s`,
      reference: `${median(measured.reference).toFixed(0)} pages/s`,
    },
  ]
}

const nn = (ordinal: number) => String(ordinal).padStart(2, '0')

/** A publication as rows: two pages of text in five languages. Its signature is none, for no page looks at it. */
async function publish(database: string, ordinal: number): Promise<void> {
  const number = `WPON/2025/${nn(ordinal)}`
  const position = buildPosition({ number })
  const text = 'What the board says of it, and why it says so. '.repeat(120)
  const languages = position.languages.map((it) => ({ ...it, text, sha256: '' }))
  const publication = { ...position, format: 1, languages, outcome: countVote(position.vote) }
  const file = JSON.stringify({ publication, signature: '' })
  const sha256 = createHash('sha256').update(file).digest('hex')
  await ask(
    database,
    `WITH p AS (
       INSERT INTO position (chapter_id, audience, language, begun_at)
       VALUES ('wpon-see', 'board', 'en', '2025-01-01') RETURNING id),
     v AS (
       INSERT INTO position_vote (position_id, number, audience, rule, opens_at, closes_at, set_at)
       SELECT id, 1, 'board', '{}', '2025-01-02', '2025-01-03', '2025-01-01' FROM p RETURNING id),
     published AS (
       INSERT INTO position_publication (position_id, vote_id, number, year, ordinal, audience, file,
         sha256, key_id, signed_at, public_from, released_at)
       SELECT p.id, v.id, $1, 2025, $2, 'public', $3, $4, '', '2025-02-01', '2025-02-01', '2025-02-01'
       FROM p, v RETURNING id)
     INSERT INTO publication_text (publication_id, language, title, html)
     SELECT published.id, language, 'Uniforms that fit', '<p>' || $6 || '</p>'
     FROM published, unnest($5::text[]) AS language`,
    [number, ordinal, file, sha256, languages.map(({ language }) => language), text],
  )
}

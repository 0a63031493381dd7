import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Visitor } from './browser-like.ts'
import { filesForm } from './files-form.ts'
import { openSessionOf } from './matrix-world.ts'
import { plantLibraries } from './plant-libraries.ts'
import type { TestServer } from './server.ts'

/** One unique word in one private text. Nobody else's page, mail, header or socket may hold it. */
export type Canary = {
  word: string
  /** What it stands in. */
  text: string
  /** Who may come upon it, as an audience key; nobody for what no page shows. */
  audience: string
}

export type CanarySpace = { id: string; audience: string; thread: string; author: string }

const letters = 'bdfgkmprstvz'

/** The nth word: alike in no way but its beginning, and the same in both scripts letter by letter. */
export function wordOf(n: number): string {
  const tail = [1728, 144, 12, 1].map((unit) => letters[Math.floor(n / unit) % 12]).join('a')
  // The last letter is no part of what is searched for, so that an echo of the question is no find.
  return `kanar${tail}u${letters[n % 12]}o`
}

/** The word as a Cyrillic keyboard writes it. */
export function inCyrillic(word: string): string {
  const [from, to] = ['abdfgkmnoprstuvz', 'абдфгкмнопрстувз']
  return [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join('')
}

export const canaryPattern = /kanar[a-z]{6,12}o/gi

/** Empties the demo of its conversations and plants a word in every private text of every circle. */
export async function plantCanaries(server: TestServer, sql: pg.Pool) {
  const canaries: Canary[] = []
  const plant = (text: string, audience: string): string => {
    const word = wordOf(canaries.length + 1)
    canaries.push({ word, text, audience })
    return word
  }
  await sql.query('DELETE FROM thread')
  await sql.query('DELETE FROM search_entry')
  const spaces = await plantWords()
  await plantPosition(spaces.find(({ audience }) => audience === 'board')?.author ?? '')
  await plantLibraries(sql, plant)
  await plantMembers()
  await plantDrafts()
  return { canaries, spaces }

  async function plantWords(): Promise<CanarySpace[]> {
    const spaces: CanarySpace[] = []
    const { rows } = await sql.query(`SELECT id, kind, chapter_id, audience FROM space ORDER BY id`)
    for (const { id, kind, chapter_id, audience } of rows) {
      await sql.query(
        `UPDATE space SET names = jsonb_build_object('en', $2::text), purpose = jsonb_build_object('en', $3::text)
         WHERE id = $1`,
        [id, plant('name of a space', audience), plant('purpose of a space', audience)],
      )
      const author = await writerIn(id, kind, chapter_id)
      if (!author) continue
      const writer = await openSessionOf(sql, server.origin, author)
      const started = await writer.post(`/spaces/${id}/threads`, {
        formKey: uuidv7(),
        title: plant('title', audience),
        body: plant('words before an edit', audience),
        tags: plant('tag', audience),
        language: 'en',
      })
      const thread = started.headers.get('Location')?.split('/').at(-1) ?? ''
      const reply = await sql.query('SELECT id FROM reply WHERE thread_id = $1', [thread])
      await writer.post(`/discussions/${thread}/replies/${reply.rows[0].id}/edit`, {
        formKey: uuidv7(),
        body: plant('words after an edit', audience),
        language: 'en',
        version: '1',
      })
      await writer.post(`/discussions/${thread}/replies`, {
        formKey: uuidv7(),
        body: plant('words of a reply', audience),
        language: 'sr-Latn',
      })
      await plantFile(writer, thread)
      spaces.push({ id, audience, thread, author })
    }
    return spaces
  }

  /** A file that lies with the last reply; its words are planted with those of all documents. */
  async function plantFile(writer: Visitor, thread: string): Promise<void> {
    const { rows } = await sql.query('SELECT id FROM reply WHERE thread_id = $1 AND seq = 2', [
      thread,
    ])
    const form = filesForm([{ name: 'plan.txt', content: uuidv7() }])
    await writer.post(`/discussions/${thread}/replies/${rows[0].id}/files`, form)
    const stored = await sql.query('SELECT 1 FROM document WHERE reply_id = $1', [rows[0].id])
    if (stored.rowCount !== 1) throw new Error('the file does not lie with its reply')
  }

  /** A draft of the board: title, section before and after a change, translation, comment. */
  async function plantPosition(author: string): Promise<void> {
    const writer = await openSessionOf(sql, server.origin, author)
    const said = (text: string) => plant(text, 'board')
    const begun = await writer.post('/positions/drafts', {
      ...{ formKey: uuidv7(), heading: said('name of a position'), language: 'en' },
    })
    const draft = begun.headers.get('Location') ?? ''
    const added = await writer.post(`${draft}/sections`, {
      ...{ formKey: uuidv7(), heading: said('heading before a change') },
      body: said('section before a change'),
    })
    const section = `${draft}/sections/${added.headers.get('Location')?.split('#section-')[1]}`
    const changed = { heading: said('heading of a section'), body: said('section of a position') }
    await writer.post(section, { ...changed, version: '1' })
    const translated = { heading: said('heading translated'), body: said('section translated') }
    await writer.post(`${section}?language=sq`, { ...translated, version: '0', basedOn: '2' })
    await writer.post(`${section}/comments`, {
      ...{ formKey: uuidv7(), version: '2', words: said('comment on a section') },
    })
  }

  /** Someone who writes there: a member of the chapter, of the board, or of a chapter that shares it. */
  async function writerIn(id: string, kind: string, chapterId: string): Promise<string | null> {
    const { rows } = await sql.query(
      `SELECT ms.member_id FROM membership ms
       JOIN membership home ON home.member_id = ms.member_id AND home.kind = 'home'
       LEFT JOIN mandate ma ON ma.membership_id = ms.id AND ma.office = 'council-member'
       WHERE CASE $2 WHEN 'network' THEN ms.kind = 'home' WHEN 'board' THEN ma.id IS NOT NULL
                     WHEN 'chapter' THEN ms.chapter_id = $3
                     ELSE EXISTS (SELECT 1 FROM space_grant g WHERE g.space_id = $1
                                  AND g.grantee = 'chapter:' || ms.chapter_id) END
       ORDER BY ms.member_id LIMIT 1`,
      [id, kind, chapterId],
    )
    return rows[0]?.member_id ?? null
  }

  /** In each chapter one member of no office and no word: her name and fields are its circle's. */
  async function plantMembers(): Promise<void> {
    const { rows } = await sql.query(
      `SELECT DISTINCT ON (ms.chapter_id) ms.chapter_id, ms.member_id FROM membership ms
       WHERE ms.kind = 'home' AND NOT EXISTS (SELECT 1 FROM reply r WHERE r.author_id = ms.member_id)
         AND NOT EXISTS (SELECT 1 FROM credential c WHERE c.member_id = ms.member_id)
         AND NOT EXISTS (SELECT 1 FROM mandate ma WHERE ma.membership_id = ms.id)
         AND (SELECT count(*) FROM membership o WHERE o.member_id = ms.member_id) = 1
       ORDER BY ms.chapter_id, ms.member_id DESC`,
    )
    for (const { chapter_id, member_id } of rows) {
      const circle = `chapter:${chapter_id}`
      const [name, email] = [plant('name of a member', circle), plant('e-mail', 'nobody')]
      // The name that her chapter verified, where another one is shown.
      const verified = ['given name', 'family name'].map((it) =>
        plant(it, `coordination:${chapter_id}`),
      )
      await sql.query(
        `UPDATE member SET display_name = $2, display_key = $2, given_name = $3, family_name = $4,
           name_key = $3 || ' ' || $4, email = $5 || '@test.example', email_key = $5 || '@test.example'
         WHERE id = $1`,
        [member_id, name, ...verified, email],
      )
      for (const [field, audience] of [
        ['unit', circle],
        ['rank', circle],
        ['languages', `member:${member_id}`],
      ] as const)
        await sql.query(
          `INSERT INTO profile_field (member_id, field, value, audience)
           VALUES ($1, $2, to_jsonb($3::text), $4)
           ON CONFLICT (member_id, field) DO UPDATE SET value = excluded.value, audience = excluded.audience`,
          [member_id, field, plant(field, audience), audience],
        )
      await sql.query(
        `INSERT INTO suspension (member_id, chapter_id, reason, from_at, until_at)
         VALUES ($1, $2, $3, now() - interval '3 days', now() - interval '1 day')`,
        [member_id, chapter_id, plant('reason of a suspension', 'nobody')],
      )
    }
  }

  /** What she is writing is hers alone, also where many read. */
  async function plantDrafts(): Promise<void> {
    const { rows: writers } = await sql.query(
      `SELECT w.member_id, EXISTS (SELECT 1 FROM membership ms
         WHERE ms.member_id = w.member_id AND ms.kind = 'home') AS is_in
       FROM (SELECT member_id FROM credential UNION SELECT author_id FROM reply) AS w (member_id)`,
    )
    const { rows: places } = await sql.query(
      `SELECT 'thread:' || t.id AS thread, 'space:' || t.space_id AS space
       FROM thread t WHERE t.audience = 'network'`,
    )
    for (const { member_id, is_in } of writers) {
      // Who no longer may read a place finds her draft there no more.
      const audience = is_in ? `draft of ${member_id}` : 'nobody'
      await sql.query(
        `INSERT INTO draft (member_id, place, title, body) VALUES ($1, $2, '', $3), ($1, $4, $5, $6)`,
        [
          member_id,
          places[0].thread,
          plant('draft of a reply', audience),
          places[0].space,
          plant('title of a draft', audience),
          plant('draft of a thread', audience),
        ],
      )
    }
  }
}

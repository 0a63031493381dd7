import type pg from 'pg'
import { hashToken } from '~/lib/tokens.server'
import type { World } from './random-world.ts'

/** The middle of every world's time. */
const middle = Date.parse('2030-06-15T12:00:00Z')

/** The moment of a day of the world. */
export function momentOf(day: number): Date {
  return new Date(middle + day * 86_400_000)
}

const at = (day: number | null) => (day === null ? null : momentOf(day).toISOString())

/** The token of a member's session. */
export function tokenOf(memberId: string): string {
  return `token of ${memberId}`
}

/** The one word that every post of a world holds. */
export const commonWord = 'uniforma'

/** Empties the database of people, words and record, and writes a world into it. */
export async function writeWorld(sql: pg.Pool, world: World): Promise<void> {
  await emptyAll()
  const { members, spaces, threads, marks, activities } = world
  await insert(
    'member',
    members.map(({ id }, n) => ({
      id,
      display_name: `Member ${n}`,
      given_name: 'Member',
      family_name: String(n),
      name_key: `member ${n}`,
      display_key: `member ${n}`,
      display_chosen: [],
      email: `${id}@test.example`,
      email_key: `${id}@test.example`,
      rights_version: 0,
      created_at: at(-9),
    })),
  )
  await insert(
    'session',
    members.map(({ id }) => ({
      id: hashToken(tokenOf(id)),
      member_id: id,
      device: 'test',
      created_at: at(-9),
      seen_on: '2030-06-01',
      expires_at: '2099-01-01',
      ends_at: '2099-01-01',
    })),
  )
  await insert(
    'second_factor',
    members
      .filter(({ hasFactor }) => hasFactor)
      .map(({ id }) => ({ member_id: id, kind: 'totp', label: 'test', secret: '\\x00' })),
  )
  await insert(
    'membership',
    members.flatMap((member) =>
      member.memberships.map(({ id, chapter, kind, from, until }) => ({
        id,
        member_id: member.id,
        chapter_id: chapter,
        kind,
        from_at: at(from),
        until_at: at(until),
        created_at: at(-9),
      })),
    ),
  )
  await insert(
    'mandate',
    members.flatMap((member) =>
      member.mandates.map(({ membership, chapter, office, from, until }) => ({
        membership_id: member.memberships[membership]?.id,
        chapter_id: chapter,
        office,
        from_at: at(from),
        until_at: at(until),
      })),
    ),
  )
  await insert(
    'suspension',
    members.flatMap(({ id, suspensions }) =>
      suspensions.map(({ chapter, from, until }) => ({
        member_id: id,
        chapter_id: chapter,
        reason: 'a reason',
        from_at: at(from),
        until_at: at(until),
      })),
    ),
  )
  await insert(
    'vetting',
    members.flatMap(({ id, vettings }) =>
      vettings.map(({ from, until }) => ({
        member_id: id,
        chapter_id: 'serbia-moi',
        method: 'roster',
        from_at: at(from),
        until_at: at(until),
      })),
    ),
  )
  await insert(
    'profile_field',
    members
      .filter(({ rankAudience }) => rankAudience !== null)
      .map(({ id, rankAudience }) => ({
        member_id: id,
        field: 'rank',
        value: 'inspector',
        audience: rankAudience,
      })),
  )
  await insert(
    'space',
    spaces.map(({ id, kind, chapter, audience }) => ({
      id,
      kind,
      chapter_id: chapter,
      names: { en: 'A space' },
      purpose: {},
      audience,
      created_at: at(-9),
    })),
  )
  await insert(
    'space_grant',
    spaces.flatMap(({ id, grants }) =>
      grants.map(({ grantee, from, until }) => ({
        space_id: id,
        grantee,
        from_at: at(from),
        until_at: at(until),
      })),
    ),
  )
  await insert(
    'thread',
    threads.map((it) => ({
      id: it.id,
      space_id: spaces[it.space]?.id,
      audience: spaces[it.space]?.audience,
      author_id: members[it.author]?.id,
      title: 'A title',
      language: 'en',
      last_seq: it.replies.length,
      version: 1,
      last_reply_at: new Date(middle + it.at).toISOString(),
      pinned_at: it.isPinned ? at(-1) : null,
      closed_at: it.isClosed ? at(-1) : null,
      created_at: at(-9),
    })),
  )
  const replies = threads.flatMap((it) =>
    it.replies.map((reply, index) => ({ ...reply, thread: it, seq: index + 1 })),
  )
  await insert(
    'reply',
    replies.map(({ id, thread, seq, author }) => ({
      id,
      thread_id: thread.id,
      seq,
      author_id: members[author]?.id,
      language: 'en',
      body: commonWord,
      body_html: commonWord,
      version: 1,
      created_at: at(-9),
    })),
  )
  await insert(
    'search_entry',
    replies.map(({ id, thread, seq }) => ({
      subject_type: seq === 1 ? 'thread' : 'reply',
      subject_id: seq === 1 ? thread.id : id,
      audience: spaces[thread.space]?.audience,
      language: 'en',
      words: commonWord,
      at: at(-9),
    })),
  )
  const marked = marks.map((it) => ({
    ...it,
    member_id: members[it.member]?.id,
    thread_id: threads[it.thread]?.id,
    last: Math.min(it.read, threads[it.thread]?.replies.length ?? 0),
  }))
  await insert(
    'thread_follow',
    marked
      .filter(({ level }) => level !== null)
      .map(({ member_id, thread_id, level }) => ({ member_id, thread_id, level })),
  )
  await insert(
    'thread_reading',
    marked
      .filter(({ last }) => last > 0)
      .map(({ member_id, thread_id, last }) => ({ member_id, thread_id, last_seq: last })),
  )
  await insert(
    'activity',
    activities.map(({ id, chapter, type }) => ({
      id,
      type,
      subject_type: 'thread',
      subject_id: id,
      chapter_id: chapter,
      audience: `audit:${chapter}`,
      data: {},
      at: at(-9),
    })),
  )

  /** One statement a table; columns that a row does not name take the table's own default. */
  async function insert(table: string, rows: Array<Record<string, unknown>>): Promise<void> {
    const columns = Object.keys(rows[0] ?? {}).join(', ')
    if (rows.length === 0) return
    await sql.query(
      `INSERT INTO ${table} (${columns})
       SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(rows)],
    )
  }

  async function emptyAll(): Promise<void> {
    const client = await sql.connect()
    try {
      // The record refuses to be emptied; between two worlds it is a new one.
      await client.query('SET session_replication_role = replica')
      await client.query('TRUNCATE member, space, activity, search_entry CASCADE')
      await client.query('SET session_replication_role = DEFAULT')
    } finally {
      client.release()
    }
  }
}

import type pg from 'pg'

type Row = Record<string, string>

/**
 * Every audience that a member holds now, worked out from the bare rows in plain loops: a second
 * opinion that shares nothing with the app's own.
 */
export async function audiencesHeld(sql: pg.Pool, memberId: string): Promise<Set<string>> {
  const rowsOf = async (text: string): Promise<Row[]> => (await sql.query(text)).rows
  const now = 'from_at <= now() AND (until_at IS NULL OR until_at > now())'
  const all = await rowsOf(`SELECT id, kind, array_to_string(path, '/') AS path FROM chapter`)
  const chapters = new Map(all.map((it) => [it.id, it]))
  const suspended = await rowsOf(`SELECT member_id FROM suspension WHERE ${now}`)
  if (suspended.some((it) => it.member_id === memberId)) return new Set()
  const mine = (
    await rowsOf(`SELECT id, member_id, chapter_id, kind FROM membership WHERE ${now}`)
  ).filter((it) => it.member_id === memberId)
  const offices = (
    await rowsOf(`SELECT membership_id, chapter_id, office FROM mandate WHERE ${now}`)
  ).filter((it) => mine.some(({ id }) => id === it.membership_id))

  const held = new Set([`member:${memberId}`, `draft of ${memberId}`])
  for (const { kind, chapter_id } of mine) {
    if (kind === 'home') held.add('network')
    if (kind === 'home' || kind === 'association') held.add(`chapter:${chapter_id}`)
  }
  for (const { office, chapter_id = '' } of offices)
    if (
      ['chair', 'chair-elect', 'deputy-chair', 'council-member'].includes(office ?? '') &&
      chapters.get(chapter_id)?.kind === 'region'
    )
      held.add('board')
  for (const { space_id, grantee = '' } of await rowsOf(
    `SELECT space_id, grantee FROM space_grant WHERE ${now}`,
  ))
    if (held.has(grantee)) held.add(`space:${space_id}`)
  for (const { office, chapter_id = '' } of offices)
    if (['coordinator', 'deputy-coordinator'].includes(office ?? ''))
      for (const { id, path = '' } of all)
        if (path.split('/').includes(chapter_id))
          for (const circle of ['chapter', 'coordination']) held.add(`${circle}:${id}`)
  return held
}

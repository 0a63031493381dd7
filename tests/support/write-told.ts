import type pg from 'pg'

/** An organisation that stands behind a publication, to which it was sent, and what it replied; as rows. */
export async function writeTold(sql: Pick<pg.Client, 'query'>, slug: string) {
  const one = async (text: string, values: unknown[]) =>
    (await sql.query(text, values)).rows[0].id as string
  const publication = await one('SELECT id FROM position_publication WHERE number = $1', [
    slug.replaceAll('-', '/'),
  ])
  const organisation = await one(
    `INSERT INTO organisation (chapter_id, audience, names, short_name, kinds, site, from_on, recorded_at)
     VALUES ('wpon-see', 'network', $1, 'WIU', '{partner,body}', 'https://partner.example/', '2020-01-01', '2026-01-01')
     RETURNING id`,
    [{ en: 'Women in Uniform', 'sr-Cyrl': 'Жене у униформи' }],
  )
  await sql.query(
    `INSERT INTO organisation_contact VALUES ($1, 'board', 'Through the secretariat.')`,
    [organisation],
  )
  await sql.query('INSERT INTO publication_partner VALUES ($1, $2, $3)', [
    ...[publication, organisation, 'Women in Uniform'],
  ])
  const dispatch = await one(
    `INSERT INTO dispatch (publication_id, audience, organisation_id, sent_on, way, reference, is_under_embargo, reply_by, recorded_at)
     VALUES ($1, 'public', $2, '2025-12-01', 'letter', '12/2025', false, '2025-12-20', '2025-12-01') RETURNING id`,
    [publication, organisation],
  )
  const reply = await one(
    `INSERT INTO dispatch_reply (dispatch_id, audience, received_on, kind, language, body, recorded_at)
     VALUES ($1, 'public', '2025-12-15', 'partly', 'sr-Latn', 'Razmotrićemo predlog u celini.', '2025-12-15') RETURNING id`,
    [dispatch],
  )
  await sql.query(
    `INSERT INTO dispatch_correction (dispatch_id, reply_id, audience, was, corrected_at)
     VALUES ($1, $2, 'board', $3, '2025-12-16')`,
    [
      ...[dispatch, reply],
      {
        ...{ kind: 'acknowledged', language: 'sr-Latn', body: 'Primljeno.' },
        ...{ receivedOn: '2025-12-14', readBy: 'board' },
      },
    ],
  )
  return { organisation, dispatch, reply }
}

import { pool } from '~/db.server'
import { type Persona, personaEmail } from '~/features/auth/personas'
import { installation, type Office } from '~/features/auth/viewer'
import { openSpace } from '~/features/discussions/open-space.server'
import { admitMember } from '~/features/memberships/admit-member.server'
import { grantMandate } from '~/features/memberships/grant-mandate.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { seedFactor } from '../demo-factor.ts'
import { sharedSpaces } from '../shared-spaces.ts'

/** How many of a hundred members serve where; the large services have more. */
const shares: Record<string, number> = {
  'serbia-moi': 21,
  'bulgaria-moi': 18,
  'croatia-moi': 15,
  'bih-federation': 12,
  'north-macedonia-moi': 10,
  'albania-asp': 9,
  'moldova-gpi': 7,
  'bih-rs': 5,
  'montenegro-pd': 3,
}

type Place = {
  persona: Persona
  chapterId: string | null
  association?: string
  office?: [Office, of: string]
}

const region = 'wpon-see'
const places: Place[] = [
  { persona: 'member', chapterId: 'serbia-moi', association: 'rs-moi-women' },
  { persona: 'member-other-chapter', chapterId: 'albania-asp' },
  { persona: 'coordinator', chapterId: 'serbia-moi', office: ['coordinator', 'serbia-moi'] },
  { persona: 'board', chapterId: 'north-macedonia-moi', office: ['council-member', region] },
  { persona: 'chair', chapterId: 'croatia-moi', office: ['chair', region] },
  { persona: 'custodian', chapterId: 'moldova-gpi', office: ['custodian', region] },
  { persona: 'applicant', chapterId: null },
  { persona: 'operator', chapterId: region, office: ['operator', region] },
]

/** Takes in the personas by the app's own commands, and `members` others at once. */
export async function loadMembers(members: number): Promise<void> {
  for (const place of places) await admitPersona(place)
  await pool.query(
    `WITH person AS (
       SELECT n, 'Member' AS given, lpad(n::text, 7, '0') AS family FROM generate_series(1, $1::int) n
     ), service AS (
       SELECT id, sum(share) OVER (ORDER BY id) AS upto, sum(share) OVER (ORDER BY id) - share AS after
       FROM unnest($2::text[], $3::int[]) AS given (id, share)
     ), admitted AS (
       INSERT INTO member (display_name, given_name, family_name, name_key, display_key, email, email_key, created_at)
       SELECT given || ' ' || family, given, family, lower(given || ' ' || family), lower(given || ' ' || family), 'member' || n || '@bench.example',
         'member' || n || '@bench.example', now() - interval '800 days' FROM person
       RETURNING id, family_name::int AS n
     )
     INSERT INTO membership (member_id, chapter_id, kind, from_at)
     SELECT a.id, s.id, 'home', now() - interval '800 days'
     FROM admitted a JOIN service s ON a.n * 37 % 100 >= s.after AND a.n * 37 % 100 < s.upto`,
    [members, Object.keys(shares), Object.values(shares)],
  )
  // Every fifth of a service belongs to an association below it as well.
  await pool.query(
    `INSERT INTO membership (member_id, chapter_id, kind, from_at)
     SELECT ms.member_id, c.id, 'association', ms.from_at
     FROM membership ms JOIN member m ON m.id = ms.member_id
     JOIN chapter c ON c.kind = 'association' AND c.parent_id = ms.chapter_id
     WHERE m.email_key LIKE 'member%@bench.example' AND m.family_name::int % 5 = 0`,
  )
  await pool.query(
    `INSERT INTO vetting (member_id, chapter_id, method, from_at, until_at)
     SELECT ms.member_id, ms.chapter_id, 'installation', now(), now() + interval '3 years'
     FROM membership ms JOIN member m ON m.id = ms.member_id
     WHERE m.email_key LIKE 'member%@bench.example' AND ms.kind = 'home'`,
  )
  for (const { names, purpose, host, sharedWith } of sharedSpaces) {
    const grantees = sharedWith.map(audience.chapter)
    const space = { chapterId: host, kind: 'shared' as const, names, purpose }
    await openSpace(installation, { ...space, sharedWith: grantees })
  }
}

async function admitPersona({ persona, chapterId, association, office }: Place): Promise<void> {
  const from = new Date(clock.now().getTime() - 800 * 86_400_000)
  const { memberId } = await admitMember(installation, {
    email: personaEmail(persona),
    givenName: 'Persona',
    familyName: persona,
    memberships: [
      ...(chapterId
        ? [
            {
              chapterId,
              kind: chapterId === region ? ('staff' as const) : ('home' as const),
              from,
            },
          ]
        : []),
      ...(association ? [{ chapterId: association, kind: 'association' as const, from }] : []),
    ],
  })
  if (!office) return
  await seedFactor(memberId)
  const until = new Date(clock.now().getTime() + 300 * 86_400_000)
  await grantMandate(installation, {
    memberId,
    office: office[0],
    chapterId: office[1],
    from,
    until,
  })
}

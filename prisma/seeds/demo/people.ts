import { db } from '~/db.server'
import { personaEmail, personas } from '~/features/auth/personas'
import { installation, type Office } from '~/features/auth/viewer'
import { admitMember } from '~/features/memberships/admit-member.server'
import { grantMandate } from '~/features/memberships/grant-mandate.server'
import { seedFactor } from '../demo-factor.ts'

// Services that sent no roster; like those of the rosters, these people are made up.
const rosterless: Record<string, Array<[givenName: string, familyName: string]>> = {
  'bih-rs': [
    ['Dragana', 'Ljubojević'],
    ['Sanja', 'Čolović'],
    ['Milica', 'Njegoš'],
    ['Vesna', 'Šćepanović'],
  ],
  'bulgaria-moi': [
    ['Елена', 'Стоянова'],
    ['Мария', 'Трайкова'],
    ['Ивана', 'Николова'],
    ['Гергана', 'Петкова'],
  ],
  'montenegro-pd': [
    ['Jelena', 'Đurđević'],
    ['Ana', 'Njegovan'],
    ['Tamara', 'Šćepanović'],
    ['Biljana', 'Ljubić'],
  ],
}

/** Takes in the members of services without a roster, and the operator. */
export async function seedRosterless(): Promise<void> {
  const from = new Date('2019-03-08T00:00:00Z')
  for (const [chapterId, people] of Object.entries(rosterless)) {
    for (const [index, [givenName, familyName]] of people.entries()) {
      await admitMember(installation, {
        email: `member${index + 1}@${chapterId}.example`,
        givenName,
        familyName,
        memberships: [
          { chapterId, kind: 'home', from },
          ...(chapterId === 'bih-rs'
            ? [{ chapterId: 'rs-moi-women', kind: 'association' as const, from }]
            : []),
        ],
      })
    }
  }
  const { id: regionId } = await db.chapter.findFirstOrThrow({ where: { kind: 'region' } })
  await admitMember(installation, {
    email: personaEmail('operator'),
    givenName: 'Demo',
    familyName: 'Operator',
    memberships: [{ chapterId: regionId, kind: 'staff', from }],
  })
}

/** Who holds what in the demo: a member by her place in her service's roster, or by her persona. */
const held: Array<[holder: string, office: Office, chapterId: string]> = [
  ['chair', 'chair', 'wpon-see'],
  ['albania-asp/3', 'chair-elect', 'wpon-see'],
  ['bih-federation/3', 'deputy-chair', 'wpon-see'],
  ['board', 'council-member', 'wpon-see'],
  ['moldova-gpi/2', 'council-member', 'wpon-see'],
  ['bulgaria-moi/1', 'council-member', 'wpon-see'],
  ['bih-rs/1', 'council-member', 'wpon-see'],
  ['montenegro-pd/1', 'council-member', 'wpon-see'],
  ['serbia-moi/5', 'council-member', 'wpon-see'],
  ['coordinator', 'coordinator', 'serbia-moi'],
  ['serbia-moi/4', 'deputy-coordinator', 'serbia-moi'],
  ['albania-asp/5', 'coordinator', 'albania-asp'],
  ['bih-federation/8', 'coordinator', 'bih-federation'],
  ['bih-federation/9', 'coordinator', 'bih-policewomen'],
  ['bih-rs/2', 'coordinator', 'bih-rs'],
  ['bih-rs/3', 'chair', 'rs-moi-women'],
  ['bulgaria-moi/2', 'coordinator', 'bulgaria-moi'],
  ['croatia-moi/3', 'coordinator', 'croatia-moi'],
  ['moldova-gpi/4', 'coordinator', 'moldova-gpi'],
  ['montenegro-pd/2', 'coordinator', 'montenegro-pd'],
  ['north-macedonia-moi/2', 'coordinator', 'north-macedonia-moi'],
  ['custodian', 'custodian', 'wpon-see'],
  ['serbia-moi/8', 'custodian', 'wpon-see'],
  ['albania-asp/7', 'custodian', 'wpon-see'],
  ['operator', 'operator', 'wpon-see'],
]

/** Gives a second factor to who holds an office in the demo, and grants the offices for a year that began 300 days before `today`. */
export async function seedOffices(today: Date): Promise<void> {
  const from = new Date(today.getTime() - 300 * 86_400_000)
  const until = new Date(today.getTime() + 65 * 86_400_000)
  const homes = await db.membership.findMany({
    where: { kind: 'home' },
    orderBy: { memberId: 'asc' },
  })
  const holders = new Set<string>()
  for (const [holder, office, chapterId] of held) {
    const memberId = await memberOf(holder, homes)
    if (!holders.has(memberId)) await seedFactor(memberId)
    holders.add(memberId)
    await grantMandate(installation, {
      memberId,
      chapterId,
      office,
      from,
      until,
    })
  }
}

async function memberOf(
  holder: string,
  homes: Array<{ chapterId: string; memberId: string }>,
): Promise<string> {
  const persona = personas.find((it) => it.persona === holder)?.persona
  if (persona)
    return (await db.member.findUniqueOrThrow({ where: { emailKey: personaEmail(persona) } })).id
  const [service = '', ordinal = '1'] = holder.split('/')
  const home = homes.filter(({ chapterId }) => chapterId === service)[Number(ordinal) - 1]
  if (!home) throw new Error(`the demo has no member ${holder}`)
  return home.memberId
}

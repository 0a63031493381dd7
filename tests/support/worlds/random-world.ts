import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'

/** Days from the middle of the test's time; from counts, until does not. */
export type Span = { from: number; until: number | null }

export type WorldMember = {
  id: string
  memberships: Array<Span & { id: string; chapter: string; kind: string }>
  mandates: Array<{
    membership: number
    chapter: string
    office: string
    from: number
    until: number
  }>
  suspensions: Array<{ chapter: string; from: number; until: number }>
  hasFactor: boolean
  vettings: Array<{ from: number; until: number }>
  rankAudience: string | null
}
export type WorldSpace = {
  id: string
  kind: string
  chapter: string
  audience: string
  grants: Array<Span & { grantee: string }>
}
export type WorldThread = {
  id: string
  space: number
  author: number
  replies: Array<{ id: string; author: number }>
  at: number
  isPinned: boolean
  isClosed: boolean
}
export type World = {
  members: WorldMember[]
  spaces: WorldSpace[]
  threads: WorldThread[]
  marks: Array<{ member: number; thread: number; level: 'follow' | 'mute' | null; read: number }>
  activities: Array<{ id: string; chapter: string; type: string }>
}

/** The chapters that worlds play in: a part of the bare network's own tree. */
export const tree: Record<string, { kind: string; above: string[] }> = {
  'wpon-see': { kind: 'region', above: [] },
  serbia: { kind: 'country', above: ['wpon-see'] },
  'serbia-moi': { kind: 'service', above: ['serbia', 'wpon-see'] },
  'rs-policewomen': { kind: 'association', above: ['serbia-moi', 'serbia', 'wpon-see'] },
  albania: { kind: 'country', above: ['wpon-see'] },
  'albania-asp': { kind: 'service', above: ['albania', 'wpon-see'] },
  'al-policewomen': { kind: 'association', above: ['albania-asp', 'albania', 'wpon-see'] },
  'bosnia-and-herzegovina': { kind: 'country', above: ['wpon-see'] },
  'bih-policewomen': { kind: 'association', above: ['bosnia-and-herzegovina', 'wpon-see'] },
}
const chapters = Object.keys(tree)

/** Every service of the bare network; those that are not in the tree have nobody. */
export const services = [
  ...['albania-asp', 'bih-federation', 'bih-rs', 'bulgaria-moi', 'croatia-moi', 'moldova-gpi'],
  ...['montenegro-pd', 'north-macedonia-moi', 'serbia-moi'],
]
const offices = [
  'coordinator',
  'deputy-coordinator',
  'chair',
  'chair-elect',
  'deputy-chair',
  'council-member',
  'custodian',
  'partner',
  'operator',
]

const newId = fc.constant(null).map(() => uuidv7())
const day = fc.integer({ min: -3, max: 3 })
const openSpan: fc.Arbitrary<Span> = fc
  .tuple(day, fc.option(fc.nat(4), { freq: 2 }))
  .map(([from, length]) => ({ from, until: length === null ? null : from + length }))
const closedSpan = fc
  .tuple(day, fc.nat(5))
  .map(([from, length]) => ({ from, until: from + length }))
const chapter = fc.constantFrom(...chapters)

const membership = fc.record({
  id: newId,
  span: openSpan,
  chapter: fc.constantFrom(...chapters, 'serbia-moi', 'serbia-moi', 'albania-asp'),
  kind: fc.constantFrom('home', 'home', 'home', 'association', 'staff', 'partner'),
})
const mandate = fc.record({
  membership: fc.nat(5),
  span: closedSpan,
  chapter,
  office: fc.constantFrom(...offices, 'coordinator', 'chair'),
})

const member: fc.Arbitrary<WorldMember> = fc
  .record({
    id: newId,
    memberships: fc.array(membership, { maxLength: 3 }),
    mandates: fc.array(mandate, { maxLength: 2 }),
    suspensions: fc.array(fc.record({ span: closedSpan, chapter }), {
      maxLength: 2,
      size: 'xsmall',
    }),
    hasFactor: fc.constantFrom(true, true, false),
    vettings: fc.array(closedSpan, { maxLength: 2 }),
    rankAudience: fc.option(
      fc.constantFrom('self', 'network', 'board', 'chapter:serbia-moi', 'chapter:albania-asp'),
    ),
  })
  .map(({ id, memberships, mandates, suspensions, hasFactor, vettings, rankAudience }) => {
    const possible = onlyPossible(memberships.map(({ span, ...it }) => ({ ...it, ...span })))
    return {
      id,
      memberships: possible,
      mandates:
        possible.length === 0
          ? []
          : mandates.map(({ span, ...it }) => ({
              ...it,
              ...span,
              membership: it.membership % possible.length,
            })),
      suspensions: suspensions.map(({ span, ...it }) => ({ ...it, ...span })),
      hasFactor,
      vettings,
      rankAudience: rankAudience === 'self' ? `member:${id}` : rankAudience,
    }
  })

/** What the tables themselves allow: one open membership a chapter, one open home. */
function onlyPossible(memberships: WorldMember['memberships']): WorldMember['memberships'] {
  return memberships.filter(
    (it, index) =>
      it.until !== null ||
      !memberships
        .slice(0, index)
        .some(
          (other) =>
            other.until === null &&
            (other.chapter === it.chapter || (other.kind === 'home' && it.kind === 'home')),
        ),
  )
}

function spacesOf(members: WorldMember[]): fc.Arbitrary<WorldSpace[]> {
  const grantee = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...chapters).map((it) => `chapter:${it}`) },
    { weight: 2, arbitrary: fc.constantFrom(...members).map(({ id }) => `member:${id}`) },
    { weight: 1, arbitrary: fc.constantFrom('network', 'board') },
  )
  const grant = fc.tuple(grantee, openSpan).map(([to, span]) => ({ grantee: to, ...span }))
  const shared = fc
    .record({ id: newId, chapter, grants: fc.array(grant, { maxLength: 3 }) })
    .map((it) => ({ ...it, kind: 'shared', audience: `space:${it.id}` }))
  const fixed = fc
    .tuple(newId, fc.constantFrom('network', 'board', ...chapters))
    .map(([id, key]) =>
      key === 'network' || key === 'board'
        ? { id, kind: key, chapter: 'wpon-see', audience: key, grants: [] }
        : { id, kind: 'chapter', chapter: key, audience: `chapter:${key}`, grants: [] },
    )
  return fc.array(fc.oneof(shared, fixed), { minLength: 2, maxLength: 8 })
}

const anyone = fc.nat(20)
const thread = fc.record({
  id: newId,
  space: fc.nat(20),
  author: anyone,
  replies: fc.array(fc.record({ id: newId, author: anyone }), { minLength: 1, maxLength: 4 }),
  at: fc.nat(1_000),
  isPinned: fc.boolean(),
  isClosed: fc.boolean(),
})
const mark = fc.record({
  member: anyone,
  thread: fc.nat(50),
  level: fc.constantFrom('follow' as const, 'follow' as const, 'mute' as const, null),
  read: fc.nat(4),
})
const activity = fc.record({
  id: newId,
  chapter,
  type: fc.constantFrom('discussions.thread_started', 'auth.signed_in'),
})

/** Random worlds: people who belong here and there for a while, hold offices, are suspended, share spaces and talk. */
export const worlds: fc.Arbitrary<World> = fc
  .array(member, { minLength: 3, maxLength: 7 })
  .chain((members) =>
    fc.record({
      members: fc.constant(members),
      spaces: spacesOf(members),
      threads: fc.array(thread, { maxLength: 12 }),
      marks: fc.array(mark, { maxLength: 30 }),
      activities: fc.array(activity, { maxLength: 12 }),
    }),
  )
  .map(({ members, spaces, threads, marks, activities }) => {
    const person = (n: number) => n % members.length
    return {
      members,
      spaces,
      activities,
      threads: threads.map((it) => ({
        ...it,
        space: it.space % spaces.length,
        author: person(it.author),
        replies: it.replies.map((reply) => ({ ...reply, author: person(reply.author) })),
      })),
      marks:
        threads.length === 0
          ? []
          : uniqueBy(
              marks.map((it) => ({
                ...it,
                member: person(it.member),
                thread: it.thread % threads.length,
              })),
              (it) => `${it.member}/${it.thread}`,
            ),
    }
  })

function uniqueBy<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()]
}

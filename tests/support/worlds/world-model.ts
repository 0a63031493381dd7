// Who may read what, said a second time: in plain loops over a world's own data, knowing nothing of
// the app or its SQL. The two must agree.
import type { Span, World, WorldMember, WorldThread } from './random-world.ts'
import { services, tree } from './random-world.ts'

const council = ['chair', 'chair-elect', 'deputy-chair', 'council-member']
const executive = ['chair', 'chair-elect', 'deputy-chair']
const coordinators = ['coordinator', 'deputy-coordinator']

export function isNow({ from, until }: Span, day: number): boolean {
  return from <= day && (until === null || day < until)
}

export function isSuspended(member: WorldMember, day: number): boolean {
  return member.suspensions.some((it) => isNow(it, day))
}

/** The memberships that give rights on a day: none while she is suspended. */
export function standingsOf(member: WorldMember, day: number) {
  return isSuspended(member, day) ? [] : member.memberships.filter((it) => isNow(it, day))
}

/** The offices that count on a day: an office stands on a membership and needs a second factor. */
export function officesOf(member: WorldMember, day: number) {
  if (!member.hasFactor) return []
  const standing = standingsOf(member, day)
  return member.mandates.filter((it) => {
    const under = member.memberships[it.membership]
    return isNow(it, day) && under !== undefined && standing.includes(under)
  })
}

/** The day up to which she may write; null while she only reads, or not even that. */
export function vettedUntil(member: WorldMember, day: number): number | null {
  if (standingsOf(member, day).length === 0) return null
  const ends = member.vettings.filter((it) => isNow(it, day)).map(({ until }) => until)
  return ends.length === 0 ? null : Math.max(...ends)
}

/** Chapters whose members' circle her office reaches: from a service or association downwards. */
export function coordinatedBy(member: WorldMember, day: number): string[] {
  const own = officesOf(member, day)
    .filter(({ office, chapter }) => {
      const kind = tree[chapter]?.kind
      return coordinators.includes(office) && (kind === 'service' || kind === 'association')
    })
    .map(({ chapter }) => chapter)
  return Object.keys(tree).filter((id) =>
    own.some((top) => id === top || tree[id]?.above.includes(top)),
  )
}

/** Services whose queue she holds because nobody in office coordinates them and she can appoint who does. */
export function interimQueuesOf(world: World, member: WorldMember, day: number): string[] {
  const held = world.members.map((it) => ({ it, offices: officesOf(it, day) }))
  const inRegion = (wanted: string[]) => (it: { office: string; chapter: string }) =>
    tree[it.chapter]?.kind === 'region' && wanted.includes(it.office)
  const hasExecutive = held.some(({ offices }) => offices.some(inRegion(executive)))
  const may = inRegion(hasExecutive ? executive : ['council-member'])
  if (!officesOf(member, day).some(may)) return []
  return services.filter(
    (id) =>
      !held.some(({ offices }) =>
        offices.some((it) => it.chapter === id && coordinators.includes(it.office)),
      ),
  )
}

/** Every audience that a member holds on a day. */
export function audiencesOf(world: World, member: WorldMember, day: number): Set<string> {
  const own = new Set<string>()
  if (!isSuspended(member, day)) own.add(`member:${member.id}`)
  for (const { kind, chapter } of standingsOf(member, day)) {
    if (kind === 'home') own.add('network')
    if (kind === 'home' || kind === 'association') own.add(`chapter:${chapter}`)
  }
  const held = officesOf(member, day)
  for (const { office, chapter } of held)
    if (council.includes(office) && tree[chapter]?.kind === 'region') own.add('board')

  const all = new Set(['public', ...own])
  for (const space of world.spaces)
    for (const grant of space.grants)
      if (isNow(grant, day) && own.has(grant.grantee)) all.add(`space:${space.id}`)
  for (const chapter of coordinatedBy(member, day)) {
    all.add(`chapter:${chapter}`)
    all.add(`audit:${chapter}`)
    all.add(`coordination:${chapter}`)
  }
  for (const chapter of interimQueuesOf(world, member, day)) all.add(`coordination:${chapter}`)
  for (const { office, chapter } of held) if (council.includes(office)) all.add(`audit:${chapter}`)
  return all
}

/** One member's view of a world on a day. */
export function viewOf(world: World, me: WorldMember, day: number) {
  const audiences = audiencesOf(world, me, day)
  const coordinates = coordinatedBy(me, day)
  const myNumber = world.members.indexOf(me)
  const audienceOf = (thread: WorldThread) => world.spaces[thread.space]?.audience ?? ''
  const markOf = (thread: WorldThread) =>
    world.marks.find(
      (it) => it.member === myNumber && it.thread === world.threads.indexOf(thread),
    ) ?? { level: null, read: 0 }
  const readUpTo = (thread: WorldThread) => Math.min(markOf(thread).read, thread.replies.length)
  const readable = world.threads.filter((it) => audiences.has(audienceOf(it)))
  const newestFirst = (a: WorldThread, b: WorldThread) => b.at - a.at || (a.id < b.id ? 1 : -1)

  const shown = (thread: WorldThread) => ({
    id: thread.id,
    follow: markOf(thread).level,
    unread: thread.replies.length - readUpTo(thread),
    lastSeq: thread.replies.length,
  })

  return {
    audiences,
    coordinates,
    canReadThread: (thread: WorldThread) => readable.includes(thread),
    readSeq: readUpTo,
    spaces: world.spaces
      .filter(({ audience }) => audiences.has(audience))
      .map(({ id }) => ({
        id,
        unread: readable.filter(
          (it) =>
            world.spaces[it.space]?.id === id &&
            markOf(it).level !== 'mute' &&
            it.replies.length > readUpTo(it),
        ).length,
      })),
    threadsOf: (spaceId: string) =>
      readable
        .filter((it) => world.spaces[it.space]?.id === spaceId)
        .sort((a, b) => Number(b.isPinned) - Number(a.isPinned) || newestFirst(a, b))
        .map(shown),
    recent: readable
      .filter((it) => markOf(it).level !== 'mute')
      .sort(newestFirst)
      .map(shown),
    followed: readable
      .filter((it) => markOf(it).level === 'follow')
      .sort(newestFirst)
      .map(shown),
    posts: readable.flatMap((it) => it.replies.map((_, index) => `${it.id}/${index + 1}`)).sort(),
    activities: world.activities
      .filter(({ chapter }) => audiences.has(`audit:${chapter}`))
      .map(({ id }) => id)
      .sort()
      .reverse(),
    members: (chapter: string | null) =>
      world.members.flatMap((it) => {
        const among = sharedWith(it).filter((id) => chapter === null || id === chapter)
        return among.length === 0
          ? []
          : [{ id: it.id, chapters: among.sort(), hasRank: knowsRank(it) }]
      }),
    canReadMember: (it: WorldMember) => it === me || sharedWith(it).length > 0,
    knowsRank,
    knowsOfSuspension: (it: WorldMember) =>
      it.suspensions.some((one) => isNow(one, day) && coordinates.includes(one.chapter)),
  }

  /** The chapters by which she knows of another: by no other one's than those she coordinates while that one is suspended. */
  function sharedWith(other: WorldMember): string[] {
    return belongsTo(other, day).filter(
      (id) =>
        audiences.has(`chapter:${id}`) && (coordinates.includes(id) || !isSuspended(other, day)),
    )
  }

  function knowsRank({ rankAudience }: WorldMember): boolean {
    return rankAudience !== null && audiences.has(rankAudience)
  }
}

function belongsTo(member: WorldMember, day: number): string[] {
  return member.memberships
    .filter((it) => isNow(it, day) && (it.kind === 'home' || it.kind === 'association'))
    .map(({ chapter }) => chapter)
}

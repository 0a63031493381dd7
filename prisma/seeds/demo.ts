import { readFileSync } from 'node:fs'
import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { sealActivities } from '~/features/audit/seal-activities.server'
import { getViewerOf } from '~/features/auth/get-viewer.server'
import { hashPassword } from '~/features/auth/password.server'
import { personaEmail, personaPassword, personas } from '~/features/auth/personas'
import { installation, type MemberViewer, type Viewer } from '~/features/auth/viewer'
import { closeThread } from '~/features/discussions/close-thread.server'
import { openSpace } from '~/features/discussions/open-space.server'
import { pinThread } from '~/features/discussions/pin-thread.server'
import { postReply } from '~/features/discussions/post-reply.server'
import { readThread } from '~/features/discussions/read-thread.server'
import { startThread } from '~/features/discussions/start-thread.server'
import { commitRosterImport } from '~/features/memberships/commit-roster-import.server'
import { prepareRosterImport } from '~/features/memberships/prepare-roster-import.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { seedApplications } from './demo/applications.ts'
import { seedConsents } from './demo/consents.ts'
import { seedConsultations } from './demo/consultations.ts'
import { seedDispatches } from './demo/dispatches.ts'
import { seedDocuments } from './demo/documents.ts'
import { seedMentoring } from './demo/mentoring.ts'
import { seedNews } from './demo/news.ts'
import { seedPairs } from './demo/pairs.ts'
import { seedOffices, seedRosterless } from './demo/people.ts'
import { seedPositions } from './demo/positions.ts'
import { seedPublications } from './demo/publications.ts'
import { seedQuestions } from './demo/questions.ts'
import { demoThreads } from './demo/threads/index.ts'
import type { DemoThread } from './demo/threads/types.ts'
import { seedVotes } from './demo/votes.ts'
import { seedNetwork } from './network.ts'
import { sharedSpaces } from './shared-spaces.ts'

const day = 86_400_000
const rosters = [
  'albania-asp',
  'bih-federation',
  'croatia-moi',
  'moldova-gpi',
  'north-macedonia-moi',
  'serbia-moi',
] as const
const rosterFile: Record<(typeof rosters)[number], string> = {
  'albania-asp': 'albania',
  'bih-federation': 'bih-federation',
  'croatia-moi': 'croatia',
  'moldova-gpi': 'moldova',
  'north-macedonia-moi': 'north-macedonia',
  'serbia-moi': 'serbia',
}

/** The demo network: real structure, six imported rosters, offices, and some forty conversations, all made by the app's own commands. */
export async function seedDemo(): Promise<void> {
  const present = clock.now
  const start = present().getTime()
  // The past is lived through: the clock of all rules is moved, and every command runs at its own day.
  const moveTo = (time: number) => {
    clock.now = () => new Date(time)
  }
  try {
    moveTo(start - 300 * day)
    await seedNetwork()
    for (const service of rosters) await importRoster(service)
    await seedRosterless()
    await seedOffices(new Date(start))
    await seedQuestions()
    await seedApplications(start, moveTo)
    moveTo(start - 300 * day)
    await giveAccounts()
    const spaces = await openSharedSpaces()
    await talk(start, spaces, moveTo)
    await seedMentoring(start, moveTo)
    await seedPairs(start, moveTo)
    await seedPublications(start, moveTo)
    await seedConsultations(start, moveTo)
    await seedVotes(start, moveTo)
    await seedPositions(start, moveTo)
    await seedDocuments(start, moveTo)
    moveTo(start)
    await seedDispatches()
    await seedNews()
    await leaveMarks()
    await seedConsents()
    while ((await sealActivities()) > 0);
  } finally {
    clock.now = present
  }
}

async function importRoster(service: (typeof rosters)[number]): Promise<void> {
  const file = readFileSync(`prisma/seeds/rosters/roster-${rosterFile[service]}.csv`)
  await commitRosterImport(installation, await prepareRosterImport(installation, service, file))
}

async function giveAccounts(): Promise<void> {
  const passwordHash = await hashPassword(personaPassword)
  for (const { persona } of personas) {
    const { id } = await db.member.findUniqueOrThrow({ where: { emailKey: personaEmail(persona) } })
    await db.credential.upsert({
      where: { memberId: id },
      create: { memberId: id, passwordHash },
      update: {},
    })
  }
}

/** Opens the shared spaces and gives every space of the demo by the key that its conversations name. */
async function openSharedSpaces(): Promise<Map<string, string>> {
  const byKey = new Map<string, string>()
  for (const { key, names, purpose, host, sharedWith } of sharedSpaces) {
    const { spaceId } = await openSpace(installation, {
      chapterId: host,
      kind: 'shared',
      names,
      purpose,
      sharedWith: sharedWith.map(audience.chapter),
    })
    byKey.set(`shared:${key}`, spaceId)
  }
  for (const { id, kind, chapterId } of await db.space.findMany({
    where: { kind: { not: 'shared' } },
  })) {
    byKey.set(kind === 'chapter' ? `chapter:${chapterId}` : kind, id)
  }
  return byKey
}

type Post = DemoThread['posts'][number] & { at: number; thread: DemoThread; index: number }

/** Speaks all posts in the order of their times, each as its author. */
async function talk(
  start: number,
  spaces: Map<string, string>,
  moveTo: (time: number) => void,
): Promise<void> {
  const threads = new Map<DemoThread, string>()
  const authors = await findAuthors()
  for (const post of inOrder(start)) {
    moveTo(post.at)
    const viewer = await authors(post.by, post.thread.space)
    const { thread, body } = post
    const language = post.language ?? thread.language
    if (post.index === 0) {
      const { threadId } = await startThread(viewer, spaces.get(thread.space) ?? '', {
        formKey: uuidv7(),
        title: thread.title,
        tags: thread.tags ?? [],
        body,
        language,
      })
      threads.set(thread, threadId)
    } else {
      await postReply(viewer, threads.get(thread) ?? '', { formKey: uuidv7(), body, language })
    }
  }
  moveTo(start)
  for (const [thread, threadId] of threads) await finish(thread, threadId)
}

function inOrder(start: number): Post[] {
  return demoThreads
    .flatMap((thread) => {
      let at = start - thread.startedDaysAgo * day
      return thread.posts.map((post, index) => {
        at = Math.min(
          at + (index === 0 ? 0 : post.afterMinutes * 60_000),
          start - (thread.posts.length - index) * 60_000,
        )
        return { ...post, at, thread, index }
      })
    })
    .sort((a, b) => a.at - b.at)
}

/** Who speaks: the nth member of a service, in an association's space the nth of those who belong to it, or the nth of the council. */
async function findAuthors(): Promise<(by: string, space: string) => Promise<MemberViewer>> {
  const members = await db.membership.findMany({
    where: { kind: { in: ['home', 'association'] } },
    orderBy: { memberId: 'asc' },
  })
  const council = await db.mandate.findMany({
    where: {
      chapter: { kind: 'region' },
      office: { in: ['chair', 'chair-elect', 'deputy-chair', 'council-member'] },
    },
    include: { membership: true },
    orderBy: { id: 'asc' },
  })
  const associations = new Set(
    members
      .filter(({ kind }) => kind === 'association')
      .map(({ chapterId }) => `chapter:${chapterId}`),
  )
  return async (by, space) => {
    const [service = '', ordinal = '1'] = by.split('/')
    const place = Number(ordinal) - 1
    const group = associations.has(space) ? space.slice('chapter:'.length) : service
    const memberId =
      group === 'board'
        ? council[place]?.membership.memberId
        : members.filter(({ chapterId }) => chapterId === group)[place]?.memberId
    if (!memberId) throw new Error(`the demo has no author ${by}`)
    return (await getViewerOf(memberId)) as MemberViewer
  }
}

/** Pins and closes as a moderator of the space would. */
async function finish(thread: DemoThread, threadId: string): Promise<void> {
  if (!thread.pinned && !thread.closed) return
  const { space } = await db.thread.findUniqueOrThrow({
    where: { id: threadId },
    include: { space: true },
  })
  const moderator = await moderatorOf(space.chapterId)
  if (thread.pinned) await pinThread(moderator as MemberViewer, threadId)
  if (thread.closed) await closeThread(moderator as MemberViewer, threadId)
}

async function moderatorOf(chapterId: string): Promise<Viewer> {
  const mandate = await db.mandate.findFirstOrThrow({
    where: { chapterId, office: { in: ['coordinator', 'chair'] } },
    include: { membership: true },
  })
  return getViewerOf(mandate.membership.memberId)
}

/** The personas have read most of what is old, so that what is new stands out. */
async function leaveMarks(): Promise<void> {
  for (const { persona } of personas) {
    const { id } = await db.member.findUniqueOrThrow({ where: { emailKey: personaEmail(persona) } })
    const viewer = (await getViewerOf(id)) as MemberViewer
    const threads = await db.thread.findMany({
      where: { audience: { in: [...viewer.audiences] } },
      orderBy: { lastReplyAt: 'desc' },
    })
    for (const [place, { id: threadId, lastSeq }] of threads.entries()) {
      if (place % 5 === 1) continue
      await readThread(viewer, threadId, place % 5 === 3 ? Math.max(1, lastSeq - 2) : lastSeq)
    }
  }
}

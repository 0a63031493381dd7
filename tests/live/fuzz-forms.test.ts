import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import type { RouteConfigEntry } from '@remix-run/route-config'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import routes from '../../app/routes.ts'
import { openLiveWorld, say } from '../support/live-world.ts'
import { writePositions, writePublications } from '../support/matrix-positions.ts'
import { writeVotes } from '../support/matrix-votes.ts'
import { type OddRequest, oddPages, oddRequests, type Things } from '../support/odd-forms.ts'

const seed = 20_261_122
const posts = 2_000
const pages = 400
const atOnce = 6
/** After so many, everyone signs in anew: some of these forms end sessions. */
const batch = 60

type Answer = { status: number; asked: OddRequest }

let world: Awaited<ReturnType<typeof openLiveWorld>>
let origin: string
let people: string[]
let things: Things
const agent = new Agent({ keepAlive: true, maxSockets: atOnce })

beforeAll(async () => {
  world = await openLiveWorld()
  origin = world.servers[0].origin
  const { buildMember, buildThread, spaceOf } = world.people
  const author = await buildMember()
  const coordinator = await buildMember({ office: 'coordinator' })
  const stranger = await buildMember({ in: 'albania-asp' })
  const chair = await buildMember({ office: 'chair', of: 'wpon-see' })
  people = [author, coordinator, stranger, chair].map(({ memberId }) => memberId)
  const threadIds = await Promise.all([author, coordinator, stranger].map((it) => buildThread(it)))
  const replies = await world.db.reply.findMany({ where: { threadId: { in: threadIds } } })
  const mandates = await world.db.mandate.findMany({ take: 3 })
  const [asker = '', loser = ''] = [coordinator.memberId, author.memberId]
  const { id: resetId } = await world.db.factorReset.create({
    data: {
      memberId: loser,
      askedBy: asker,
      chapterId: 'serbia-moi',
      from: new Date(),
      until: new Date(Date.now() + 86_400_000),
    },
  })
  const { id: requestId } = await world.db.mentoringRequest.create({
    data: {
      ...{ menteeId: asker, mentorId: loser, words: 'a request', askedAt: new Date() },
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  })
  // An elector need not sit on the board any more: the author is one.
  const positions = await writePositions(world.pool, chair.memberId)
  const electors = [author, chair].map(({ memberId }) => memberId)
  const votes = await writeVotes(world.pool, chair.memberId, electors)
  const drafts = [positions.drafted, positions.carried, positions.withdrawn]
  things = {
    ids: {
      positionId: [...drafts.map((it) => it.position), votes.open.voting, votes.scheduled.voting],
      sectionId: drafts.map((it) => it.section),
      commentId: drafts.map((it) => it.comment),
      voteId: [votes.open.ballot, votes.scheduled.ballot],
      number: Object.values(await writePublications(world.pool)),
      threadId: threadIds,
      replyId: replies.map(({ id }) => id),
      spaceId: [await spaceOf('serbia-moi'), await spaceOf('albania-asp')],
      memberId: people,
      mandateId: mandates.map(({ id }) => id),
      resetId: [resetId],
      requestId: [requestId],
      chapterId: ['serbia-moi', 'albania-asp'],
    },
    words: [
      'commit',
      'undo',
      'again',
      'withdraw',
      'delete',
      'preview',
      'others',
      'follow',
      'en',
      'member',
      'chapter:albania-asp',
    ],
  }
})
afterAll(async () => {
  agent.destroy()
  await world.close()
})

test(`${posts} forms that no page of ours sends break nothing (seed ${seed})`, async () => {
  const { pid, output } = world.servers[0]
  const before = pid()
  const entries = routes as RouteConfigEntry[]
  const paths = entries.map(({ path }) => path ?? '')
  const writing = entries.filter(takesForms).map(({ path }) => path ?? '')
  expect(writing.length).toBeGreaterThan(15)
  const odd = [
    ...fc.sample(oddRequests(paths, writing, things), { seed, numRuns: posts }),
    ...fc.sample(oddPages(paths, things), { seed, numRuns: pages }),
  ]
  const answers = await sendAll(odd)

  expect(answers).toHaveLength(posts + pages)
  expect(answers.filter(({ status }) => status >= 500).map(shorten)).toEqual([])
  const tooLong = answers.filter(({ asked }) => asked.body.length > 512 * 1024)
  expect(new Set(tooLong.map(({ status }) => status))).toEqual(new Set([413]))
  expect(output()).not.toContain('"level":50')
  expect(pid()).toBe(before)
  // The forms came through: some were taken, some refused, some led elsewhere.
  const statuses = new Set(answers.map(({ status }) => status))
  for (const status of [200, 303, 403, 404, 405, 413, 422]) expect(statuses).toContain(status)

  const author = await world.people.buildMember()
  const threadId = await world.people.buildThread(author)
  expect(await say(await world.visit(origin, author.memberId), threadId, 'it still serves')).toBe(2)
})

function takesForms({ file }: RouteConfigEntry): boolean {
  return /export (async )?function action/.test(readFileSync(`app/${file}`, 'utf8'))
}

async function sendAll(odd: OddRequest[]): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let at = 0; at < odd.length; at += batch) {
    await world.pool.query('DELETE FROM rate_limit')
    await world.pool.query('DELETE FROM suspension')
    const cookies = await Promise.all(
      people.map(async (id) => (await world.visit(origin, id)).cookie),
    )
    const rest = odd.slice(at, at + batch)
    const sendSome = async () => {
      for (let asked = rest.pop(); asked; asked = rest.pop()) {
        const cookie = [...cookies, ''][answers.length % (cookies.length + 1)] ?? ''
        answers.push({ status: await send(asked, cookie), asked })
      }
    }
    await Promise.all(Array.from({ length: atOnce }, sendSome))
  }
  return answers
}

/** Sends the bytes as they are: fetch would mend some of these addresses. */
function send({ method, path, contentType, body }: OddRequest, cookie: string): Promise<number> {
  return new Promise((done, fail) => {
    const headers: Record<string, string | number> = {
      Origin: origin,
      'Sec-Fetch-Site': 'same-origin',
      Accept: 'text/html',
      Cookie: cookie,
      ...(method === 'POST' ? { 'Content-Length': body.length } : {}),
      ...(contentType === null ? {} : { 'Content-Type': contentType }),
    }
    const sent = request(origin, { method, path, headers, agent }, (answer) => {
      answer.resume()
      answer.on('end', () => done(answer.statusCode ?? 0))
      answer.on('error', fail)
    })
    sent.on('error', fail)
    sent.end(body)
  })
}

function shorten({ status, asked }: Answer): string {
  return `${status} ${asked.method} ${asked.path.slice(0, 100)} ${asked.body.toString().slice(0, 200)}`
}

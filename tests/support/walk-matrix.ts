import { v7 as uuidv7 } from 'uuid'
import {
  applications,
  type Circle,
  circles,
  invitations,
  type MatrixApplication,
  type MatrixInvitation,
  type MatrixMandate,
  type MatrixMember,
  type MatrixMentor,
  type MatrixPairing,
  type MatrixPersona,
  type MatrixQuestion,
  type MatrixRequest,
  type MatrixReset,
  type MatrixTransfer,
  type MatrixWaitingPair,
  mandates,
  members,
  mentors,
  pairings,
  personas,
  questions,
  type Row,
  requests,
  resets,
  transfers,
  vouchings,
  waitingPairs,
} from '../routes/access-matrix.ts'
import {
  dispatches,
  type MatrixDispatch,
  type MatrixOrganisation,
  organisations,
} from '../routes/dispatches-matrix.ts'
import { libraries, type MatrixLibrary } from '../routes/documents-matrix.ts'
import { type MatrixRound, rounds } from '../routes/mentoring-matrix.ts'
import { type MatrixNews, news } from '../routes/news-matrix.ts'
import { type MatrixPosition, positions } from '../routes/positions-matrix.ts'
import { type MatrixPublication, publications } from '../routes/publications-matrix.ts'
import { type MatrixVote, votes } from '../routes/votes-matrix.ts'
import type { MatrixWorld } from './matrix-world.ts'

export type Said = {
  status: number
  /** The status, or →address of a redirect, as the matrix writes it. */
  said: string
  location: string | null
  body: string
  /** All headers but the hour. */
  headers: Record<string, string>
}

const inLibrary = /\{(library|folder|document|withdrawn|reference)\}/

/** Over which things a row ranges; one nameless thing when it names none. */
export function addressesOf(row: Row): string[] {
  const text = row.address + JSON.stringify(row.form ?? {})
  if (/\{(thread|reply|space)\}/.test(text)) return Object.keys(circles)
  if (text.includes('{mandate}')) return Object.keys(mandates)
  if (text.includes('{reset}')) return Object.keys(resets)
  if (text.includes('{application}')) return Object.keys(applications)
  if (text.includes('{transfer}')) return Object.keys(transfers)
  if (text.includes('{round}')) return Object.keys(rounds)
  if (text.includes('{position}')) return Object.keys(positions)
  if (/\{(voting|ballot)\}/.test(text)) return Object.keys(votes)
  if (text.includes('{number}')) return Object.keys(publications)
  if (text.includes('{organisation}')) return Object.keys(organisations)
  if (text.includes('{dispatch}')) return Object.keys(dispatches)
  if (inLibrary.test(text)) return Object.keys(libraries)
  if (text.includes('{news}')) return Object.keys(news)
  if (text.includes('{pairing}')) return Object.keys(pairings)
  if (text.includes('{mentor}')) return Object.keys(mentors)
  if (text.includes('{request}')) return Object.keys(requests)
  if (text.includes('{waiting}')) return Object.keys(waitingPairs)
  if (text.includes('{question}')) return Object.keys(questions)
  if (text.includes('{invitation}')) return Object.keys(invitations)
  if (text.includes('{code}')) return Object.keys(vouchings)
  return text.includes('{member}') ? Object.keys(members) : ['']
}

/** The thing that never was, of the same sort: what is foreign must answer just like it. */
export function neverOf(row: Row, thing: string): string {
  return addressesOf(row).length > 1 ? 'never' : thing
}

/** What a row expects for a thing, a word for each persona. */
export function lettersOf(row: Row, thing: string): string[] {
  const words = row.expect.split(/\s+/)
  if (thing === '') return personas.map((_, column) => words[words.length === 1 ? 0 : column] ?? '')
  const byLetter = new Map(words.map((word) => [word.charAt(0), word.slice(1)]))
  return (tableOf(row.address)[thing] ?? '')
    .trim()
    .split(/\s+/)
    .map((letter) => [letter, ...(fallbacks[letter] ?? ['r'])].map((it) => byLetter.get(it)))
    .map((found) => found.find((it) => it !== undefined) ?? '')
}

/** The first persona for whom a row does something. */
export function doerOf(row: Row): MatrixPersona | undefined {
  const letters = lettersOf(row, addressesOf(row)[0] ?? '')
  return personas.find(
    (persona, column) => persona !== 'visitor' && /^(→(?!login)|2)/.test(letters[column] ?? ''),
  )
}

function tableOf(address: string): Record<string, string> {
  if (address.includes('{member}')) return members
  if (address.includes('{mandate}')) return mandates
  if (address.includes('{reset}')) return resets
  if (address.includes('{application}')) return applications
  if (address.includes('{transfer}')) return transfers
  if (address.includes('{round}')) return rounds
  if (address.includes('{position}')) return positions
  if (/\{(voting|ballot)\}/.test(address)) return votes
  if (address.includes('{number}')) return publications
  if (address.includes('{organisation}')) return organisations
  if (address.includes('{dispatch}')) return dispatches
  if (inLibrary.test(address)) return libraries
  if (address.includes('{news}')) return news
  if (address.includes('{pairing}')) return pairings
  if (address.includes('{mentor}')) return mentors
  if (address.includes('{request}')) return requests
  if (address.includes('{waiting}')) return waitingPairs
  if (address.includes('{question}')) return questions
  if (address.includes('{invitation}')) return invitations
  return address.includes('{code}') ? vouchings : circles
}

/** What a letter counts as where a row says nothing of its own for it. */
const fallbacks: Record<string, string[]> = {
  ...{ x: ['o'], h: ['y', 'w', 'm', 'r'], p: ['o', 'r'] },
  ...{ l: ['m', 'r'], q: ['r'], k: ['d', 'r'], n: ['o'], y: ['w', 'r'] },
}

/** The row of the address at which the same page gives its bare data. */
export function dataTwin(row: Row): Row {
  const [path = '', query] = row.address.split('?')
  return {
    ...row,
    address: `${path === '/' ? '/_root' : path}.data${query === undefined ? '' : `?${query}`}`,
  }
}

/** The address and fields of a row's request; placeholders become the ids of the thing. */
export function requestOf(
  world: MatrixWorld,
  row: Row,
  thing: string,
): { address: string; fields: Record<string, string> } {
  const ids = idsOf(world, thing)
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name) => ids[name] ?? freshWord(name) ?? `{${name}}`)
  const fields = Object.entries(row.form ?? {}).map(([name, value]) => [fill(name), fill(value)])
  return { address: fill(row.address), fields: Object.fromEntries(fields) }
}

/** Sends a row's request as a persona, whose cookie stays what it was. */
export async function send(
  world: MatrixWorld,
  row: Row,
  thing: string,
  persona: MatrixPersona,
): Promise<Said> {
  const { address, fields } = requestOf(world, row, thing)
  const visitor = world.visitors[persona]
  const { cookie } = visitor
  const answer =
    row.method === 'GET'
      ? await visitor.get(address, { 'Sec-Fetch-Site': 'none' })
      : await visitor.post(address, fields)
  visitor.cookie = cookie
  return read(answer, row, address, idsOf(world, thing))
}

function idsOf(world: MatrixWorld, thing: string): Record<string, string> {
  return {
    ...world.things[thing as Circle],
    import: world.importId,
    ...(thing in world.members && { member: world.members[thing as MatrixMember] }),
    ...(thing in world.transfers && { transfer: world.transfers[thing as MatrixTransfer] }),
    ...(thing in world.rounds && world.rounds[thing as MatrixRound]),
    ...(thing in world.positions && world.positions[thing as MatrixPosition]),
    ...(thing in world.votes && world.votes[thing as MatrixVote]),
    ...(thing in world.publications && {
      number: world.publications[thing as MatrixPublication],
    }),
    ...(thing in world.organisations && {
      organisation: world.organisations[thing as MatrixOrganisation],
    }),
    ...(thing in world.dispatches && world.dispatches[thing as MatrixDispatch]),
    ...(thing in world.libraries && world.libraries[thing as MatrixLibrary]),
    ...(thing in world.news && { news: world.news[thing as MatrixNews] }),
    ...(thing in world.pairings && world.pairings[thing as MatrixPairing]),
    ...(thing in world.mentors && { mentor: world.mentors[thing as MatrixMentor] }),
    ...(thing in world.requests && { request: world.requests[thing as MatrixRequest] }),
    ...(thing in world.waitingPairs && { waiting: world.waitingPairs[thing as MatrixWaitingPair] }),
    ...(thing in world.resets && { reset: world.resets[thing as MatrixReset] }),
    ...world.fixed,
    ...(thing in world.applications && world.applications[thing as MatrixApplication]),
    ...(thing in world.invitations && { invitation: world.invitations[thing as MatrixInvitation] }),
    ...(thing in world.questions && { question: world.questions[thing as MatrixQuestion] }),
    ...(thing in world.mandates && { mandate: world.mandates[thing as MatrixMandate] }),
  }
}

async function read(
  answer: Response,
  row: Row,
  address: string,
  ids: Record<string, string>,
): Promise<Said> {
  const location = answer.headers.get('Location')
  const headers = Object.fromEntries(answer.headers)
  delete headers.date
  const text = await answer.text()
  // What she typed is given back to her; each of these forms holds words of its own, which are packed otherwise.
  const body = text.replace(/words [0-9a-f-]{36}/g, 'words')
  if (body !== text) delete headers['content-length']
  return {
    status: answer.status,
    said: location === null ? String(answer.status) : `→${shorten(location, row, address, ids)}`,
    location,
    body,
    headers,
  }
}

/** A redirect as the matrix writes it; the row says how much of its end is left open. */
function shorten(location: string, row: Row, address: string, ids: Record<string, string>): string {
  // A NUL reaches nothing of the app, not even its way back.
  const asked = encodeURIComponent(address.replaceAll('%00', '%EF%BF%BD'))
  const back = row.method === 'GET' ? `?next=${asked}` : ''
  if (location === `/login${back}` && row.expect.includes('→login')) return 'login'
  const named = Object.entries(ids).reduce(
    (text, [name, id]) => (id ? text.replace(id, `{${name}}`) : text),
    location,
  )
  const open = /→(\S+)…/.exec(row.expect)?.[1]
  return open && named.startsWith(open) ? `${open}…` : named
}

function freshWord(name: string): string | undefined {
  switch (name) {
    case 'key':
      return uuidv7()
    case 'text':
      return `words ${uuidv7()}`
    case 'today':
      return new Date().toISOString().slice(0, 10)
    case 'tomorrow':
      return new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  }
}

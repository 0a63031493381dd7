import { createHash } from 'node:crypto'
import { criteria, type MeetingForm, type Weights } from '../terms.ts'

/** A mentee of a round, under the id of her enrolment; her wishes are mentors, the first one first. */
export type Mentee = {
  id: string
  band: number | null
  languages: string[]
  meeting: MeetingForm
  times: string[]
  wants: string[]
  wishes: string[]
}

/** A mentor of a round, under the id of her enrolment, and how many mentees she still takes. */
export type Mentor = {
  id: string
  band: number | null
  capacity: number
  languages: string[]
  meeting: MeetingForm
  times: string[]
  offers: string[]
}

/**
 * All that a run is worked out from, and nothing else is. `possible` is a bitmap, a row a mentee and a
 * column a mentor: which pairs no rule of persons forbids, and of no other one why not.
 */
export type Given = {
  format: 1
  seed: string
  weights: Weights
  mentees: Mentee[]
  mentors: Mentor[]
  possible: string
  locked: [menteeId: string, mentorId: string][]
}

/** The same round in its one spelling, whatever order it was given in. Throws for weights that are none. */
export function canonical(given: Given): Given {
  const mentees = [...given.mentees].sort(byId)
  const mentors = [...given.mentors].sort(byId)
  const isMentor = new Set(mentors.map(({ id }) => id))
  return {
    format: 1,
    seed: given.seed,
    weights: wholeWeights(given.weights),
    mentees: mentees.map((it) => ({
      id: it.id,
      band: it.band,
      languages: asSet(it.languages),
      meeting: it.meeting,
      times: asSet(it.times),
      wants: asSet(it.wants),
      wishes: it.wishes.filter((id) => isMentor.has(id)),
    })),
    mentors: mentors.map((it) => ({
      id: it.id,
      band: it.band,
      capacity: it.capacity,
      languages: asSet(it.languages),
      meeting: it.meeting,
      times: asSet(it.times),
      offers: asSet(it.offers),
    })),
    possible: inOrderOf(given, mentees, mentors),
    locked: [...given.locked].sort(([a, b], [c, d]) => inOrder(a, c) || inOrder(b, d)),
  }
}

/** The bitmap with its rows and columns in another order. */
function inOrderOf(given: Given, mentees: Mentee[], mentors: Mentor[]): string {
  const mayPair = readPossible(given)
  const rowOf = placesOf(given.mentees)
  const columnOf = placesOf(given.mentors)
  const rows = mentees.map(({ id }) => rowOf.get(id) ?? -1)
  const columns = mentors.map(({ id }) => columnOf.get(id) ?? -1)
  const isSame = [rows, columns].every((places) => places.every((place, at) => place === at))
  if (isSame) return given.possible
  return writePossible(rows.length, columns.length, (row, column) =>
    mayPair(rows[row] ?? -1, columns[column] ?? -1),
  )
}

/** The bytes that are kept of a canonical round. */
export function bytesOf(given: Given): string {
  return JSON.stringify(given)
}

/** SHA-256 of what is kept of a run. */
export function hashOf(bytes: string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Writes the bitmap of a round, row by row. */
export function writePossible(
  rows: number,
  columns: number,
  mayPair: (row: number, column: number) => boolean,
): string {
  const bits = new Uint8Array(Math.ceil((rows * columns) / 8))
  for (let row = 0, at = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, at++)
      if (mayPair(row, column)) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7))
  return Buffer.from(bits).toString('base64')
}

/** Writes a bitmap of so many pairs, all possible but some. */
export function writeAllBut(count: number, some: Iterable<number>): string {
  const bits = new Uint8Array(Math.ceil(count / 8)).fill(0xff)
  const beyond = count & 7
  if (beyond > 0) bits[bits.length - 1] = (1 << beyond) - 1
  for (const at of some) bits[at >> 3] = (bits[at >> 3] ?? 0) & ~(1 << (at & 7))
  return Buffer.from(bits).toString('base64')
}

/** Reads the bitmap; throws when it is not of the size of the round. */
export function readPossible({ possible, mentees, mentors }: Given) {
  const bits = Buffer.from(possible, 'base64')
  const columns = mentors.length
  if (bits.length !== Math.ceil((mentees.length * columns) / 8))
    throw new Error('the bitmap of possible pairs has another size than the round')
  return (row: number, column: number): boolean => {
    const at = row * columns + column
    return ((bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0
  }
}

/** Where each of some stands. */
export function placesOf(people: readonly { id: string }[]): Map<string, number> {
  return new Map(people.map(({ id }, place) => [id, place]))
}

function wholeWeights(weights: Weights): Weights {
  const whole = criteria.map((criterion) => {
    const weight = weights[criterion]
    if (!Number.isInteger(weight) || weight < 0 || weight > 10)
      throw new Error(`the weight of ${criterion} is not a whole number from 0 to 10`)
    return [criterion, weight]
  })
  return Object.fromEntries(whole) as Weights
}

function asSet(words: string[]): string[] {
  return [...new Set(words)].sort(inOrder)
}

function byId(one: { id: string }, other: { id: string }): number {
  return inOrder(one.id, other.id)
}

/** By code unit: the same on every machine, whatever its language. */
function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

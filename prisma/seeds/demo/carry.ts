import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { personaEmail } from '~/features/auth/personas'
import { addSection } from '~/features/positions/drafting/add-section.server'
import { beginPosition } from '~/features/positions/drafting/begin-position.server'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { writeSection } from '~/features/positions/drafting/write-section.server'
import { castBallot } from '~/features/positions/vote/cast-ballot.server'
import { closeVote } from '~/features/positions/vote/close-vote.server'
import { prepareVote } from '~/features/positions/vote/prepare-vote.server'
import { setVote } from '~/features/positions/vote/set-vote.server'
import type { Choice, VoteRule } from '~/features/positions/vote/vote-record'
import { dayOf } from '~/lib/dates'
import type { Locale } from '~/lib/locales'
import { viewerAt, viewerOf } from './viewers.ts'

export const day = 86_400_000
export type MoveTo = (time: number) => void

/** A title and one section or more, in one language. */
type Section = { heading: string; body: string }
type Words = Section & { title: string; more?: Section[] }
export type DemoText = {
  language: Locale
  words: Words
  translations?: Partial<Record<Locale, Words>>
}
/** What the electors said, a day each, in the order of their names. */
export type Said = Array<[choice: Choice, reason: string]>

/** A majority of the heads and of the services, with half of the electors there. */
const rule: VoteRule = {
  majority: { kind: 'qualified', base: 'cast', part: 2, whole: 3 },
  quorum: { kind: 'share', part: 1, whole: 2 },
  chapterQuorum: { kind: 'none' },
  chapterMajority: { kind: 'simple', base: 'cast' },
}

/** Drafts a text five days before a moment, and sets the vote on it there; gives the vote. */
export async function setDemoVote(
  text: DemoText,
  at: number,
  openDays: number,
  moveTo: MoveTo,
): Promise<string> {
  moveTo(at - 5 * day)
  const positionId = await draftText(text)
  moveTo(at)
  const chair = await viewerAt(personaEmail('chair'))
  const { mark } = await prepareVote(await getDraft(chair, positionId))
  const form = { mark: mark ?? '', opens: null, rule, observers: [], proof: undefined }
  const closes = { day: dayOf(new Date(at + openDays * day)), time: '18:00' }
  const vote = await setVote(chair, positionId, { ...form, closes })
  if (!('voteId' in vote)) throw new Error(`no vote in the demo: ${JSON.stringify(vote)}`)
  return vote.voteId
}

/** Sets a vote on a text, has it voted on and counted within twelve days; gives the position. */
export async function carry(
  text: DemoText,
  said: Said,
  at: number,
  moveTo: MoveTo,
): Promise<string> {
  const voteId = await setDemoVote(text, at, 10, moveTo)
  const electors = await db.voteElector.findMany({
    where: { voteId },
    orderBy: { member: { displayName: 'asc' } },
  })
  for (const [place, [choice, reason]] of said.entries()) {
    moveTo(at + (place + 1) * day)
    const memberId = electors[place]?.memberId
    if (memberId) await castBallot(await viewerOf(memberId), voteId, { choice, reason, seen: 0 })
  }
  moveTo(at + 12 * day)
  await closeVote({ voteId })
  const { positionId } = await db.positionVote.findUniqueOrThrow({ where: { id: voteId } })
  return positionId
}

/** Drafts a text with its translations, as a councillor would; gives the position. */
export async function draftText({ language, words, translations = {} }: DemoText): Promise<string> {
  const councillor = await viewerAt(personaEmail('board'))
  const begun = { formKey: uuidv7(), heading: words.title, language }
  const { positionId } = await beginPosition(councillor, begun)
  for (const section of sectionsOf(words))
    await addSection(councillor, positionId, { formKey: uuidv7(), ...section })
  const [title = '', ...sections] = (
    await db.positionSection.findMany({ where: { positionId }, orderBy: { place: 'asc' } })
  ).map(({ id }) => id)
  for (const [locale, other] of Object.entries(translations) as Array<[Locale, Words]>) {
    const first = { version: 0, basedOn: 1 }
    const write = (sectionId: string, text: Section) =>
      writeSection(councillor, { positionId, sectionId, language: locale }, { ...text, ...first })
    await write(title, { heading: other.title, body: '' })
    for (const [place, section] of sectionsOf(other).entries())
      await write(sections[place] ?? '', section)
  }
  return positionId
}

function sectionsOf({ heading, body, more = [] }: Words): Section[] {
  return [{ heading, body }, ...more]
}

import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { personaEmail } from '~/features/auth/personas'
import { addSection } from '~/features/positions/drafting/add-section.server'
import { beginPosition } from '~/features/positions/drafting/begin-position.server'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { castBallot } from '~/features/positions/vote/cast-ballot.server'
import { closeVote } from '~/features/positions/vote/close-vote.server'
import { prepareVote } from '~/features/positions/vote/prepare-vote.server'
import { setVote } from '~/features/positions/vote/set-vote.server'
import type { Choice, VoteRule } from '~/features/positions/vote/vote-record'
import { dayOf } from '~/lib/dates'
import { viewerAt, viewerOf } from './viewers.ts'

const day = 86_400_000

const rest = {
  title: 'Rest between two night shifts',
  heading: 'What we ask for',
  body: 'Eleven hours between the end of one shift and the start of the next, for everybody who works at night, **and no exception by habit**.\n\n- Exchanges among colleagues count as shifts.\n- Who is called in keeps her rest: it begins anew.',
}
const training = {
  title: 'The same chance of a course abroad',
  heading: 'What we ask for',
  body: '1. Every course abroad is announced to everyone who may apply, with its criteria.\n2. Who is on parental leave is told as well, and may apply.\n3. The services say each year who applied and who went, by sex and rank.',
}
/** A majority of the heads and of the services, with half of the electors there. */
const rule: VoteRule = {
  majority: { kind: 'qualified', base: 'cast', part: 2, whole: 3 },
  quorum: { kind: 'share', part: 1, whole: 2 },
  chapterQuorum: { kind: 'none' },
  chapterMajority: { kind: 'simple', base: 'cast' },
}
/** What the electors of the demo said, in the order of their names. */
const said: Array<[choice: Choice, reason: string]> = [
  ['for', 'We ask for this since 2019.'],
  ['for', ''],
  ['against', 'Small stations cannot keep it yet.'],
  ['for', ''],
  ['abstain', ''],
  ['for', ''],
  ['recuse', 'I sit on the commission that decides about it at home.'],
]

/** Two votes of the board: one that carried its text, and one that is open now. */
export async function seedVotes(start: number, moveTo: (time: number) => void): Promise<void> {
  const over = await set(rest, start - 50 * day, 10, moveTo)
  const electors = await db.voteElector.findMany({
    where: { voteId: over },
    orderBy: { member: { displayName: 'asc' } },
  })
  for (const [place, [choice, reason]] of said.entries()) {
    moveTo(start - (49 - place) * day)
    const memberId = electors[place]?.memberId
    if (memberId) await castBallot(await viewerOf(memberId), over, { choice, reason, seen: 0 })
  }
  moveTo(start - 38 * day)
  await closeVote({ voteId: over })

  const open = await set(training, start - 2 * day, 8, moveTo)
  moveTo(start - day)
  await castBallot(await viewerAt(personaEmail('chair')), open, {
    ...{ choice: 'for', reason: '', seen: 0 },
  })
  // Nobody is mailed today of what opened and closed in the past.
  await db.$executeRaw`
    DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
    WHERE t.id = j.task_id AND t.identifier = 'tell_of_vote'`
}

async function set(
  { title, heading, body }: typeof rest,
  at: number,
  openDays: number,
  moveTo: (time: number) => void,
): Promise<string> {
  moveTo(at - 5 * day)
  const [councillor, chair] = [
    await viewerAt(personaEmail('board')),
    await viewerAt(personaEmail('chair')),
  ]
  const begun = { formKey: uuidv7(), heading: title, language: 'en' } as const
  const { positionId } = await beginPosition(councillor, begun)
  await addSection(councillor, positionId, { formKey: uuidv7(), heading, body })
  moveTo(at)
  const { mark } = await prepareVote(await getDraft(chair, positionId))
  const form = { mark: mark ?? '', opens: null, rule, observers: [], proof: undefined }
  const closes = { day: dayOf(new Date(at + openDays * day)), time: '18:00' }
  const vote = await setVote(chair, positionId, { ...form, closes })
  if (!('voteId' in vote)) throw new Error(`no vote in the demo: ${JSON.stringify(vote)}`)
  return vote.voteId
}

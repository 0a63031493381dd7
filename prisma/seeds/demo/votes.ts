import { db } from '~/db.server'
import { personaEmail } from '~/features/auth/personas'
import { castBallot } from '~/features/positions/vote/cast-ballot.server'
import { carry, type DemoText, day, type MoveTo, type Said, setDemoVote } from './carry.ts'
import { viewerAt } from './viewers.ts'

const rest: DemoText = {
  language: 'en',
  words: {
    title: 'Rest between two night shifts',
    heading: 'What we ask for',
    body: 'Eleven hours between the end of one shift and the start of the next, for everybody who works at night, **and no exception by habit**.\n\n- Exchanges among colleagues count as shifts.\n- Who is called in keeps her rest: it begins anew.',
  },
}
const training: DemoText = {
  language: 'en',
  words: {
    title: 'The same chance of a course abroad',
    heading: 'What we ask for',
    body: '1. Every course abroad is announced to everyone who may apply, with its criteria.\n2. Who is on parental leave is told as well, and may apply.\n3. The services say each year who applied and who went, by sex and rank.',
  },
}
const said: Said = [
  ['for', 'We ask for this since 2019.'],
  ['for', ''],
  ['against', 'Small stations cannot keep it yet.'],
  ['for', ''],
  ['abstain', ''],
  ['for', ''],
  ['recuse', 'I sit on the commission that decides about it at home.'],
]

/** Two votes of the board: one that carried its text, and one that is open now. */
export async function seedVotes(start: number, moveTo: MoveTo): Promise<void> {
  await carry(rest, said, start - 50 * day, moveTo)
  const open = await setDemoVote(training, start - 2 * day, 8, moveTo)
  moveTo(start - day)
  await castBallot(await viewerAt(personaEmail('chair')), open, {
    ...{ choice: 'for', reason: '', seen: 0 },
  })
  // Nobody is mailed today of what opened and closed in the past.
  await db.$executeRaw`
    DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
    WHERE t.id = j.task_id AND t.identifier = 'tell_of_vote'`
}

import pg from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { recountCommand } from '~/commands.server'
import { publishPosition } from '~/features/positions/publishing/publish-position.server'
import { recountPublication } from '~/features/positions/publishing/recount-publication.server'
import { type BuiltVote, buildCarriedVote } from '../../factories/votes.ts'

let built: BuiltVote
let number: string
beforeEach(async () => {
  built = await buildCarriedVote()
  const done = await publishPosition(built.chair, built.positionId, { when: 'now', themes: [] })
  number = 'number' in done ? done.number : ''
})

test('what stands as it was signed is said to, with what was counted', async () => {
  const { text, isSame } = await recountCommand(number)
  expect([text, isSame]).toEqual([expect.stringContaining('for 2, against 1, abstained 1'), true])
  expect((await recountPublication(number.replaceAll('/', '-'))).faults).toEqual([])
  expect(await recountCommand('WPON/1999/99')).toMatchObject({ isSame: false })
})

test.each<[fault: string, statement: string]>([
  ['votes', `UPDATE ballot SET choice = 'against' WHERE elector_id IN (#)`],
  [
    'votes',
    `UPDATE position_vote SET rule = jsonb_set(rule, '{majority,base}', '"present"') WHERE id = '!'`,
  ],
  ['hash', `UPDATE position_publication SET sha256 = 'ab' WHERE number = '$'`],
  [
    'hash,signature,text',
    `UPDATE position_publication SET file = replace(file, 'protects', 'pretects') WHERE number = '$'`,
  ],
  [
    'hash,signature,outcome,votes',
    `UPDATE position_publication SET file = replace(file, '"choice":"abstain"', '"choice":"against"') WHERE number = '$'`,
  ],
  ['unreadable', `UPDATE position_publication SET file = file || ' ' WHERE number = '$'`],
  ['number', `UPDATE position_publication SET number = 'WPON/1999/07' WHERE number = '$'`],
])('a row that was changed is found: %s', async (fault, statement) => {
  const electors = `SELECT id FROM vote_elector WHERE vote_id = '${built.voteId}'`
  await asSuperuser(
    statement.replace('#', electors).replace('$', number).replace('!', built.voteId),
  )
  const now = fault === 'number' ? 'WPON/1999/07' : number
  expect((await recountPublication(now)).faults.join()).toBe(fault)
  expect((await recountCommand(now)).isSame).toBe(false)
  if (fault === 'number')
    await asSuperuser(
      `UPDATE position_publication SET number = '${number}' WHERE number = '${now}'`,
    )
})

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('SET session_replication_role = replica')
  await client.query(statement)
  await client.end()
}

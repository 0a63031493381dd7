import { pool } from '~/db.server'
import { hashPassword } from '~/features/auth/password.server'
import { personaEmail, personaPassword, personas } from '~/features/auth/personas'
import { loadMembers } from './bench/members.ts'
import { loadActivities, sealAll } from './bench/record.ts'
import { enterReplies, loadMarks, loadReplies, loadTexts, loadThreads } from './bench/talk.ts'
import { seedNetwork } from './network.ts'

/**
 * Loads a measured world by SQL, far larger than the commands could in useful time, yet shaped as
 * they would leave it: members over the nine services, threads over all kinds of spaces, replies
 * that arrived mixed as people write, each with its activity and seal. `search` enters the replies
 * into the search index as well. Signing in works for the personas.
 */
export async function seedBench(options: Record<string, string>): Promise<void> {
  const members = count(options.members, 1_000)
  const threads = count(options.threads, 500)
  const replies = count(options.replies, 10_000)
  if (replies < threads) throw new Error('A world needs at least one reply a thread.')
  await seedNetwork()
  await loadMembers(members)
  await giveAccounts()
  await loadTexts()
  await loadThreads(threads, replies)
  await loadReplies()
  await loadMarks()
  await loadActivities()
  if (options.search) await enterReplies()
  await pool.query('DROP TABLE bench_text, bench_title, bench_reader, bench_thread, bench_reply')
  await sealAll()
  await pool.query('VACUUM (ANALYZE)')
}

function count(given: string | undefined, otherwise: number): number {
  const wanted = Number(given ?? otherwise)
  if (!Number.isInteger(wanted) || wanted < 1) throw new Error(`"${given}" is no number from 1 on.`)
  return wanted
}

async function giveAccounts(): Promise<void> {
  await pool.query(
    `INSERT INTO credential (member_id, password_hash)
     SELECT id, $2 FROM member WHERE email_key = ANY($1)`,
    [personas.map(({ persona }) => personaEmail(persona)), await hashPassword(personaPassword)],
  )
}

import type { Tx } from '~/db.server'
import { addJobOnce } from './jobs.server'

/** How long a queue gathers, in minutes, before its coordinators are told: ten applications are one mail. */
const gathers = 15

/**
 * Has those who hold the audience of a queue (`coordination:…`) told that something waits there,
 * inside the transaction that put it there.
 */
export async function announceQueue(tx: Tx, audience: string): Promise<void> {
  await addJobOnce(tx, 'tell_of_queue', { audience }, { key: audience, inMinutes: gathers })
}

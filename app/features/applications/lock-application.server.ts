import type { Tx } from '~/db.server'
import { type ApplicationState, readFacts } from './read-facts.server'

/** Holds an application until the transaction ends, and gives it as it stands: what is decided about it is decided once. */
export async function lockApplication(tx: Tx, id: string): Promise<ApplicationState> {
  await tx.$queryRaw`SELECT 1 FROM application WHERE id = ${id}::uuid FOR UPDATE`
  return readFacts(id, tx)
}

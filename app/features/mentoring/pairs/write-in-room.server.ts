import { db, type Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import type { FoundPairing } from './get-pairing.server'
import { holdPairing } from './hold-pairing.server'
import { canAct, hindranceOf } from './policy.server'

/** The message key of why nothing was written. */
export type Refused = { refused: string }

/**
 * What every command of a room begins with: finds the pair through the viewer (404), lets one of the
 * two write (403) while it is at work (else why not), and holds it, so that they write one by one.
 */
export async function writeInRoom<Result>(
  viewer: MemberViewer,
  pairingId: string,
  write: (tx: Tx, pair: FoundPairing) => Promise<Result>,
): Promise<Result | Refused> {
  return db.$transaction(async (tx) => {
    const pair = await holdPairing(tx, viewer, pairingId)
    allow(canAct(viewer, pair))
    const refused = hindranceOf(pair)
    return refused ? { refused } : write(tx, pair)
  })
}

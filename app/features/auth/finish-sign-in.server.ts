import { db } from '~/db.server'
import { proveFactor } from './factors/prove-factor.server'
import { findSuspension } from './find-suspension.server'
import { openSession } from './open-session.server'

type Half = { id: string; memberId: string; device: string }
type Answer =
  | { token: string }
  | { refused: 'wrong' }
  | { refused: 'gone' }
  | { refused: 'suspended'; until: Date; reason: string }

/**
 * Opens the session of a half sign-in by her second factor and gives its token. Of several tries at
 * once one opens a session. Throws 429 after too many wrong proofs.
 */
export async function finishSignIn(half: Half, proof: string): Promise<Answer> {
  if (!(await proveFactor(half.memberId, proof))) return { refused: 'wrong' }
  const suspension = await findSuspension(half.memberId)
  if (suspension) return suspension
  const { count } = await db.halfSignIn.deleteMany({ where: { id: half.id } })
  if (count === 0) return { refused: 'gone' }
  return { token: await openSession(half.memberId, half.device) }
}

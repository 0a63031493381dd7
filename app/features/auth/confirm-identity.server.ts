import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { askFactor } from './factors/ask-factor.server'
import { proveFactor } from './factors/prove-factor.server'
import { isConfirmed } from './is-confirmed.server'
import { limit } from './limits.server'
import { moveSession } from './move-session.server'
import { isPassword } from './password.server'
import type { MemberViewer, ProofAsked } from './viewer'

/** What a form has to ask the viewer for before a dangerous act: the `asked` of ConfirmField. */
export async function proofAsked(viewer: MemberViewer): Promise<ProofAsked> {
  if (isConfirmed(viewer)) return 'none'
  return viewer.hasFactor ? askFactor(viewer.memberId) : 'password'
}

/** The message key for a proof that confirmIdentity refused. */
export function confirmFault(viewer: MemberViewer): string {
  return viewer.hasFactor ? 'factor:confirm.wrong' : 'auth:confirm.wrong'
}

/**
 * Asks who she is again before a dangerous act: by her second factor where she has one, else by her
 * password. Gives null unless she confirmed lately or the proof is right. A right one moves her to a
 * new session: its cookie is in the headers, and `viewer` is she in it, for what follows in the same
 * request. Throws 429 after too many wrong ones.
 */
export async function confirmIdentity(
  viewer: MemberViewer,
  proof: string | undefined,
): Promise<{ headers: HeadersInit; viewer: MemberViewer } | null> {
  if (isConfirmed(viewer)) return { headers: {}, viewer }
  if (!proof || !viewer.session) return null
  const isRight = viewer.hasFactor
    ? await proveFactor(viewer.memberId, proof)
    : await isOwnPassword(viewer.memberId, proof)
  const moved = isRight ? await moveSession(db, viewer) : null
  if (!moved) return null
  const session = { id: moved.sessionId, confirmedAt: clock.now() }
  return { headers: moved.headers, viewer: { ...viewer, session } }
}

async function isOwnPassword(memberId: string, password: string): Promise<boolean> {
  await limit('confirm', memberId)
  const credential = await db.credential.findUnique({ where: { memberId } })
  return isPassword(credential?.passwordHash ?? null, password)
}

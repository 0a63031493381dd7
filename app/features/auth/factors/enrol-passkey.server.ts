import type { MemberViewer } from '../viewer'
import { addFactor, type FactorAdded } from './add-factor.server'
import { readNewPasskey } from './passkeys.server'

/**
 * Makes a passkey that the viewer's browser has just made her second factor, or one more. Gives the
 * message key that refuses it.
 */
export async function enrolPasskey(
  viewer: MemberViewer,
  { answer, label }: { answer: string; label: string },
): Promise<FactorAdded | { refused: string }> {
  const passkey = await readNewPasskey(viewer.memberId, answer)
  if (!passkey) return { refused: 'factor:passkey.wrong' }
  const added = await addFactor(viewer, { kind: 'passkey', label, ...passkey })
  return added ?? { refused: 'factor:passkey.full' }
}

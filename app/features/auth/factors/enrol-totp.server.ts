import type { MemberViewer } from '../viewer'
import { addFactor, type FactorAdded } from './add-factor.server'
import { openEnrolment } from './enrolment.server'
import { sealTotpSecret, totpStepOf } from './totp.server'

/**
 * Makes an authenticator app the viewer's second factor, once it shows the right code. Gives the
 * message key that refuses it: an old form, a wrong code, or as many factors as fit.
 */
export async function enrolTotp(
  viewer: MemberViewer,
  { sealed, code }: { sealed: string; code: string },
): Promise<FactorAdded | { refused: string }> {
  const secret = openEnrolment(viewer.memberId, sealed)
  if (!secret) return { refused: 'factor:app.stale' }
  const step = await totpStepOf(secret, code.replace(/\s/g, ''))
  if (step === null) return { refused: 'factor:app.wrong' }
  const added = await addFactor(viewer, {
    kind: 'totp',
    label: '',
    secret: sealTotpSecret(secret, viewer.memberId),
    counter: step,
  })
  return added ?? { refused: 'factor:passkey.full' }
}

import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'

/** The name by which the viewer is shown, and the one that her chapter verified. */
export async function getOwnName({ memberId }: MemberViewer) {
  const { displayName, givenName, familyName } = await db.member.findUniqueOrThrow({
    where: { id: memberId },
  })
  return { shown: displayName, verified: `${givenName} ${familyName}` }
}

import { db } from '~/db.server'
import { personaEmail, personas } from './personas'
import type { MemberViewer } from './viewer'

/** True for one of those whom everyone may try the demo as, who has to stay for the next visitor. */
export async function isPersona({ memberId }: MemberViewer): Promise<boolean> {
  const { emailKey } = await db.member.findUniqueOrThrow({ where: { id: memberId } })
  return personas.some(({ persona }) => personaEmail(persona) === emailKey)
}

import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { allow, unprocessable } from '~/lib/responses.server'
import { openSession } from './open-session.server'
import { type Persona, personaEmail, personas } from './personas'

/** Opens a session as a person of the demo network; 403 while she is suspended. */
export async function signInAsPersona(persona: string, device: string): Promise<string> {
  if (!personas.some((it) => it.persona === persona)) throw unprocessable()
  const member = await db.member.findUnique({
    where: { emailKey: personaEmail(persona as Persona) },
  })
  if (!member) throw unprocessable()
  const now = clock.now()
  allow(
    (await db.suspension.count({
      where: { memberId: member.id, from: { lte: now }, until: { gt: now } },
    })) === 0,
  )
  return openSession(member.id, device)
}

import type { Tx } from '~/db.server'
import { identityOf } from '~/features/members/identity-of'
import { clock } from '~/lib/clock.server'
import { noteTerms } from '~/lib/note-terms.server'

type Applicant = {
  email: string
  givenName: string
  familyName: string
  locale: string | null
  passwordHash: string
}

/**
 * Gives an applicant her account, which belongs nowhere yet, inside the transaction of what proves
 * her address and says that she agrees to the terms; null when the address has one meanwhile: she signs in with that.
 */
export async function enterApplicant(
  tx: Tx,
  { passwordHash, locale, ...person }: Applicant,
): Promise<string | null> {
  const identity = identityOf(person)
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`apply ${identity.emailKey}`}))`
  if (await tx.member.findUnique({ where: { emailKey: identity.emailKey } })) return null
  const { id } = await tx.member.create({
    data: {
      ...identity,
      locale,
      credential: { create: { passwordHash, changedAt: clock.now() } },
    },
  })
  await noteTerms(tx, id)
  return id
}

import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { confirmApplication } from '~/features/applications/confirm-application.server'
import { fileApplication } from '~/features/applications/file-application.server'
import { vouchFor } from '~/features/applications/vouch-for.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { hashToken, randomToken } from '~/lib/tokens.server'
import { password } from './accounts.ts'
import { buildMember, viewerOf } from './people.ts'

type Filed = { email: string; token: string; applicationId: string }
export type BuiltApplication = {
  id: string
  code: string
  email: string
  applicant: MemberViewer
}

/** An application whose mail was sent: its address and the token of its link. */
export async function buildFiled(chapter = 'serbia-moi', email?: string): Promise<Filed> {
  const to = email ?? `${uuidv7()}@test.example`
  const person = { chapter, email: to, givenName: 'Nova', familyName: 'Kandidat' }
  await fileApplication(person, {}, { address: uuidv7(), locale: 'en' })
  const { id } = await db.application.findFirstOrThrow({ where: { emailKey: to } })
  const token = randomToken()
  await db.application.update({
    where: { id },
    data: { tokenHash: hashToken(token), expiresAt: new Date(clock.now().getTime() + 3_600_000) },
  })
  return { email: to, token, applicationId: id }
}

/** An application whose address is confirmed, with the words of some members of her chapter. */
export async function buildApplication({
  chapter = 'serbia-moi',
  vouchers = 0,
}: {
  chapter?: string
  vouchers?: number
} = {}): Promise<BuiltApplication> {
  const { token, email, applicationId } = await buildFiled(chapter)
  const refused = await confirmApplication(token, password)
  if (refused) throw new Error(refused)
  const { vouchCode, applicantId } = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
  })
  for (let n = 0; n < vouchers; n++) await vouchFor(await buildMember(), vouchCode)
  const applicant = await viewerOf(applicantId ?? '')
  return { id: applicationId, code: vouchCode, email, applicant }
}

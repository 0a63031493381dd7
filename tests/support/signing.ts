import { vi } from 'vitest'
import { secret } from './secret.ts'

/** What SECRET was until lately. */
export const secretBefore = `${secret}, until lately`

/** The module that signs, in a process that has the secret of the tests and no database. */
export async function loadSigning() {
  vi.stubEnv('DATABASE_URL', 'postgres://nowhere')
  vi.stubEnv('SECRET', secret)
  vi.stubEnv('SECRET_BEFORE', secretBefore)
  const { signPublication } = await import(
    '../../app/features/positions/record/sign-publication.server.ts'
  )
  const { listPublicKeys } = await import(
    '../../app/features/positions/record/list-public-keys.server.ts'
  )
  const { hideElectors } = await import(
    '../../app/features/positions/record/hide-electors.server.ts'
  )
  return { signPublication, listPublicKeys, hideElectors }
}

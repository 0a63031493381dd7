import { vi } from 'vitest'
import { secret } from './secret.ts'

/** The module that signs, in a process that has the secret of the tests and no database. */
export async function loadSigning() {
  vi.stubEnv('DATABASE_URL', 'postgres://nowhere')
  vi.stubEnv('SECRET', secret)
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

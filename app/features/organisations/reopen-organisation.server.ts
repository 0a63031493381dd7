import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { type Change, holdOrganisation } from './hold-organisation.server'

/** Takes back that the tie with an organisation ended. */
export async function reopenOrganisation(
  viewer: MemberViewer,
  id: string,
  version: number,
): Promise<Change> {
  const type = 'organisations.organisation_reopened'
  return db.$transaction((tx) =>
    holdOrganisation(tx, viewer, { id, version, type }, () => ({ untilOn: null })),
  )
}

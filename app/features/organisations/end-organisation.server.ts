import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { type Change, holdOrganisation } from './hold-organisation.server'
import type { EndOrganisation } from './schema'

/** Ends the tie with an organisation on a day. It stays in the register, and in what was signed and sent. */
export async function endOrganisation(
  viewer: MemberViewer,
  id: string,
  { version, until }: EndOrganisation,
): Promise<Change> {
  const type = 'organisations.organisation_ended'
  return db.$transaction((tx) =>
    holdOrganisation(tx, viewer, { id, version, type }, ({ from }) =>
      until < from ? null : { untilOn: new Date(until) },
    ),
  )
}

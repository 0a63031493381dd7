import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { type Change, holdOrganisation } from './hold-organisation.server'
import type { ChangeOrganisation } from './schema'

/** Changes what the register says of an organisation. What was signed with its name keeps the name of then. */
export async function changeOrganisation(
  viewer: MemberViewer,
  id: string,
  { version, name, short, kinds, site, contact, from }: ChangeOrganisation,
): Promise<Change> {
  const type = 'organisations.organisation_changed'
  return db.$transaction(async (tx) => {
    const change = await holdOrganisation(tx, viewer, { id, version, type }, ({ until }) => {
      if (until !== null && until < from) return null
      const named = { names: name, shortName: short || null }
      return { ...named, kinds, site: site || null, fromOn: new Date(from) }
    })
    if (change === 'done')
      await tx.organisationContact.update({
        where: { organisationId: id },
        data: { words: contact },
      })
    return change
  })
}

import type { Tx } from '~/db.server'
import type { OrganisationsActivity } from '~/features/audit/organisations-activity'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import type { Prisma } from '~/generated/prisma/client.ts'
import { audience } from '~/lib/audience'
import { allow } from '~/lib/responses.server'
import { type FoundOrganisation, getOrganisation } from './get-organisation.server'
import { canKeepOrganisations } from './policy.server'

/** `stale`: another changed it since the form was drawn; `wrong_days`: it would end before it begins. Nothing is done then. */
export type Change = 'done' | 'stale' | 'wrong_days'

type Type = Extract<OrganisationsActivity, { organisationId: string }>['type']
type Said = { id: string; version: number; type: Type }

/**
 * Changes an organisation that the viewer finds and keeps, from the version that she saw, with a line in
 * the record; nothing where `change` gives null for it: the days would not fit.
 */
export async function holdOrganisation(
  tx: Tx,
  viewer: MemberViewer,
  { id, version, type }: Said,
  change: (found: FoundOrganisation) => Prisma.OrganisationUpdateManyMutationInput | null,
): Promise<Change> {
  const found = await getOrganisation(viewer, id, tx)
  const { chapterId } = found
  allow(canKeepOrganisations(viewer, chapterId))
  const data = change(found)
  if (!data) return 'wrong_days'
  const { count } = await tx.organisation.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  })
  if (count === 0) return 'stale'
  await recordActivity(tx, {
    ...{ type, organisationId: id, actorId: viewer.memberId },
    ...{ chapterId, audience: audience.board },
  })
  return 'done'
}

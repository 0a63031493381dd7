import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getMember } from '~/features/members/get-member.server'
import { audience } from '~/lib/audience'
import { allow } from '~/lib/responses.server'
import { canRecordService, homeOf } from '../policy.server'
import { getService } from './get-service.server'
import { holdHome } from './hold-home.server'
import type { RecordService } from './schema'

export type Recorded = 'done' | 'stale' | 'no_rank'

/**
 * Records the rank and the unit of a member of a service that the viewer coordinates; each field stays
 * for those for whom it is. Gives `stale` when somebody recorded another since the form was drawn, and
 * `no_rank` for one that the service does not have. A new unit lets the pairs rest that it keeps apart
 * (decision 17), in this transaction.
 */
export async function recordService(
  viewer: MemberViewer,
  memberId: string,
  { version, rank, unit }: RecordService,
): Promise<Recorded> {
  const member = await getMember(viewer, memberId)
  allow(canRecordService(viewer, member))
  const serviceId = homeOf(member) ?? ''
  return db.$transaction(async (tx) => {
    await holdHome(tx, [memberId], serviceId)
    const before = await getService({ id: memberId, serviceId }, tx)
    const isSame = before.rank === rank && before.unit === unit
    if (isSame) return 'done'
    if (before.version !== version) return 'stale'
    // A rank that the service has no more stays until another is chosen.
    const found = before.ranks.find(([title]) => title === rank)
    const band = rank === before.rank ? before.band : (found?.[1] ?? null)
    if (rank !== '' && rank !== before.rank && !found) return 'no_rank'
    const inService = audience.chapter(serviceId)
    await keep(tx, memberId, { field: 'rank', value: rank || null, audience: inService })
    await keep(tx, memberId, { field: 'rank_band', value: band, audience: audience.network })
    await keep(tx, memberId, { field: 'unit', value: unit || null, audience: inService })
    await recordActivity(tx, {
      type: 'memberships.service_recorded',
      actorId: viewer.memberId,
      chapterId: serviceId,
      memberId,
    })
    return 'done'
  })
}

type Field = { field: string; value: string | number | null; audience: string }

/** Writes a field, for those for whom it was before; an empty one goes. */
async function keep(tx: Tx, memberId: string, { field, value, audience }: Field): Promise<void> {
  if (value === null) {
    await tx.profileField.deleteMany({ where: { memberId, field } })
    return
  }
  await tx.profileField.upsert({
    where: { memberId_field: { memberId, field } },
    create: { memberId, field, value, audience },
    update: { value },
  })
}

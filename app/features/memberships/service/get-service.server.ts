import { createHash } from 'node:crypto'
import { db, type Tx } from '~/db.server'
import { type Service, serviceOf } from './service-of'

export type ServiceFacts = Service & {
  /** Names this state: whoever changes it says which one she saw. */
  version: string
  ranks: ReadonlyArray<readonly [title: string, band: number]>
}

/** What her service has recorded of a member, and the ranks that it has. The caller has found her. */
export async function getService(
  member: { id: string; serviceId: string },
  tx: Tx = db,
): Promise<ServiceFacts> {
  const fields = await tx.profileField.findMany({
    where: { memberId: member.id, field: { in: ['rank', 'rank_band', 'unit'] } },
  })
  const { ranks } = await tx.chapter.findUniqueOrThrow({ where: { id: member.serviceId } })
  const service = serviceOf(fields)
  const version = createHash('sha256').update(JSON.stringify(service)).digest('hex').slice(0, 16)
  return { ...service, version, ranks: ranks as unknown as ServiceFacts['ranks'] }
}

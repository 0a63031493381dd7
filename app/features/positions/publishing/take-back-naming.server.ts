import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { changeNaming, type Naming } from './change-naming.server'

/** An officer takes back that she is named, until the position is signed. */
export async function takeBackNaming(viewer: MemberViewer, positionId: string): Promise<Naming> {
  return db.$transaction((tx) =>
    changeNaming(tx, viewer, positionId, 'positions.naming_taken_back', async (row) => {
      const { count } = await tx.officerAgreement.deleteMany({ where: row })
      return count > 0
    }),
  )
}

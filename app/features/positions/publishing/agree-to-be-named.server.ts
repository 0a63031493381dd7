import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { changeNaming, type Naming } from './change-naming.server'

/** An officer of the executive agrees that her name and office stand in the file of a position. */
export async function agreeToBeNamed(viewer: MemberViewer, positionId: string): Promise<Naming> {
  return db.$transaction((tx) =>
    changeNaming(tx, viewer, positionId, 'positions.naming_agreed', async (row) => {
      const { count } = await tx.officerAgreement.createMany({
        data: [{ ...row, agreedAt: clock.now() }],
        skipDuplicates: true,
      })
      return count > 0
    }),
  )
}

import type { Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import type { Prisma } from '~/generated/prisma/client.ts'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'

type Correction = {
  itemId: string
  language: string
  why: string
  was?: Prisma.InputJsonObject
}

/** Tells the public that something it had read was written otherwise, and why; what stood before is the board's. */
export async function noteCorrection(
  tx: Tx,
  viewer: MemberViewer,
  correction: Correction,
): Promise<void> {
  await tx.newsCorrection.create({
    data: {
      ...{ ...correction, audience: audience.public },
      ...{ correctedBy: viewer.memberId, correctedAt: clock.now() },
    },
  })
}

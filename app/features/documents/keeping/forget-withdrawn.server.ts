import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { daysInBin } from '../withdrawing/list-withdrawn.server'

/** So many in one sweep, so that none takes long. */
const most = 200

/** Deletes documents that were withdrawn too long ago to be brought back; their files are then nobody's. */
export async function forgetWithdrawn(): Promise<void> {
  const long = new Date(clock.now().getTime() - daysInBin * 86_400_000)
  const rows = await db.document.findMany({
    where: { withdrawnAt: { lt: long } },
    select: { id: true },
    take: most,
  })
  // Asked again where it is deleted: it may have been brought back in between.
  await db.document.deleteMany({
    where: { id: { in: rows.map(({ id }) => id) }, withdrawnAt: { lt: long } },
  })
}

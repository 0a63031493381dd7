import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { endOfNotice } from './vetting-due'

/** Asks for one mail to each member whose vetting ends within the time of notice, whatever the reason. */
export async function remindOfVettings(): Promise<void> {
  const now = clock.now()
  const end = endOfNotice(now)
  await db.$transaction(async (tx) => {
    const ending = await tx.vetting.findMany({
      where: {
        from: { lte: now },
        until: { gt: now, lte: end },
        remindedAt: null,
        member: { vettings: { none: { from: { lte: now }, until: { gt: end } } } },
      },
      take: 500,
    })
    for (const { id } of ending) {
      // Two processes sweep at the same minute: one of them reminds her.
      const { count } = await tx.vetting.updateMany({
        where: { id, remindedAt: null },
        data: { remindedAt: now },
      })
      if (count === 1) await addJob(tx, 'send_vetting_reminder', { vettingId: id })
    }
  })
}

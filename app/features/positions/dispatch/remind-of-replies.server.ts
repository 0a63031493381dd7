import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { dayOf } from '~/lib/dates'
import { addJob } from '~/lib/jobs.server'
import { executive } from '../publishing/policy.server'

/** Asks for one mail to each of the executive once the day has passed by which a reply was expected, and none came. */
export async function remindOfReplies(): Promise<void> {
  const now = clock.now()
  const today = new Date(dayOf(now))
  await db.$transaction(async (tx) => {
    const due = await tx.dispatch.findMany({
      where: { replyBy: { lt: today }, replies: { none: {} } },
      include: { publication: { select: { position: { select: { chapterId: true } } } } },
    })
    const regions = new Set<string>()
    for (const { id, replyBy, remindedOf, publication } of due) {
      if (remindedOf?.getTime() === replyBy?.getTime()) continue
      // Two processes sweep at the same minute: one of them reminds.
      const { count } = await tx.dispatch.updateMany({
        where: { id, remindedOf, replyBy },
        data: { remindedOf: replyBy },
      })
      if (count === 1) regions.add(publication.position.chapterId)
    }
    const officers = await tx.mandate.findMany({
      where: {
        ...{ chapterId: { in: [...regions] }, office: { in: [...executive] } },
        ...{ from: { lte: now }, until: { gt: now } },
      },
      select: { membership: { select: { memberId: true } } },
    })
    for (const memberId of new Set(officers.map(({ membership }) => membership.memberId)))
      await addJob(tx, 'send_dispatch_news', { memberId })
  })
}

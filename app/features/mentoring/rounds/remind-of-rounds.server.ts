import { db } from '~/db.server'
import { announceQueue } from '~/lib/announce-queue.server'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { inGoodStanding } from '../good-standing'

const day = 86_400_000
/** How many days before the end of enrolment a mentee who has named no mentor hears of it. */
const wishDays = 3

/**
 * What the days of rounds ask for, every hour, each once: a mail to mentees who have named no mentor when
 * enrolment ends soon, and to the desk when it has ended and the pairs are to be found.
 */
export async function remindOfRounds(): Promise<void> {
  const now = clock.now()
  await remindOfWishes(now)
  await tellDesks(now)
}

async function remindOfWishes(now: Date): Promise<void> {
  const soon = new Date(now.getTime() + wishDays * day)
  const undecided = await db.enrolment.findMany({
    where: {
      ...{ isMentee: true, withdrawnAt: null, wishes: { none: {} } },
      member: inGoodStanding(now),
      round: {
        ...{ cancelledAt: null, publishedAt: null },
        ...{ enrolFrom: { lte: now }, enrolUntil: { gt: now, lte: soon } },
      },
    },
    select: { id: true, memberId: true, round: { select: { enrolUntil: true } } },
  })
  for (const { id, memberId, round } of undecided)
    await once(id, round.enrolUntil, wishDays, memberId)
}

async function once(subjectId: string, end: Date, days: number, memberId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.reminder.createMany({
      data: { subjectId, end, days, memberId },
      skipDuplicates: true,
    })
    if (count > 0) await addJob(tx, 'send_round_news', { memberId })
  })
}

/** Enrolment has ended within the last hours: those who run the round have something to look at. */
async function tellDesks(now: Date): Promise<void> {
  const ended = await db.mentoringRound.findMany({
    where: {
      ...{ cancelledAt: null, publishedAt: null, endsAt: { gt: now } },
      enrolUntil: { lte: now, gt: new Date(now.getTime() - 7 * day) },
      deskToldAt: null,
    },
    select: { id: true, desk: true },
  })
  for (const { id, desk } of ended)
    await db.$transaction(async (tx) => {
      const { count } = await tx.mentoringRound.updateMany({
        where: { id, deskToldAt: null },
        data: { deskToldAt: now },
      })
      if (count > 0) await announceQueue(tx, desk)
    })
}

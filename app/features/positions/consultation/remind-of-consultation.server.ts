import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import type { Jobs } from '~/lib/jobs.server'
import { consultationStage } from './consultation-stage'
import { tellDesks } from './tell-desks.server'

const day = 86_400_000

/**
 * The job that reminds the coordinators of each chapter that has not answered. One that belongs to a deadline that
 * was moved, or that comes more than a day late, does nothing: the reminders of the new one are planned with it.
 */
export async function remindOfConsultation({
  consultationId,
  daysBefore,
}: Jobs['remind_of_consultation']): Promise<void> {
  await db.$transaction(async (tx) => {
    const consultation = await tx.consultation.findUnique({
      where: { id: consultationId },
      include: { chapters: { where: { answers: { none: { sentAt: { not: null } } } } } },
    })
    const now = clock.now()
    if (!consultation || consultationStage(consultation, now) !== 'open') return
    const late = now.getTime() - (consultation.closesAt.getTime() - daysBefore * day)
    if (late < 0 || late > day) return
    await tellDesks(
      tx,
      consultation.chapters.map(({ desk }) => desk),
    )
  })
}

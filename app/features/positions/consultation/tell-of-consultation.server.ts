import { db } from '~/db.server'
import type { Jobs } from '~/lib/jobs.server'
import { tellDesks } from './tell-desks.server'

/** The job behind the opening, another deadline and the responses: the coordinators of each chapter have news. */
export async function tellOfConsultation({
  consultationId,
}: Jobs['tell_of_consultation']): Promise<void> {
  await db.$transaction(async (tx) => {
    const chapters = await tx.consultedChapter.findMany({ where: { consultationId } })
    await tellDesks(
      tx,
      chapters.map(({ desk }) => desk),
    )
  })
}

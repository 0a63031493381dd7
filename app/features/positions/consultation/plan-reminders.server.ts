import type { Tx } from '~/db.server'
import { addJobAt } from '~/lib/jobs.server'

const day = 86_400_000
/** How many days before the deadline who has not answered is reminded. */
const reminders = [7, 1]

/** Plans the reminders before a deadline. */
export async function planReminders(tx: Tx, consultationId: string, closesAt: Date): Promise<void> {
  for (const daysBefore of reminders)
    await addJobAt(
      tx,
      'remind_of_consultation',
      { consultationId, daysBefore },
      new Date(closesAt.getTime() - daysBefore * day),
    )
}

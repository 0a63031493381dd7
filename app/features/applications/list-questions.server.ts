import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import type { Question } from './read-answers'

/** What a chapter asks now of who applies to it, in its order. */
export async function listQuestions(chapterId: string): Promise<Question[]> {
  const rows = await db.chapterQuestion.findMany({
    where: { chapterId, ...inForce(clock.now()) },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, kind, labels, choices, isRequired }) => ({
    id,
    kind: kind as Question['kind'],
    labels: labels as Record<string, string>,
    choices: choices as Array<Record<string, string>>,
    isRequired,
  }))
}

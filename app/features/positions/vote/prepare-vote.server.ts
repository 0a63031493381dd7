import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import type { FoundDraft } from '../drafting/get-draft.server'
import { languageStates } from '../drafting/language-states'
import { newestOf } from '../drafting/newest-of.server'
import { composeText } from './compose-text.server'
import { listSeats } from './list-seats.server'

/**
 * What whoever sets a vote looks at first: the text by its mark (null where there is none to vote on), in
 * which languages it is ready and in which not, and who would vote if it opened now.
 */
export async function prepareVote(draft: Pick<FoundDraft, 'id' | 'language' | 'chapterId'>) {
  const composed = await composeText(db, draft)
  const ready = composed?.texts.map(({ language }) => language) ?? []
  const written = languageStates(draft.language, await newestOf([draft.id]))
  const [openComments, seats] = await Promise.all([
    db.sectionComment.count({
      where: { positionId: draft.id, settledAt: null, section: { removedAt: null } },
    }),
    listSeats(db, draft.chapterId, clock.now()),
  ])
  return {
    mark: composed?.mark ?? null,
    languages: ready,
    leftOut: written.map(({ language }) => language).filter((it) => !ready.includes(it)),
    openComments,
    seats,
  }
}

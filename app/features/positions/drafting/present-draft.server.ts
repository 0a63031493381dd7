import { db } from '~/db.server'
import type { FoundDraft } from './get-draft.server'

/** What every page of a draft shows of it: its title in the authoritative language, and whether it still stands. */
export async function presentDraft({ id, language, version, withdrawnAt }: FoundDraft) {
  const title = await db.sectionText.findFirst({
    where: { section: { positionId: id, place: 0 }, language },
    orderBy: { version: 'desc' },
    select: { heading: true },
  })
  const isWithdrawn = withdrawnAt !== null
  return { id, language, version, isWithdrawn, title: title?.heading ?? '' }
}

import { db } from '~/db.server'
import type { FoundDraft } from './get-draft.server'
import { whyClosed } from './why-closed'

/** What every page of a draft shows of it: its title in the authoritative language, and whether it still stands. */
export async function presentDraft({ id, language, version, withdrawnAt, vote }: FoundDraft) {
  const title = await db.sectionText.findFirst({
    where: { section: { positionId: id, place: 0 }, language },
    orderBy: { version: 'desc' },
    select: { heading: true },
  })
  const isWithdrawn = withdrawnAt !== null
  const closed = whyClosed({ withdrawnAt, vote })
  return { id, language, version, isWithdrawn, whyClosed: closed, title: title?.heading ?? '' }
}

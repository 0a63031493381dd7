import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import type { Locale } from '~/lib/locales'
import { allow, unprocessable } from '~/lib/responses.server'
import { getSection } from './get-section.server'
import { holdDraft } from './hold-draft.server'
import { newestText, type StandingText } from './newest-text.server'
import { canDraft } from './policy.server'
import { recordInDraft } from './record-in-draft.server'
import type { WriteSection } from './schema'

/** What came of writing: the version that stands now; what another wrote meanwhile; or that the section is gone. */
export type Written =
  | { version: number }
  /** Nothing was stored: `overtaken` is what stands instead, null where nothing does. */
  | { overtaken: StandingText | null }
  | { refused: 'removed' }

/**
 * Writes a section in a language: a new version, unless somebody wrote one since the version that the
 * form was drawn with (0 for none). The same words once more change nothing. A translation stands on
 * the version of the authoritative text that she had before her.
 */
export async function writeSection(
  viewer: MemberViewer,
  { positionId, sectionId, language }: { positionId: string; sectionId: string; language: Locale },
  { heading, body, version, basedOn }: WriteSection,
): Promise<Written> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, viewer, positionId)
    const section = await getSection(draft, sectionId, tx)
    allow(canDraft(viewer, draft))
    if (section.removedAt) return { refused: 'removed' as const }
    const standing = await newestText(section.id, language, tx)
    const isTranslation = language !== draft.language
    const original = isTranslation ? await newestText(section.id, draft.language, tx) : null
    if (isTranslation && (!basedOn || !original)) throw unprocessable()
    const base = original ? Math.min(basedOn ?? 1, original.version) : null
    if (standing && isSame(standing, { heading, body, basedOn: base }))
      return { version: standing.version }
    if ((standing?.version ?? 0) !== version) return { overtaken: standing }
    await tx.sectionText.create({
      data: {
        ...{ sectionId: section.id, language, version: version + 1, heading, body },
        ...{ basedOn: base, writtenBy: viewer.memberId, writtenAt: clock.now() },
      },
    })
    await recordInDraft(tx, viewer, draft, {
      ...{ type: 'positions.section_written', sectionId: section.id },
      ...{ language, version: version + 1 },
    })
    return { version: version + 1 }
  })
}

type Words = { heading: string; body: string; basedOn: number | null }

function isSame(before: Words, after: Words): boolean {
  const isKept = before.heading === after.heading && before.body === after.body
  return isKept && before.basedOn === after.basedOn
}

import { db } from '~/db.server'
import { isConfirmed } from '~/features/auth/is-confirmed.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import type { Locale } from '~/lib/locales'
import { renderMarkdown } from '~/lib/markdown.server'
import { unprocessable } from '~/lib/responses.server'
import { holdNewsItem } from './hold-news-item.server'
import { newestNewsText, type StandingNewsText } from './newest-news-text.server'
import { noteChange } from './note-change.server'
import { noteCorrection } from './note-correction.server'
import type { WriteNewsText } from './schema'

/** What came of writing. Nothing was stored where it was overtaken or refused. */
type Written =
  | { version: number }
  | { overtaken: StandingNewsText | null }
  /** The public reads it: she has to say why it changes, or who she is once more. */
  | { refused: 'why' | 'proof' }

/**
 * Writes an item in a language: a new version, unless somebody wrote one since the version that the form was drawn with
 * (0 for none). The same words once more change nothing. Of a published item the public reads the new version at once,
 * and why it was corrected, where there was one before.
 */
export async function writeNewsText(
  viewer: MemberViewer,
  { newsId, language }: { newsId: string; language: Locale },
  { heading: title, place, body, version, basedOn, why }: WriteNewsText,
): Promise<Written> {
  return db.$transaction(async (tx) => {
    const item = await holdNewsItem(tx, viewer, newsId)
    const standing = await newestNewsText(item.id, language, tx)
    const isTranslation = language !== item.language
    const original = isTranslation ? await newestNewsText(item.id, item.language, tx) : null
    if (isTranslation && (!basedOn || !original)) throw unprocessable()
    const base = original ? Math.min(basedOn ?? 1, original.version) : null
    if (standing && isSame(standing, { title, place, body, basedOn: base }))
      return { version: standing.version }
    if ((standing?.version ?? 0) !== version) return { overtaken: standing }
    const isPublic = item.publishedAt !== null
    if (isPublic && !isConfirmed(viewer)) return { refused: 'proof' as const }
    if (isPublic && standing && !why) return { refused: 'why' as const }
    if (standing)
      await tx.newsText.update({ where: { id: standing.id }, data: { audience: audience.board } })
    await tx.newsText.create({
      data: {
        ...{ itemId: item.id, audience: item.audience, language, version: version + 1 },
        ...{ title, place, body, html: renderMarkdown(body), basedOn: base },
        ...{ writtenBy: viewer.memberId, writtenAt: clock.now() },
      },
    })
    const isCorrection = isPublic && standing !== null
    if (isCorrection) await noteCorrection(tx, viewer, { itemId: item.id, language, why })
    const type = isCorrection ? 'news.text_corrected' : 'news.text_written'
    await noteChange(tx, viewer, item, { type, language, version: version + 1 })
    return { version: version + 1 }
  })
}

type Words = { title: string; place: string; body: string; basedOn: number | null }

function isSame(before: Words, after: Words): boolean {
  const keys = ['title', 'place', 'body', 'basedOn'] as const
  return keys.every((it) => before[it] === after[it])
}

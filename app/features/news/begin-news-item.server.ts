import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { renderMarkdown } from '~/lib/markdown.server'
import { sentBefore } from '~/lib/once.server'
import type { FormErrors } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { checkFacts } from './check-facts.server'
import { findNewsRegion } from './find-news-region.server'
import type { BeginNewsItem } from './schema'

/**
 * Begins an item of the news of the viewer's region, in the language in which it is written first; the board alone
 * reads it until it is published. Gives its id; the same form sent again gives the same id.
 */
export async function beginNewsItem(
  viewer: MemberViewer,
  { formKey, language, heading, place, body, ...facts }: BeginNewsItem,
): Promise<{ newsId: string } | { faults: FormErrors }> {
  const chapterId = await findNewsRegion(viewer)
  allow(chapterId !== null)
  const { memberId } = viewer
  const id = uuidv7()
  const now = clock.now()
  return db.$transaction(async (tx) => {
    const checked = await checkFacts(tx, facts)
    if ('faults' in checked) return { faults: checked.faults ?? {} }
    const earlier = await sentBefore(tx, { memberId, form: 'news', key: formKey, result: id })
    if (earlier) return { newsId: earlier }
    const readBy = audience.board
    await tx.newsItem.create({
      data: {
        ...{ id, chapterId, audience: readBy, language, ...checked.row },
        ...{ changedAt: now, begunBy: memberId, begunAt: now },
        texts: {
          create: {
            ...{ audience: readBy, language, version: 1, title: heading, place, body },
            ...{ html: renderMarkdown(body), writtenBy: memberId, writtenAt: now },
          },
        },
      },
    })
    await recordActivity(tx, {
      ...{ type: 'news.item_begun', newsId: id, actorId: memberId, chapterId, audience: readBy },
    })
    return { newsId: id }
  })
}

import { strToU8, zipSync } from 'fflate'
import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import { limit } from '~/features/auth/limits.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { gatherOwnData } from './gather-own-data.server'
import type { Words } from './own-page-words'
import { writeOwnPage } from './write-own-page'

/**
 * All that is held of the viewer as a packed folder: a page to read, and the same as JSON. Saving it
 * stands in the record. Throws 429 beyond a few times a day.
 */
export async function saveOwnData(
  viewer: MemberViewer,
  words: Words,
): Promise<Uint8Array<ArrayBuffer>> {
  const { memberId } = viewer
  await limit('own-data', memberId)
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction((tx) =>
    recordActivity(tx, { type: 'auth.own_data_saved', actorId: memberId, chapterId, memberId }),
  )
  const data = await gatherOwnData(viewer)
  return zipSync({
    'index.html': strToU8(writeOwnPage(data, words)),
    'data.json': strToU8(JSON.stringify(data, null, 2)),
  })
}

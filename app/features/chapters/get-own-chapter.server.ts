import { canRead, type Viewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { notFound } from '~/lib/responses.server'
import { getChapter } from './get-chapter.server'

/** A chapter among whose members or coordinators the viewer is, or 404. */
export async function getOwnChapter(viewer: Viewer, id: string) {
  const chapter = await getChapter(id)
  if (!canRead(viewer, audience.chapter(chapter.id))) throw notFound()
  return chapter
}

import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { getSpace } from './get-space.server'
import { getThread } from './get-thread.server'
import type { SaveDraft } from './schema'

/** Keeps what the viewer is writing at a place she can see; an empty draft is forgotten. */
export async function saveDraft(
  viewer: MemberViewer,
  { place, title, body, language }: SaveDraft,
): Promise<void> {
  const [kind, id = ''] = place.split(':')
  await (kind === 'thread' ? getThread(viewer, id) : getSpace(viewer, id))
  const key = { memberId: viewer.memberId, place }
  if (title.trim() === '' && body.trim() === '') {
    await db.draft.deleteMany({ where: key })
    return
  }
  const words = { title, body, language: language ?? null, updatedAt: clock.now() }
  await db.draft.upsert({
    where: { memberId_place: key },
    create: { ...key, ...words },
    update: words,
  })
}

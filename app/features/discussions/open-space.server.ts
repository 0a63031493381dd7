import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { Viewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { canOpenSpace } from './policy.server'

export type OpenSpace = {
  chapterId: string
  kind: 'network' | 'chapter' | 'board' | 'shared'
  names: Record<string, string>
  purpose?: Record<string, string>
  /** For a shared space: the audience keys (chapter:…, member:…) that share it. */
  sharedWith?: string[]
}

/** Opens a space of a chapter that the viewer coordinates or presides over, and gives its id. */
export async function openSpace(
  viewer: Viewer,
  { chapterId, kind, names, purpose = {}, sharedWith = [] }: OpenSpace,
): Promise<{ spaceId: string }> {
  allow(canOpenSpace(viewer, chapterId, kind))
  const now = clock.now()
  return db.$transaction(async (tx) => {
    const space = await tx.space.create({
      data: { chapterId, kind, names, purpose, audience: 'closed' },
    })
    const key =
      kind === 'network' || kind === 'board'
        ? audience[kind]
        : kind === 'chapter'
          ? audience.chapter(chapterId)
          : audience.space(space.id)
    await tx.space.update({ where: { id: space.id }, data: { audience: key } })
    await tx.spaceGrant.createMany({
      data: sharedWith.map((grantee) => ({ spaceId: space.id, grantee, from: now })),
    })
    await recordActivity(tx, {
      type: 'discussions.space_opened',
      actorId: viewer.memberId,
      chapterId,
      spaceId: space.id,
    })
    return { spaceId: space.id }
  })
}

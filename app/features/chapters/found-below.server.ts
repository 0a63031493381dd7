import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { sentBefore } from '~/lib/once.server'
import { allow } from '~/lib/responses.server'
import { foundWithin } from './found-chapter.server'
import { getChapter } from './get-chapter.server'
import { foundableKinds } from './policy.server'
import type { FoundChapterForm } from './schema'

/**
 * Founds a chapter below another and gives its id; the same form sent again gives the same. 404 for
 * no such chapter, 403 for a kind that is not hers to found there. Gives `{ fault }`, and founds
 * nothing, for a day of founding that has not come.
 */
export async function foundBelow(
  viewer: MemberViewer,
  parentId: string,
  { kind, name, language, english, foundedOn, formKey }: FoundChapterForm,
): Promise<{ id: string } | { fault: string }> {
  const parent = await getChapter(parentId)
  allow(foundableKinds(viewer, parent).includes(kind))
  const day = foundedOn ? new Date(`${foundedOn}T00:00:00Z`) : undefined
  if (day && day > clock.now()) return { fault: 'chapters:fault.founded' }
  const id = uuidv7()
  return db.$transaction(async (tx) => {
    const form = { memberId: viewer.memberId, form: `found:${parent.id}`, key: formKey, result: id }
    const earlier = await sentBefore(tx, form)
    if (earlier) return { id: earlier }
    await foundWithin(tx, viewer, {
      id,
      kind,
      parentId: parent.id,
      names: { ...(english && { en: english }), [language]: name },
      foundedOn: day,
    })
    return { id }
  })
}

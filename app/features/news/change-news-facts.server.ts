import { db } from '~/db.server'
import { isConfirmed } from '~/features/auth/is-confirmed.server'
import type { MemberViewer } from '~/features/auth/viewer'
import type { FormErrors } from '~/lib/parse-form.server'
import { checkFacts } from './check-facts.server'
import type { FoundNewsItem } from './get-news-item.server'
import { holdNewsItem } from './hold-news-item.server'
import { noteChange } from './note-change.server'
import { noteCorrection } from './note-correction.server'
import type { ChangeNewsFacts } from './schema'

/** `stale`: another changed them since the form was drawn. Nothing is stored but where it says `done`. */
type Changed = 'done' | 'stale' | { faults: FormErrors } | { refused: 'why' | 'proof' }

/** Changes day, source, rights or position of an item. Of a published one the public is told that, and why; what stood before is kept. */
export async function changeNewsFacts(
  viewer: MemberViewer,
  newsId: string,
  { version, why, ...facts }: ChangeNewsFacts,
): Promise<Changed> {
  return db.$transaction(async (tx) => {
    const item = await holdNewsItem(tx, viewer, newsId)
    const checked = await checkFacts(tx, facts)
    if ('faults' in checked) return { faults: checked.faults ?? {} }
    const { row } = checked
    const was = factsOf(item)
    const isKept = Object.entries(factsOf({ ...row, happenedOn: facts.happenedOn })).every(
      ([name, value]) => was[name as keyof typeof was] === value,
    )
    if (isKept) return 'done'
    if (item.version !== version) return 'stale'
    const isPublic = item.publishedAt !== null
    if (isPublic && !isConfirmed(viewer)) return { refused: 'proof' as const }
    if (isPublic && !why) return { refused: 'why' as const }
    if (isPublic)
      await noteCorrection(tx, viewer, { itemId: item.id, language: item.language, why, was })
    const type = isPublic ? 'news.facts_corrected' : 'news.facts_changed'
    await noteChange(tx, viewer, item, { type }, { ...row, version: version + 1 })
    return 'done'
  })
}

type Facts = Pick<
  FoundNewsItem,
  'happenedOn' | 'sourceName' | 'sourceAddress' | 'rightsWords' | 'publicationId' | 'rights'
>

function factsOf(item: Facts): Facts {
  const { happenedOn, sourceName, sourceAddress, rights, rightsWords, publicationId } = item
  return { happenedOn, sourceName, sourceAddress, rights, rightsWords, publicationId }
}

import type { ReplyKind, Way } from './schema'

type DispatchRow = {
  id: string
  audience: string
  chapterId: string | null
  organisationId: string | null
  chapter: { names: unknown } | null
  organisation: { names: unknown } | null
  sentOn: Date
  way: string
  reference: string
  isUnderEmbargo: boolean
  replyBy: Date | null
}
type ReplyRow = {
  id: string
  audience: string
  receivedOn: Date
  kind: string
  language: string
  body: string
}

const dayIn = (at: Date) => at.toISOString().slice(0, 10)

/** A dispatch as pages have it: days as YYYY-MM-DD, the addressee as a form names it and by all its names. */
export function presentDispatch(row: DispatchRow) {
  const { chapterId, organisationId, chapter, organisation } = row
  return {
    ...{ id: row.id, way: row.way as Way, reference: row.reference },
    to: chapterId ? `chapter:${chapterId}` : `organisation:${organisationId}`,
    names: (chapter ?? organisation)?.names as Record<string, string>,
    ...{ sentOn: dayIn(row.sentOn), replyBy: row.replyBy && dayIn(row.replyBy) },
    ...{ isPublic: row.audience === 'public', isUnderEmbargo: row.isUnderEmbargo },
  }
}

/** A reply as pages have it. */
export function presentReply({ id, audience, receivedOn, kind, language, body }: ReplyRow) {
  return {
    ...{ id, language, body, kind: kind as ReplyKind },
    ...{ receivedOn: dayIn(receivedOn), isPublic: audience === 'public' },
  }
}

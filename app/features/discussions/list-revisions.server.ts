import { diffWordsWithSpace } from 'diff'
import { db } from '~/db.server'
import type { getReply } from './get-reply.server'

export type Revision = {
  version: number
  writtenAt: string
  language: string
  /** The text as a row of kept, added and taken-out pieces against the version before. */
  pieces: Array<{ at: number; text: string; change: 'same' | 'added' | 'removed' }>
}

/** Every version of a reply, newest first, each with what it changed. */
export async function listRevisions(
  reply: Awaited<ReturnType<typeof getReply>>,
): Promise<Revision[]> {
  const earlier = await db.replyRevision.findMany({
    where: { replyId: reply.id },
    orderBy: { version: 'asc' },
  })
  const present = {
    version: reply.version,
    language: reply.language,
    body: reply.body,
    writtenAt: reply.editedAt ?? reply.createdAt,
  }
  const versions = [...earlier, present]
  return versions
    .map(({ version, language, body, writtenAt }, index) => ({
      version,
      language,
      writtenAt: writtenAt.toISOString(),
      pieces:
        index === 0
          ? [{ at: 0, text: body, change: 'same' as const }]
          : piecesBetween(versions[index - 1]?.body ?? '', body),
    }))
    .reverse()
}

function piecesBetween(before: string, after: string): Revision['pieces'] {
  // Bounded: two long texts without a word in common would take quadratic time.
  const parts = diffWordsWithSpace(before, after, { timeout: 200 })
  if (!parts) {
    return [
      { at: 0, text: before, change: 'removed' },
      { at: 1, text: after, change: 'added' },
    ]
  }
  return parts.map(({ value, added, removed }, at) => ({
    at,
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}

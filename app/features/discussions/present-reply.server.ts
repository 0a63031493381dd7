import { LRUCache } from 'lru-cache'

/** A file that lies with a reply. */
export type ReplyFile = { id: string; name: string; bytes: number }

/** A reply as it leaves the server: the same for every reader of its thread. */
export type PresentedReply = {
  id: string
  seq: number
  version: number
  authorId: string | null
  authorName: string | null
  initials: string
  /** Names of the author's home chapter by language. */
  chapter: Record<string, string> | null
  language: string
  bodyHtml: string
  createdAt: string
  editedAt: string | null
  files: ReplyFile[]
  /** When one of them last came or went. */
  filesAt: string | null
}

export type ReplyRow = {
  id: string
  seq: number
  version: number
  author_id: string | null
  author_name: string | null
  author_chapter: Record<string, string> | null
  language: string
  body_html: string
  edited_at: Date | null
  created_at: Date
  files_changed_at: Date | null
}

/** Gives the only shape in which a reply is shown, sent by socket or answered to a poll. */
export function presentReply(row: ReplyRow, files: ReplyFile[] = []): PresentedReply {
  return {
    id: row.id,
    seq: row.seq,
    version: row.version,
    authorId: row.author_id,
    authorName: row.author_name,
    initials: initialsOf(row.author_name),
    chapter: row.author_chapter,
    language: row.language,
    bodyHtml: row.body_html,
    createdAt: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    files,
    filesAt: row.files_changed_at?.toISOString() ?? null,
  }
}

const known = new LRUCache<string, string>({ max: 10_000 })

/** Two initials in the script of the name, a bullet for one who has left. */
export function initialsOf(name: string | null): string {
  if (!name) return '·'
  const initials = known.get(name) ?? makeInitials(name)
  known.set(name, initials)
  return initials
}

function makeInitials(name: string): string {
  const letters = name.split(/\s+/).map((part) => [...part][0] ?? '')
  return `${letters[0] ?? ''}${letters.length > 1 ? letters.at(-1) : ''}`.toLocaleUpperCase() || '·'
}

// Twenty replies were half the work of drawing a page, and they are the same for every reader.
import { drawOnce } from '~/draw-once.server'
import type { Locale } from '~/lib/locales'
import { blankReply } from './components/blank-reply'
import { NewSince, ReplyItem } from './components/reply-item'
import type { PresentedReply } from './present-reply.server'

export type DrawnReplies = {
  /** The items of the list, with a mark above the first that the viewer has not read. */
  html: string
  /** The form of a reply that the live script fills. */
  template: string
  lastSeq: number
}

/** Draws the replies of a page; `readSeq` is the viewer's last read number, 0 on her first visit. */
export function drawReplies(
  locale: Locale,
  thread: { id: string; readSeq: number },
  replies: Array<{ reply: PresentedReply; canEdit: boolean }>,
): DrawnReplies {
  const firstNew =
    thread.readSeq > 0
      ? replies.find(({ reply }) => reply.seq > thread.readSeq)?.reply.seq
      : undefined
  const items = replies.map(({ reply, canEdit }) => {
    const isNew = firstNew !== undefined && reply.seq >= firstNew
    const item = drawOnce(locale, ReplyItem, { threadId: thread.id, reply, canEdit, isNew })
    return reply.seq === firstNew ? drawOnce(locale, NewSince, {}) + item : item
  })
  return {
    html: items.join(''),
    template: drawOnce(locale, ReplyItem, blankReply(thread.id)),
    lastSeq: replies.at(-1)?.reply.seq ?? 0,
  }
}

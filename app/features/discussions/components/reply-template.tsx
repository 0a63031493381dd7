import { ReplyItem } from './reply-item'

const blank = {
  id: '__id__',
  seq: 0,
  version: 1,
  authorId: null,
  authorName: ' ',
  initials: ' ',
  chapter: null,
  language: 'en',
  bodyHtml: '',
  createdAt: '2026-01-01T00:00:00.000Z',
  editedAt: '2026-01-01T00:00:00.000Z',
}

/** The empty form of a reply, which the live script fills: one markup for both ways of arriving. */
export function ReplyTemplate({ threadId }: { threadId: string }) {
  return (
    <template data-reply-template>
      <ReplyItem threadId={threadId} reply={blank} canEdit />
    </template>
  )
}

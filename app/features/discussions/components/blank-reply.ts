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
  files: [{ id: '__file__', name: ' ', bytes: 0 }],
  filesAt: null,
}

/** The empty reply of a thread, which the live script fills: one markup for both ways of arriving. */
export function blankReply(threadId: string) {
  return { threadId, reply: blank, canEdit: true }
}

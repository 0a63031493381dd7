import { v7 as uuidv7 } from 'uuid'
import { pool } from '~/db.server'
import { activityRow } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { publish } from '~/features/live/bus.server'
import { indexText } from '~/lib/fold'
import { renderMarkdown } from '~/lib/markdown.server'
import { allow } from '~/lib/responses.server'
import { getThread } from './get-thread.server'
import { canReply, recordedFor } from './policy.server'
import { presentReply } from './present-reply.server'
import type { PostReply } from './schema'
import { writeReply } from './write-reply.server'

type Posted = { id: string; seq: number }

/**
 * Adds a reply to a thread that the viewer can see and that is still open, and gives its id and number.
 * The same form sent again gives the same. Throws 404 for a thread outside her audiences,
 * 403 for one that is closed.
 */
export async function postReply(
  viewer: MemberViewer,
  threadId: string,
  { formKey, body, language }: PostReply,
): Promise<Posted> {
  const thread = await getThread(viewer, threadId)
  if (!canReply(viewer, thread)) return again(viewer, thread.id, formKey)

  const id = uuidv7()
  const written = await writeReply({
    id,
    threadId: thread.id,
    audience: thread.audience,
    authorId: viewer.memberId,
    formKey,
    language,
    body,
    bodyHtml: renderMarkdown(body),
    words: indexText(body),
    activity: activityRow({
      type: 'discussions.reply_posted',
      actorId: viewer.memberId,
      chapterId: thread.space.chapterId,
      audience: recordedFor(thread.audience),
      threadId: thread.id,
      replyId: id,
      seq: 0,
    }),
  })
  if (!written) return again(viewer, thread.id, formKey)
  publish({
    type: 'reply_posted',
    threadId: thread.id,
    spaceId: thread.space.id,
    audience: thread.audience,
    reply: presentReply(written),
  })
  return { id, seq: written.seq }
}

/**
 * What a form that wrote nothing is answered: it was sent before, perhaps while the thread was still
 * open, or in this moment by another tab; else the thread is closed.
 */
async function again(viewer: MemberViewer, threadId: string, formKey: string) {
  const earlier = await postedBefore(viewer, threadId, formKey)
  allow(earlier !== null)
  return earlier
}

async function postedBefore(
  viewer: MemberViewer,
  threadId: string,
  formKey: string,
): Promise<Posted | null> {
  const { rows } = await pool.query<Posted>({
    name: 'posted-before',
    text: `SELECT r.id, r.seq FROM form_submission f JOIN reply r ON r.id = f.result::uuid
           WHERE f.member_id = $1 AND f.form = $2 AND f.key = $3`,
    values: [viewer.memberId, `reply:${threadId}`, formKey],
  })
  return rows[0] ?? null
}

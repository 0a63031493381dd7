import { db, isOvertaken, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { mailboxOf } from '~/features/members/mailbox-of'
import { lockService } from '~/features/memberships/service/lock-service.server'
import { holdPairsOf } from '~/features/mentoring/pairs/hold-pairs-of.server'
import { releaseFromPairs } from '~/features/mentoring/pairs/release-from-pairs.server'
import type { Member } from '~/generated/prisma/client.ts'
import { audience } from '~/lib/audience'
import { emailKeyOf } from '~/lib/email-key'
import { addJob, forgetMailTo } from '~/lib/jobs.server'
import type { Locale } from '~/lib/locales'
import { notFound } from '~/lib/responses.server'
import { findLastPost, type LastPost } from './find-last-post.server'
import { forgetInRosters } from './forget-in-rosters.server'

/**
 * Erases the viewer: her account and all that hangs on it, and what else holds her name or address.
 * What she wrote in discussions stays without her name; the record keeps her id. Her pairs end. One
 * neutral mail tells her that it is done. Gives the office that she has to hand over first, else null. Throws 404
 * when she was erased a moment ago.
 */
export async function eraseMember(viewer: MemberViewer, locale: Locale): Promise<LastPost | null> {
  const chapterId = await homeChapterOf(viewer.memberId)
  for (let more = mostTries - 1; ; more--)
    try {
      return await eraseOnce(viewer, chapterId, locale)
    } catch (error) {
      if (more === 0 || !isOvertaken(error)) throw error
    }
}

/** Another device of hers that writes crosswise may have it undone as a whole; then it is done anew. */
const mostTries = 5

function eraseOnce(
  { memberId }: MemberViewer,
  chapterId: string,
  locale: Locale,
): Promise<LastPost | null> {
  return db.$transaction(async (tx) => {
    const lastPost = await findLastPost(tx, memberId)
    if (lastPost) return lastPost
    await holdDecided(tx, memberId)
    await holdWritten(tx, memberId)
    const member = await tx.member.findUnique({ where: { id: memberId } })
    if (!member) throw notFound()
    await forgetInRosters(tx, member)
    await forgetAddresses(tx, member)
    await releaseFromPairs(tx, memberId, memberId)
    await tx.spaceGrant.deleteMany({ where: { grantee: audience.member(memberId) } })
    // What she chose in a vote is part of its record; why she did was her own word.
    await tx.ballot.updateMany({ where: { elector: { memberId } }, data: { reason: null } })
    await tx.member.delete({ where: { id: memberId } })
    await recordActivity(tx, {
      type: 'auth.member_erased',
      actorId: memberId,
      chapterId,
      memberId,
    })
    await addJob(tx, 'send_erasure_notice', { email: mailboxOf(member), locale })
    return null
  })
}

/**
 * Holds what others decide about her in this instant, in the order in which they do: an application, a move, what
 * her service records of her, her pairs, and with these she herself, as far as others write her row.
 */
async function holdDecided(tx: Tx, memberId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM application WHERE applicant_id = ${memberId}::uuid FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM transfer WHERE member_id = ${memberId}::uuid ORDER BY id FOR UPDATE`
  await lockService(tx, memberId)
  await holdPairsOf(tx, memberId)
}

/**
 * Holds what her other devices may write to in this instant before she goes, in the order in which
 * they do: a reply, its thread, her marks, a position, her place in a vote, what she said when chapters were asked, a document. They would wait for each other crosswise.
 */
async function holdWritten(tx: Tx, memberId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM reply WHERE author_id = ${memberId}::uuid ORDER BY id FOR NO KEY UPDATE`
  await tx.$queryRaw`
    SELECT 1 FROM thread WHERE author_id = ${memberId}::uuid
      OR id IN (SELECT thread_id FROM reply WHERE author_id = ${memberId}::uuid
                UNION SELECT thread_id FROM thread_reading WHERE member_id = ${memberId}::uuid)
    ORDER BY id FOR NO KEY UPDATE`
  await tx.$queryRaw`SELECT 1 FROM thread_follow WHERE member_id = ${memberId}::uuid FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM thread_reading WHERE member_id = ${memberId}::uuid FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM draft WHERE member_id = ${memberId}::uuid FOR UPDATE`
  await tx.$queryRaw`
    SELECT 1 FROM position WHERE begun_by = ${memberId}::uuid
      OR id IN (SELECT s.position_id FROM position_section s JOIN section_text st ON st.section_id = s.id
                WHERE st.written_by = ${memberId}::uuid
                UNION SELECT position_id FROM section_comment
                WHERE author_id = ${memberId}::uuid OR settled_by = ${memberId}::uuid)
    ORDER BY id FOR NO KEY UPDATE`
  await tx.$queryRaw`SELECT 1 FROM vote_elector WHERE member_id = ${memberId}::uuid ORDER BY id FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM consultation_comment WHERE author_id = ${memberId}::uuid ORDER BY id FOR UPDATE`
  await tx.$queryRaw`
    SELECT 1 FROM document WHERE added_by = ${memberId}::uuid OR withdrawn_by = ${memberId}::uuid
      OR id IN (SELECT e.document_id FROM edition e JOIN document_version v ON v.edition_id = e.id
                WHERE v.author_id = ${memberId}::uuid
                UNION SELECT document_id FROM translation_request WHERE member_id = ${memberId}::uuid)
    ORDER BY id FOR NO KEY UPDATE`
}

/** What waits for somebody with one of her addresses and is no part of her account. */
async function forgetAddresses(tx: Tx, { id, emailKey, contactEmail }: Member): Promise<void> {
  const keys = contactEmail ? [emailKey, emailKeyOf(contactEmail)] : [emailKey]
  const toHer = { where: { emailKey: { in: keys } } }
  await tx.application.deleteMany(toHer)
  await tx.invitation.deleteMany(toHer)
  await forgetMailTo(tx, keys, id)
}

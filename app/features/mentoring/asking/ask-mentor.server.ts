import { v7 as uuidv7 } from 'uuid'
import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { sentBefore } from '~/lib/once.server'
import { allow } from '~/lib/responses.server'
import { shareLanguage } from '~/lib/spoken-languages'
import { listApart } from '../pairs/list-apart.server'
import { getOffer } from './get-offer.server'
import { listStandings } from './list-standings.server'
import { lockMembers } from './lock-members.server'
import { canAsk } from './policy.server'
import { type Ask, limits } from './schema'

const day = 86_400_000
const openDays = 14

type Asked = { requestId: string } | { refused: 'unavailable' | 'too_many' }

/**
 * Asks a mentor, for fourteen days. `unavailable` is the one answer for who is full, rests, is kept
 * apart from her, speaks no language of hers or has lost her standing: the same statements run for
 * each, and the mentor hears of none. The same form twice, or a mentor who was asked, is one request.
 */
export async function askMentor(
  viewer: MemberViewer,
  mentorId: string,
  { formKey, words }: Ask,
): Promise<Asked> {
  await getOffer(viewer, mentorId)
  allow(canAsk(viewer, mentorId))
  const { memberId: menteeId } = viewer
  const id = uuidv7()
  return db.$transaction(async (tx) => {
    await lockMembers(tx, [menteeId, mentorId])
    const open = await listOpen(tx, menteeId, mentorId)
    const same = open.find((it) => it.mentorId === mentorId)
    if (same) return { requestId: same.id }
    if (open.length >= limits.open) return { refused: 'too_many' }
    const form = { memberId: menteeId, form: `ask:${mentorId}`, key: formKey, result: id }
    const earlier = await sentBefore(tx, form)
    const isPossible = await couldBePair(tx, menteeId, mentorId)
    if (earlier) return findEarlier(tx, earlier)
    if (!isPossible) return { refused: 'unavailable' }
    await writeRequest(tx, { id, menteeId, mentorId, words }, viewer)
    return { requestId: id }
  })
}

/** What waits of hers, after what was forgotten of these two is closed. */
async function listOpen(tx: Tx, menteeId: string, mentorId: string) {
  const now = clock.now()
  await tx.mentoringRequest.updateMany({
    where: { menteeId, mentorId, answeredAt: null, expiresAt: { lte: now } },
    data: { answeredAt: now, answer: 'expired' },
  })
  return tx.mentoringRequest.findMany({
    where: { menteeId, answeredAt: null, expiresAt: { gt: now } },
    select: { id: true, mentorId: true },
  })
}

/** Everything is asked before anything is judged, so that no cause is quicker than another. */
async function couldBePair(tx: Tx, menteeId: string, mentorId: string): Promise<boolean> {
  const offer = await tx.mentorOffer.findUnique({ where: { memberId: mentorId } })
  const pairs = await tx.pairing.count({ where: { mentorId, until: null } })
  const standings = await listStandings(tx, [menteeId, mentorId])
  const said = await tx.profileField.findUnique({
    where: { memberId_field: { memberId: menteeId, field: 'languages' } },
  })
  const apart = await listApart(tx, [menteeId, mentorId])
  const languages = Array.isArray(said?.value) ? said.value.map(String) : []
  const home = standings.get(mentorId)?.chapterId
  return [
    home !== undefined && standings.has(menteeId),
    offer?.audience === audience.network || offer?.audience === audience.chapter(home ?? ''),
    offer?.pausedAt === null,
    pairs < (offer?.capacity ?? 0),
    // Of one who says nothing of her languages nothing is known, so she may.
    languages.length === 0 || shareLanguage(languages, offer?.languages ?? []),
    !apart.has(`${menteeId}/${mentorId}`),
  ].every(Boolean)
}

async function findEarlier(tx: Tx, id: string): Promise<Asked> {
  const found = await tx.mentoringRequest.findUnique({ where: { id }, select: { id: true } })
  return found ? { requestId: found.id } : { refused: 'unavailable' }
}

type Written = { id: string; menteeId: string; mentorId: string; words: string }

async function writeRequest(tx: Tx, request: Written, viewer: MemberViewer): Promise<void> {
  const now = clock.now()
  await tx.mentoringRequest.create({
    data: {
      ...request,
      askedAt: now,
      expiresAt: new Date(now.getTime() + openDays * day),
    },
  })
  await recordActivity(tx, {
    type: 'mentoring.request_made',
    actorId: viewer.memberId,
    chapterId: viewer.standings.find(({ kind }) => kind === 'home')?.chapterId ?? '',
    audience: audience.pairing(request.id),
    requestId: request.id,
  })
  await addJob(tx, 'tell_of_request', { memberId: request.mentorId })
}

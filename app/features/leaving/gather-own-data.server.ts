import { db, pool } from '~/db.server'
import { listSessions } from '~/features/auth/list-sessions.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { gatherElsewhere } from './gather-elsewhere.server'

/** All that is held of one member, and nothing of anybody else: no other's name, id or words. */
export type OwnData = Awaited<ReturnType<typeof gatherOwnData>>

/** Gathers what is held of the viewer, whether or not she still belongs anywhere. */
export async function gatherOwnData(viewer: MemberViewer) {
  const { memberId } = viewer
  const [profile, memberships, standing, service, written, elsewhere, sessions, record] =
    await Promise.all([
      readProfile(memberId),
      readMemberships(memberId),
      readStanding(memberId),
      readService(memberId),
      readWritten(memberId),
      gatherElsewhere(memberId),
      listSessions(viewer),
      readRecord(memberId),
    ])
  return {
    madeAt: clock.now().toISOString(),
    profile,
    memberships,
    ...standing,
    ...service,
    ...written,
    ...elsewhere,
    sessions: sessions.map(({ device, createdAt, seenOn }) => ({ device, createdAt, seenOn })),
    record,
  }
}

async function readProfile(id: string) {
  return db.member.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, givenName: true, familyName: true, displayName: true, email: true },
      ...{ contactEmail: true, locale: true, createdAt: true },
      contactChange: { select: { email: true, expiresAt: true } },
      fields: {
        select: { field: true, value: true, audience: true },
        orderBy: { field: 'asc' },
      },
      factors: { select: { kind: true, label: true, createdAt: true, usedOn: true } },
    },
  })
}

async function readMemberships(memberId: string) {
  return db.membership.findMany({
    where: { memberId },
    orderBy: { from: 'asc' },
    select: {
      ...{ chapterId: true, kind: true, from: true, until: true, due: true },
      mandates: {
        select: { chapterId: true, office: true, from: true, until: true },
        orderBy: { from: 'asc' },
      },
    },
  })
}

/** How she was let in and what was decided; never by whom, nor what came of the words that she gave. */
async function readStanding(memberId: string) {
  const [vettings, applications, vouchersGiven, suspensions, transfers, consents] =
    await Promise.all([
      db.vetting.findMany({
        where: { memberId },
        orderBy: { from: 'asc' },
        select: { chapterId: true, method: true, from: true, until: true },
      }),
      db.application.findMany({
        where: { applicantId: memberId },
        orderBy: { filedAt: 'asc' },
        select: {
          ...{ chapterId: true, answers: true, filedAt: true, confirmedAt: true, decision: true },
          ...{ decidedAt: true, reason: true, appeal: true, appealedAt: true },
        },
      }),
      db.voucher.findMany({
        where: { voucherId: memberId },
        orderBy: { from: 'asc' },
        select: { chapterId: true, from: true },
      }),
      db.suspension.findMany({
        where: { memberId },
        orderBy: { from: 'asc' },
        select: { chapterId: true, reason: true, from: true, until: true },
      }),
      db.transfer.findMany({
        where: { memberId },
        orderBy: { askedAt: 'asc' },
        select: {
          ...{ fromChapterId: true, toChapterId: true, askedAt: true, endedAt: true },
          ...{ outcome: true, reason: true },
        },
      }),
      db.consent.findMany({
        where: { memberId },
        orderBy: { givenAt: 'asc' },
        select: { kind: true, version: true, givenAt: true, withdrawnAt: true },
      }),
    ])
  return {
    ...{ vettings, vouchersGiven, suspensions, transfers, consents },
    applications: await withQuestions(applications),
  }
}

// What stood before the first of them was counted has no beginning.
const ownPosts = `SELECT unit, CASE WHEN isfinite(from_at) THEN from_at END AS "from", until_at AS "until"
  FROM service_post WHERE member_id = $1 ORDER BY from_at, id`

/** The units in which she served, as far as they are kept, and the lines of command that she declared: never whom. */
async function readService(memberId: string) {
  const posts = await pool.query<{ unit: string; from: Date | null; until: Date | null }>(
    ownPosts,
    [memberId],
  )
  const declared = await db.supervision.findMany({
    where: { declaredBy: memberId },
    orderBy: { from: 'asc' },
    select: { superiorId: true, subordinateId: true, from: true, until: true },
  })
  const commandLines = declared.map(({ superiorId, subordinateId, from, until }) => ({
    // A coordinator declares it of others too.
    other: superiorId === memberId ? 'subordinate' : subordinateId === memberId ? 'superior' : null,
    from,
    until,
  }))
  return { posts: posts.rows, commandLines }
}

async function withQuestions<Row extends { answers: unknown }>(applications: Row[]) {
  const ids = applications.flatMap(({ answers }) => Object.keys(answers as object))
  const questions = await db.chapterQuestion.findMany({ where: { id: { in: ids } } })
  const asked = new Map(questions.map(({ id, labels, choices }) => [id, { labels, choices }]))
  return applications.map(({ answers, ...rest }) => ({
    ...rest,
    answers: Object.entries(answers as Record<string, string>).map(([id, answer]) => ({
      question: asked.get(id)?.labels ?? null,
      choices: asked.get(id)?.choices ?? null,
      answer,
    })),
  }))
}

/** Her own words; of the threads of others only where hers stand. */
async function readWritten(memberId: string) {
  const [threads, replies, drafts, follows] = await Promise.all([
    db.thread.findMany({
      where: { authorId: memberId },
      orderBy: { createdAt: 'asc' },
      select: { id: true, title: true, language: true, tags: true, createdAt: true },
    }),
    db.reply.findMany({
      where: { authorId: memberId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: {
        ...{ threadId: true, seq: true, language: true, body: true, createdAt: true },
        editedAt: true,
        revisions: {
          select: { version: true, language: true, body: true, writtenAt: true },
          orderBy: { version: 'asc' },
        },
      },
    }),
    db.draft.findMany({ where: { memberId }, omit: { memberId: true } }),
    db.threadFollow.findMany({ where: { memberId }, omit: { memberId: true } }),
  ])
  return { threads, replies, drafts, follows }
}

// That her words for others were withdrawn is told to nobody, her included (mission G02).
const ownRecord = `SELECT at, type, chapter_id AS "chapterId", actor_id IS NOT DISTINCT FROM $1::uuid AS "isHers"
  FROM activity
  WHERE (actor_id = $1 OR data ->> 'memberId' = $1::text)
    AND NOT (type = 'applications.vouchers_withdrawn' AND actor_id IS DISTINCT FROM $1)
  ORDER BY id`

/** The lines of the record that she wrote or that are about her. */
async function readRecord(memberId: string) {
  const { rows } = await pool.query<{
    at: Date
    type: string
    chapterId: string
    isHers: boolean
  }>(ownRecord, [memberId])
  return rows
}

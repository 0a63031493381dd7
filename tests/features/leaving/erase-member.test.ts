import { beforeAll, describe, expect, test } from 'vitest'
import { db, pool } from '~/db.server'
import { sealActivities } from '~/features/audit/seal-activities.server'
import { verifyAudit } from '~/features/audit/verify-audit.server'
import { getViewer } from '~/features/auth/get-viewer.server'
import { requestPasswordReset } from '~/features/auth/request-password-reset.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { listReplies } from '~/features/discussions/list-replies.server'
import { eraseMember } from '~/features/leaving/erase-member.server'
import { EraseSchema } from '~/features/leaving/schema'
import { getRosterImport } from '~/features/memberships/get-roster-import.server'
import { lockMember } from '~/features/memberships/lock-member.server'
import { startRosterImport } from '~/features/memberships/start-roster-import.server'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { nameKey } from '~/lib/fold'
import { addJob } from '~/lib/jobs.server'
import { outboxFolder } from '~/lib/mail.server'
import { readOutbox } from '~/lib/read-outbox.server'
import { buildSession } from '../../factories/accounts.ts'
import { buildMember, statusOf } from '../../factories/people.ts'
import { buildWholeMember, herWords, type WholeMember } from '../../factories/whole-member.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { allFiles, allText } from '../../support/all-text.ts'
import { errorsOf } from '../../support/forms.ts'
import { runJobs, waitingJobs } from '../../support/jobs.ts'
import { emptyOutbox } from '../../support/outbox.ts'

const headings = 'Surname;First name;E-mail;Rank;Unit;Association;Member since;Languages'
const hers = `${herWords.familyName};${herWords.givenName};${herWords.email};полицајац;Niš;;31.01.2020;sr`
const rosterOf = (...lines: string[]) => new TextEncoder().encode([headings, ...lines].join('\r\n'))

/** An application that nobody has confirmed, by an address alone. */
const applicationFrom = (email: string) => ({
  ...{ chapterId: 'serbia-moi', audience: 'coordination:serbia-moi', vouchCode: email },
  ...{ email, emailKey: email.toLowerCase(), givenName: 'N', familyName: 'K', locale: 'en' },
  filedAt: new Date(),
})

/** Her names and her addresses, in every way in which they are kept; where any of them stands. */
const words = [
  ...Object.values(herWords),
  ...nameKey(`${herWords.givenName} ${herWords.familyName}`).split(' '),
].map((it) => it.toLowerCase())
async function placesOfHer(): Promise<string[]> {
  const text = await allText()
  return [...text].filter(([, it]) => words.some((word) => it.includes(word))).map(([name]) => name)
}

describe('erasing a member of whom everything is there', () => {
  let her: WholeMember
  let coordinator: MemberViewer
  const rosters: Record<string, { chapterId: string; importId: string; by: MemberViewer }> = {}

  beforeAll(async () => {
    await emptyOutbox()
    her = await buildWholeMember()
    coordinator = await buildMember({ office: 'coordinator' })
    const foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const send = async (name: string, by: MemberViewer, chapterId: string, ...lines: string[]) => {
      const chapter = { id: chapterId, kind: 'service' }
      const { importId } = await startRosterImport(by, chapter, rosterOf(...lines))
      rosters[name] = { chapterId, importId, by }
    }
    const another = 'Nova;Ana;nova@import.example;полицајац;Niš;;31.01.2020;sr'
    await send('own', coordinator, 'serbia-moi', hers, another)
    await send('foreign', foreign, 'albania-asp', hers)
    await send('without her', foreign, 'albania-asp', another)
    await runJobs()
    await send('unread', coordinator, 'serbia-moi', hers)
    await requestPasswordReset(` ${herWords.email.toUpperCase()}`, 'somewhere', 'en')
    const { email: before, contactEmail } = herWords
    await requestPasswordReset(contactEmail, 'somewhere', 'en')
    const old = { memberId: her.memberId, email: `old.${before}` }
    await db.$transaction((tx) => addJob(tx, 'tell_old_mailbox', old))
    await db.application.create({ data: applicationFrom(contactEmail) })
    expect(await placesOfHer()).toEqual(
      expect.arrayContaining([
        ...['public.member', 'public.invitation', 'public.roster_import'],
        'graphile_worker._private_jobs',
      ]),
    )
    await emptyOutbox()
    await eraseMember(her.viewer, 'en')
  })

  test('leaves no name and no address in any table or file, and the chain verifies', async () => {
    expect(await lastActivity()).toMatchObject({
      actorId: her.memberId,
      chapterId: 'serbia-moi',
      data: { memberId: her.memberId },
    })
    // The one job that tells her, until it is done.
    expect(await placesOfHer()).toEqual(['graphile_worker._private_jobs'])
    expect(await waitingJobs('send_password_reset')).toEqual([])
    expect(await waitingJobs('tell_old_mailbox')).toEqual([])
    await runJobs()
    expect(await placesOfHer()).toEqual([])
    const files = allFiles(process.env.DATA_DIR as string, outboxFolder)
    expect(words.filter((word) => files.includes(word))).toEqual([])
    while ((await sealActivities()) > 0);
    expect(await verifyAudit()).toMatchObject({ intact: true, unsealed: 0 })
  })

  test('sends one neutral mail to where her mail went, and no other', async () => {
    await runJobs()
    // She with whom she was a pair is told that there is news, and of what not.
    const mails = (await readOutbox()).filter(
      ({ source }) => !source.includes('Subject: News for you'),
    )
    expect(mails.map(({ to }) => to.toLowerCase())).toEqual([herWords.contactEmail.toLowerCase()])
    const told = (mails[0]?.source ?? '').replace(/^(To|Message-ID): .*$/gim, '').toLowerCase()
    for (const word of [...words, 'serbia', 'polic', 'mreža']) expect(told).not.toContain(word)
  })

  test('opens nothing to her cookies, and nothing hangs on her id but the record', async () => {
    for (const token of her.tokens) expect((await getViewer(token)).memberId).toBeNull()
    const tables = [...(await allText())].filter(([, it]) => it.includes(her.memberId))
    expect(tables.map(([name]) => name)).toEqual(['public.activity'])
  })

  test('leaves her words in the discussion, without her', async () => {
    const [reply] = await listReplies(
      { id: her.threadId, audience: 'network' },
      { after: 0, upTo: 1 },
    )
    expect(reply).toMatchObject({ authorId: null, authorName: null, chapter: null })
    expect(reply?.bodyHtml).toContain('we measured')
    expect(await db.replyRevision.count({ where: { replyId: reply?.id } })).toBe(1)
  })

  test('makes the rosters that name her run out, and no other', async () => {
    const stateOf = async (name: string) => {
      const { by, chapterId, importId } = rosters[name] as (typeof rosters)[string]
      return (await getRosterImport(by, chapterId, importId)).state
    }
    expect(await stateOf('own')).toBe('expired')
    expect(await stateOf('foreign')).toBe('expired')
    expect(await stateOf('unread')).toBe('withdrawn')
    expect(await stateOf('without her')).toBe('ready')
  })

  test('is done once: a moment later there is nobody to erase or to suspend', async () => {
    const again = () => statusOf(eraseMember(her.viewer, 'en'))
    expect(await leaving([], again)).toBe(404)
    const pause = { reason: 'She asked for a pause', until: '2099-12-31' }
    expect(await statusOf(suspendMember(coordinator, her.memberId, pause))).toBe(404)
    // She was found a moment before, and is gone when it comes to the deed.
    const held = db.$transaction((tx) => lockMember(tx, her.memberId))
    expect(await statusOf(held)).toBe(404)
  })
})

test('every column that names a member lets her go', async () => {
  const { rows } = await pool.query(
    `SELECT conrelid::regclass || '.' || conname AS key FROM pg_constraint
     WHERE contype = 'f' AND confrelid = 'member'::regclass AND confdeltype NOT IN ('c', 'n')`,
  )
  expect(rows).toEqual([])
})

describe('the last coordinator of a service', () => {
  const chapterId = 'moldova-gpi'
  const isThere = async ({ memberId }: MemberViewer) =>
    (await db.member.count({ where: { id: memberId } })) === 1

  test('hands her post over first, however many offices she holds herself', async () => {
    const her = await buildMember({ in: chapterId, office: 'coordinator' })
    const post = await db.mandate.findFirstOrThrow({
      where: { membership: { memberId: her.memberId } },
    })
    await db.mandate.create({
      data: {
        ...{ membershipId: post.membershipId, chapterId, office: 'deputy-coordinator' },
        ...{ from: post.from, until: post.until },
      },
    })
    expect(await leaving([], () => eraseMember(her, 'en'))).toEqual({
      id: post.id,
      office: 'coordinator',
    })
    expect(await isThere(her)).toBe(true)
    await buildMember({ in: chapterId, office: 'deputy-coordinator' })
    expect(await eraseMember(her, 'en')).toBeNull()
    expect(await isThere(her)).toBe(false)
    await db.mandate.updateMany({ where: { chapterId }, data: { until: new Date() } })
  })

  test('is not she whose office waits for a second factor', async () => {
    const her = await buildMember({ in: chapterId, office: 'coordinator', hasFactor: false })
    expect(await eraseMember(her, 'en')).toBeNull()
  })

  test('of many who go in the same moment one stays', async () => {
    const all = []
    for (let n = 0; n < 8; n++)
      all.push(await buildMember({ in: chapterId, office: 'coordinator' }))
    const answers = await Promise.all(all.map((it) => eraseMember(it, 'en')))
    expect(answers.filter((it) => it === null)).toHaveLength(all.length - 1)
    expect((await Promise.all(all.map(isThere))).filter(Boolean)).toHaveLength(1)
    await db.mandate.updateMany({ where: { chapterId }, data: { until: new Date() } })
  })
})

test('fifty presses at once erase her once, with one activity and one mail', async () => {
  const { memberId } = await buildMember()
  const { viewer } = await buildSession(memberId)
  const before = await waitingJobs('send_erasure_notice')
  const statuses = await leaving(['auth.member_erased'], () =>
    Promise.all(Array.from({ length: 50 }, () => statusOf(eraseMember(viewer, 'en')))),
  )
  expect(statuses.filter((it) => it === 200)).toHaveLength(1)
  expect(statuses.filter((it) => it === 404)).toHaveLength(49)
  expect(await waitingJobs('send_erasure_notice')).toHaveLength(before.length + 1)
})

test('its form wants to be meant', async () => {
  expect(await errorsOf(EraseSchema, { meant: 'erase' })).toEqual({})
  for (const fields of [{}, { meant: '' }, { meant: 'yes' }] as Record<string, string>[])
    expect(await errorsOf(EraseSchema, fields)).toEqual({
      meant: ['leaving:erasure.meant_missing'],
    })
})

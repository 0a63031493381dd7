import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { acceptInvitation } from '~/features/applications/accept-invitation.server'
import { findInvitation } from '~/features/applications/find-invitation.server'
import { getOwnApplication } from '~/features/applications/get-own-application.server'
import { inviteApplicant } from '~/features/applications/invite-applicant.server'
import { listInvitations } from '~/features/applications/list-invitations.server'
import { AcceptInvitationSchema, InviteSchema } from '~/features/applications/schema'
import { withdrawInvitation } from '~/features/applications/withdraw-invitation.server'
import { readOutbox } from '~/lib/read-outbox.server'
import { buildAccount, password } from '../../factories/accounts.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { errorsOf } from '../../support/forms.ts'
import { runJobs } from '../../support/jobs.ts'
import { emptyOutbox, newLink } from '../../support/outbox.ts'

const coordinatorOf = (chapter = 'serbia-moi') =>
  buildMember({ in: chapter, office: 'coordinator' })
const newEmail = () => `${uuidv7()}@test.example`
const she = { givenName: 'Nova', familyName: 'Kandidat', password }

/** An invitation as it is mailed: its address, its id and the token of its link. */
async function invite(chapter = 'serbia-moi') {
  const email = newEmail()
  await inviteApplicant(await coordinatorOf(chapter), { chapter, email })
  await runJobs()
  const { id } = await db.invitation.findFirstOrThrow({ where: { emailKey: email } })
  return { email, id, token: new URL(await newLink()).pathname.split('/').at(-1) ?? '' }
}
const accept = (token: string, form = she) => acceptInvitation(token, form, {}, 'en')
const applicantOf = (email: string) =>
  db.member.findUniqueOrThrow({ where: { emailKey: email }, include: { applications: true } })

beforeEach(emptyOutbox)

describe('inviting', () => {
  test('mails a link to that address alone, with one activity, and says nothing of anybody', async () => {
    const coordinator = await coordinatorOf()
    const email = newEmail()
    await leaving(['applications.invitation_sent'], () =>
      inviteApplicant(coordinator, { chapter: 'serbia-moi', email }),
    )
    await runJobs()
    const mails = await readOutbox()
    expect(mails.map(({ to }) => to)).toEqual([email])
    for (const word of ['Test', 'serbia', 'Serbia', 'network', 'polic'])
      expect(mails[0]?.text).not.toContain(word)
    expect((await listInvitations(coordinator)).map((it) => it.email)).toContain(email)
  })

  test('an address that has an account opens nothing, and the coordinator is not told', async () => {
    const { email } = await buildAccount({ in: 'albania-asp' })
    await inviteApplicant(await coordinatorOf(), { chapter: 'serbia-moi', email })
    await runJobs()
    expect(new URL(await newLink()).pathname).toBe('/login')
    const { tokenHash } = await db.invitation.findFirstOrThrow({ where: { emailKey: email } })
    expect(tokenHash).toBeNull()
  })

  test('the same address again replaces the earlier invitation', async () => {
    const { email, token } = await invite()
    await inviteApplicant(await coordinatorOf(), { chapter: 'serbia-moi', email })
    expect(await findInvitation(token)).toBeNull()
    const open = { emailKey: email, withdrawnAt: null }
    expect(await db.invitation.count({ where: open })).toBe(1)
  })

  test('is for coordinators of the service, thirty times a day', async () => {
    const coordinator = await coordinatorOf()
    const form = { chapter: 'serbia-moi', email: newEmail() }
    for (const viewer of [await buildMember(), await coordinatorOf('albania-asp')])
      expect(await leaving([], () => statusOf(inviteApplicant(viewer, form)))).toBe(403)
    for (const chapter of ['albania-asp', 'rs-policewomen', 'wpon-see', 'never-was'])
      expect(await statusOf(inviteApplicant(coordinator, { ...form, chapter }))).toBe(403)
    expect(await statusOf(inviteApplicant({ ...coordinator, vettedUntil: null }, form))).toBe(403)
    for (let n = 0; n < 30; n++) await inviteApplicant(coordinator, { ...form, email: newEmail() })
    expect(await statusOf(inviteApplicant(coordinator, form))).toBe(429)
  })

  test('its forms say what is missing by the key of a message', async () => {
    expect(await errorsOf(InviteSchema, { chapter: 'serbia-moi', email: 'x' })).toEqual({
      email: ['applications:fault.email'],
    })
    expect(await errorsOf(AcceptInvitationSchema, '')).toEqual({
      givenName: ['applications:fault.name'],
      familyName: ['applications:fault.name'],
      password: ['auth:password.short'],
      terms: ['settings:consents.missing'],
    })
  })
})

describe('taking up an invitation', () => {
  test('makes an application that is vetted like any, with one activity', async () => {
    const { email, token } = await invite()
    await leaving(['applications.application_confirmed'], () => accept(token))
    const { id, applications } = await applicantOf(email)
    const applicant = await viewerOf(id)
    expect(applications).toMatchObject([{ chapterId: 'serbia-moi', decision: null }])
    expect(applicant.audiences).toEqual(['public', `member:${id}`])
    expect(applicant.mandates).toEqual([])
    expect((await getOwnApplication(applicant))?.missing).toBe(2)
  })

  test('keeps to its chapter and its address, and gives no office, whatever the form says', async () => {
    const { email, token } = await invite()
    const wishes = { chapter: 'albania-asp', chapterId: 'albania-asp', office: 'coordinator' }
    const other = { email: newEmail(), audience: 'board', decision: 'approved' }
    expect(await accept(token, { ...she, ...wishes, ...other } as typeof she)).toBeNull()
    const { id, applications } = await applicantOf(email)
    expect(applications).toMatchObject([
      { chapterId: 'serbia-moi', audience: 'coordination:serbia-moi', decision: null },
    ])
    expect((await viewerOf(id)).audiences).toEqual(['public', `member:${id}`])
    expect(await db.member.count({ where: { emailKey: other.email } })).toBe(0)
  })

  test('works once, for fifty at the same moment as well', async () => {
    const { email, token } = await invite()
    const answers = await Promise.all(Array.from({ length: 50 }, () => accept(token)))
    expect(answers.filter((it) => it === null).length).toBe(1)
    expect(new Set(answers)).toEqual(new Set([null, 'applications:invited.spent']))
    expect((await applicantOf(email)).applications.length).toBe(1)
    expect(await accept(token)).toBe('applications:invited.spent')
  })

  test('works for 14 days, not after it was withdrawn, and not by a token that never was', async () => {
    const { token } = await invite()
    moveClock(days(14) - 1)
    expect(await findInvitation(token)).not.toBeNull()
    moveClock(days(14) + 1)
    expect(await findInvitation(token)).toBeNull()
    expect(await leaving([], () => accept(token))).toBe('applications:invited.spent')
    moveClock(0)
    const withdrawn = await invite()
    await withdrawInvitation(await coordinatorOf(), withdrawn.id)
    for (const spent of [withdrawn.token, uuidv7(), ''])
      expect(await leaving([], () => accept(spent))).toBe('applications:invited.spent')
  })

  test('and withdrawing it in the same second: one of the two happens', async () => {
    const coordinator = await coordinatorOf()
    for (let n = 0; n < 5; n++) {
      const { id, token } = await invite()
      const [refused, withdrawn] = await Promise.all([
        accept(token),
        statusOf(withdrawInvitation(coordinator, id)),
      ])
      expect([refused === null, withdrawn === 200].filter(Boolean).length).toBe(1)
    }
  })

  test('refuses a weak password, and the link stays good', async () => {
    const { token } = await invite()
    expect(await accept(token, { ...she, password: 'short' })).toBe('auth:password.short')
    expect(await findInvitation(token)).not.toBeNull()
  })
})

describe('withdrawing an invitation', () => {
  test('is for the coordinators of its chapter, once, with one activity', async () => {
    const { id } = await invite()
    for (const viewer of [await coordinatorOf('albania-asp'), await buildMember()])
      expect(await leaving([], () => statusOf(withdrawInvitation(viewer, id)))).toBe(404)
    const coordinator = await coordinatorOf()
    expect(await statusOf(withdrawInvitation({ ...coordinator, vettedUntil: null }, id))).toBe(403)
    await leaving(['applications.invitation_withdrawn'], () => withdrawInvitation(coordinator, id))
    expect(await leaving([], () => statusOf(withdrawInvitation(coordinator, id)))).toBe(404)
    for (const never of [uuidv7(), 'x'])
      expect(await statusOf(withdrawInvitation(coordinator, never))).toBe(404)
  })
})

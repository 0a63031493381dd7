import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import {
  confirmApplication,
  isConfirmationOpen,
} from '~/features/applications/confirm-application.server'
import { fileApplication } from '~/features/applications/file-application.server'
import { ApplySchema, ConfirmApplicationSchema } from '~/features/applications/schema'
import { signIn } from '~/features/auth/sign-in.server'
import { listConsents } from '~/features/consents/list-consents.server'
import { readOutbox } from '~/lib/read-outbox.server'
import { terms } from '~/lib/terms'
import { taskList } from '~/task-list.server'
import { buildAccount, password } from '../../factories/accounts.ts'
import { buildApplication, buildFiled } from '../../factories/applications.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { errorsOf } from '../../support/forms.ts'
import { runJobs } from '../../support/jobs.ts'
import { emptyOutbox, newLink } from '../../support/outbox.ts'

const person = (email: string, chapter = 'serbia-moi') => ({
  chapter,
  email,
  givenName: 'Nova',
  familyName: 'Kandidat',
})
const from = () => ({ address: uuidv7(), locale: 'en' as const })
const newEmail = () => `${uuidv7()}@test.example`

describe('filing an application', () => {
  beforeEach(emptyOutbox)

  test('mails the link that confirms her address to it alone, and nothing about her', async () => {
    const email = newEmail()
    await leaving([], () => fileApplication(person(email), {}, from()))
    await runJobs()
    const mails = await readOutbox()
    expect(mails.map(({ to }) => to)).toEqual([email])
    for (const word of ['Nova', 'Kandidat', 'serbia', 'Serbia', 'network', 'polic'])
      expect(mails[0]?.text).not.toContain(word)
    expect(new URL(await newLink()).pathname).toMatch(/^\/apply\/[\w-]{27}$/)
  })

  test('by an address that has an account mails that there is one, and keeps nothing', async () => {
    const { email } = await buildAccount()
    const members = await db.member.count()
    await fileApplication(person(email.toUpperCase()), {}, from())
    await runJobs()
    expect((await readOutbox()).map(({ to }) => to)).toEqual([email])
    expect(new URL(await newLink()).pathname).toBe('/login')
    expect(await db.application.count({ where: { emailKey: email } })).toBe(0)
    expect(await db.member.count()).toBe(members)
  })

  test('again replaces what was not confirmed: the older link is dead', async () => {
    const { email, token } = await buildFiled()
    expect(await isConfirmationOpen(token)).toBe(true)
    const again = await buildFiled('albania-asp', email)
    expect(await isConfirmationOpen(token)).toBe(false)
    expect(await confirmApplication(token, password)).toBe('applications:confirm.spent')
    expect(await isConfirmationOpen(again.token)).toBe(true)
    expect(await db.application.count({ where: { emailKey: email } })).toBe(1)
  })

  test('fifty times at once leaves one', async () => {
    const email = newEmail()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => statusOf(fileApplication(person(email), {}, from()))),
    )
    // Three an hour are enough for one address.
    expect(answers.filter((it) => it === 200).length).toBe(3)
    expect(new Set(answers)).toEqual(new Set([200, 429]))
    expect(await db.application.count({ where: { emailKey: email } })).toBe(1)
  })

  test('is for services alone, and has its own limit for each address of the net', async () => {
    for (const chapter of ['wpon-see', 'serbia', 'rs-policewomen', 'never-was'])
      expect(await statusOf(fileApplication(person(newEmail(), chapter), {}, from()))).toBe(404)
    const crowd = from()
    for (let n = 0; n < 20; n++) await fileApplication(person(newEmail()), {}, crowd)
    expect(await statusOf(fileApplication(person(newEmail()), {}, crowd))).toBe(429)
  })

  test('its form says what is missing by the key of a message', async () => {
    expect(await errorsOf(ApplySchema, person(newEmail()))).toEqual({})
    expect(await errorsOf(ApplySchema, '')).toEqual({
      chapter: ['applications:fault.chapter'],
      givenName: ['applications:fault.name'],
      familyName: ['applications:fault.name'],
      email: ['applications:fault.email'],
    })
    for (const email of [
      'x',
      'a@b',
      'a@b.c d',
      'a@b.example,c@d.example',
      `${'x'.repeat(200)}@b.cd`,
    ])
      expect(await errorsOf(ApplySchema, person(email)), email).toEqual({
        email: ['applications:fault.email'],
      })
    expect(await errorsOf(ConfirmApplicationSchema, { terms: '2020-01' })).toEqual({
      password: ['auth:password.short'],
      terms: ['settings:consents.missing'],
    })
  })
})

describe('confirming the address', () => {
  test('makes an account that belongs nowhere, with one activity; her name moves onto it', async () => {
    const { token, email, applicationId } = await buildFiled()
    await leaving(['applications.application_confirmed'], () => confirmApplication(token, password))
    const application = await db.application.findUniqueOrThrow({ where: { id: applicationId } })
    for (const field of ['email', 'emailKey', 'givenName', 'familyName', 'tokenHash'] as const)
      expect(application[field]).toBeNull()
    const applicant = await viewerOf(application.applicantId ?? '')
    expect(applicant.displayName).toBe('Nova Kandidat')
    expect(applicant.audiences).toEqual(['public', `member:${applicant.memberId}`])
    expect(applicant.vettedUntil).toBeNull()
    expect(applicant.termsVersion).toBe(terms.version)
    expect(await listConsents(applicant)).toMatchObject([{ version: terms.version }])
    expect(await lastActivity()).toMatchObject({ actorId: applicant.memberId })
    const entered = await signIn({ email, password, device: 'test', address: uuidv7() })
    expect(entered).toHaveProperty('token')
  })

  test('works once, for fifty at once as well, and for two days', async () => {
    const { token } = await buildFiled()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => confirmApplication(token, password)),
    )
    expect(answers.filter((it) => it === null).length).toBe(1)
    expect(new Set(answers)).toEqual(new Set([null, 'applications:confirm.spent']))

    const email = newEmail()
    await fileApplication(person(email), {}, from())
    await emptyOutbox()
    await runJobs()
    const late = new URL(await newLink()).pathname.split('/').at(-1) ?? ''
    moveClock(days(2) - 1)
    expect(await isConfirmationOpen(late)).toBe(true)
    moveClock(days(2) + 1)
    expect(await confirmApplication(late, password)).toBe('applications:confirm.spent')
  })

  test('refuses a weak password and a token that never was, and nothing is lost', async () => {
    const { token } = await buildFiled()
    expect(await leaving([], () => confirmApplication(token, 'short'))).toBe('auth:password.short')
    expect(await confirmApplication(uuidv7(), password)).toBe('applications:confirm.spent')
    expect(await isConfirmationOpen(token)).toBe(true)
  })

  test('gives no second account to an address that has one meanwhile', async () => {
    const { token, email } = await buildFiled()
    const { memberId } = await buildMember()
    await db.member.update({ where: { id: memberId }, data: { email, emailKey: email } })
    expect(await leaving([], () => confirmApplication(token, password))).toBe(
      'applications:confirm.spent',
    )
  })

  test('never done is forgotten after a week; done is kept', async () => {
    const { applicationId } = await buildFiled()
    const { id } = await buildApplication()
    const sweep = taskList.sweep as unknown as () => Promise<void>
    moveClock(days(7) - 1)
    await sweep()
    expect(await db.application.count({ where: { id: applicationId } })).toBe(1)
    moveClock(days(7) + 1)
    await sweep()
    expect(await db.application.count({ where: { id: applicationId } })).toBe(0)
    expect(await db.application.count({ where: { id } })).toBe(1)
  })
})

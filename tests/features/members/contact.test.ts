import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { requestPasswordReset } from '~/features/auth/request-password-reset.server'
import { signIn } from '~/features/auth/sign-in.server'
import { tellOfSignInChange } from '~/features/auth/tell-of-sign-in-change.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { askContactChange } from '~/features/members/ask-contact-change.server'
import { confirmContactChange } from '~/features/members/confirm-contact-change.server'
import { findContactChange } from '~/features/members/find-contact-change.server'
import { getContact } from '~/features/members/get-contact.server'
import { AskContactSchema } from '~/features/members/schema'
import { withdrawContact } from '~/features/members/withdraw-contact.server'
import { taskList } from '~/task-list.server'
import { buildAccount, password } from '../../factories/accounts.ts'
import { buildMember, viewerOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { errorsOf } from '../../support/forms.ts'
import { runJobs, waitingJobs } from '../../support/jobs.ts'
import { linkIn } from '../../support/mail-source.ts'
import { emptyOutbox, takeOutbox } from '../../support/outbox.ts'

const fresh = () => `${uuidv7()}@private.example`
const emailOf = async ({ memberId }: MemberViewer) =>
  (await db.member.findUniqueOrThrow({ where: { id: memberId } })).email

/** Asks for an address; gives the token of the link that is mailed to it. */
async function askedFor(viewer: MemberViewer, email: string): Promise<string> {
  expect(await askContactChange(viewer, email)).toBeNull()
  await runJobs()
  const mails = await takeOutbox()
  expect(mails.map(({ to }) => to)).toEqual([email])
  return (
    linkIn(mails[0]?.text ?? '')
      .split('/')
      .at(-1) ?? ''
  )
}

/** A member whose mail goes to a private address. */
async function buildContact() {
  const member = await buildMember()
  const email = fresh()
  expect(await confirmContactChange(member, await askedFor(member, email))).toBe(true)
  await runJobs()
  await emptyOutbox()
  return { member, email }
}

beforeEach(async () => {
  await runJobs()
  await emptyOutbox()
})

describe('asking for another address', () => {
  test('mails one link there, in neutral words, and changes nothing yet', async () => {
    const member = await buildMember()
    const email = fresh()
    await leaving(['auth.contact_asked'], () => askContactChange(member, email))
    expect((await lastActivity()).data).toEqual({ memberId: member.memberId })
    await runJobs()
    const mails = await takeOutbox()
    expect(mails.map(({ to }) => to)).toEqual([email])
    expect(mails[0]?.subject).toBe('Your link')
    for (const word of ['test', 'serbia', 'polic', 'mreža', await emailOf(member)])
      expect(mails[0]?.text.toLowerCase()).not.toContain(word)
    expect(await getContact(member)).toEqual({
      ...{ mailbox: await emailOf(member), signIn: await emailOf(member) },
      ...{ hasContact: false, waiting: email },
    })
  })

  test('is the same for an address that another member signs in with or has her mail at', async () => {
    const other = await buildContact()
    const seen = []
    for (const email of [await emailOf(other.member), other.email, fresh()]) {
      const member = await buildMember()
      const answer = await leaving(['auth.contact_asked'], () => askContactChange(member, email))
      await runJobs()
      const mails = await takeOutbox()
      seen.push({ answer, to: mails.map(({ to }) => to === email), what: mails[0]?.subject })
    }
    expect(seen).toEqual(Array(3).fill({ answer: null, to: [true], what: 'Your link' }))
  })

  test('says so where her mail goes there already, however it is written', async () => {
    const { member, email } = await buildContact()
    const again = () => askContactChange(member, ` ${email.toUpperCase()}`)
    expect(await leaving([], again)).toBe('settings:contact.already')
  })

  test('a later address takes the place of an earlier one, whose link is worth nothing', async () => {
    const member = await buildMember()
    const first = await askedFor(member, fresh())
    await askContactChange(member, fresh())
    const last = fresh()
    // The one between gets no mail: its job finds it gone.
    const second = await askedFor(member, last)
    expect(await confirmContactChange(member, first)).toBe(false)
    expect((await getContact(member)).waiting).toBe(last)
    expect(await confirmContactChange(member, second)).toBe(true)
  })

  test('is granted five times a day', async () => {
    const member = await buildMember()
    for (let tries = 0; tries < 5; tries++) await askContactChange(member, fresh())
    const sixth = () => askContactChange(member, fresh())
    expect(await leaving([], sixth)).toBe('settings:contact.often')
  })

  test('wants one address: lists, second ones, line breaks and look-alikes are none', async () => {
    expect(await errorsOf(AskContactSchema, { email: ' her@private.example ' })).toEqual({})
    const odd = [
      ...[
        '',
        'her',
        'a@x.example,b@y.example',
        'a@x.example b@y.example',
        'a@x.example;b@y.example',
      ],
      ...[
        'a@x.example\nBcc: b@y.example',
        'a@x.example\r\nb@y.example',
        '<a@x.example>',
        'мira@x.example',
      ],
      ...[
        'mıra@x.example',
        'ｍira@x.example',
        'a@x.example\u200b.y',
        `${'a'.repeat(200)}@x.example`,
      ],
    ]
    for (const email of odd)
      expect(await errorsOf(AskContactSchema, { email }), email).toEqual({
        email: ['applications:fault.email'],
      })
    const two = 'email=a%40x.example&email=b%40y.example'
    for (const form of [
      two,
      'email[]=a%40x.example',
      'email[0]=a%40x.example&email[1]=b%40y.example',
    ])
      expect(await errorsOf(AskContactSchema, form)).toHaveProperty('email')
  })
})

describe('the link', () => {
  test('sends her mail there, and tells the mailbox that it went to before', async () => {
    const member = await buildMember()
    const before = await emailOf(member)
    const [first, second] = [fresh(), fresh()]
    let old = before
    for (const email of [first, second]) {
      const token = await askedFor(member, email)
      expect(await findContactChange(member, token)).toBe(email)
      const confirm = () => confirmContactChange(member, token)
      expect(await leaving(['auth.contact_changed'], confirm)).toBe(true)
      expect((await lastActivity()).data).toEqual({ memberId: member.memberId })
      await runJobs()
      const mails = await takeOutbox()
      expect(mails.map(({ to }) => to)).toEqual([old])
      expect(mails[0]?.subject).toBe('Your sign-in')
      expect(mails[0]?.text).not.toContain(email)
      old = email
    }
    expect(await getContact(member)).toEqual({
      ...{ mailbox: second, signIn: before, hasContact: true, waiting: null },
    })
  })

  test('is kept as a hash of at least 128 bits, works once and for 48 hours', async () => {
    const member = await buildMember()
    const token = await askedFor(member, fresh())
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16)
    const { tokenHash } = await db.contactChange.findUniqueOrThrow({
      where: { memberId: member.memberId },
    })
    expect(tokenHash).toBe(createHash('sha256').update(token).digest('hex'))
    moveClock(days(2) + 1)
    expect(await findContactChange(member, token)).toBeNull()
    expect(await leaving([], () => confirmContactChange(member, token))).toBe(false)
    moveClock(days(2) - 1)
    expect(await findContactChange(member, token)).not.toBeNull()
    expect(await confirmContactChange(member, token)).toBe(true)
    expect(await leaving([], () => confirmContactChange(member, token))).toBe(false)
  })

  test('opens nothing to another member, and is not spent by her', async () => {
    const [member, other] = [await buildMember(), await buildMember()]
    const token = await askedFor(member, fresh())
    await askedFor(other, fresh())
    for (const wrong of [token, 'never-was', '', 'x'.repeat(5_000)]) {
      expect(await findContactChange(other, wrong)).toBeNull()
      expect(await leaving([], () => confirmContactChange(other, wrong))).toBe(false)
    }
    expect((await getContact(other)).hasContact).toBe(false)
    expect(await confirmContactChange(member, token)).toBe(true)
  })

  test('counts once of fifty presses, with one activity and one mail', async () => {
    const member = await buildMember()
    const token = await askedFor(member, fresh())
    const answers = await leaving(['auth.contact_changed'], () =>
      Promise.all(Array.from({ length: 50 }, () => confirmContactChange(member, token))),
    )
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await waitingJobs('tell_old_mailbox')).toHaveLength(1)
  })

  test('to the address that she signs in with leads back there', async () => {
    const { member } = await buildContact()
    expect(await confirmContactChange(member, await askedFor(member, await emailOf(member)))).toBe(
      true,
    )
    expect(await getContact(member)).toMatchObject({ hasContact: false })
  })

  test('is forgotten when it is late', async () => {
    const member = await buildMember()
    await askedFor(member, fresh())
    moveClock(days(2) + 1)
    await taskList.sweep?.({}, {} as never)
    expect(await db.contactChange.count({ where: { memberId: member.memberId } })).toBe(0)
  })
})

describe('taking it away', () => {
  test('sends her mail to her sign-in address again, and tells the mailbox before', async () => {
    const { member, email } = await buildContact()
    await askedFor(member, fresh())
    await leaving(['auth.contact_removed'], () => withdrawContact(member))
    await runJobs()
    expect((await takeOutbox()).map(({ to }) => to)).toEqual([email])
    const own = await emailOf(member)
    expect(await getContact(member)).toEqual({
      ...{ mailbox: own, signIn: own, hasContact: false, waiting: null },
    })
    await leaving([], () => withdrawContact(member))
    expect(await waitingJobs('tell_old_mailbox')).toEqual([])
  })

  test('of one that only waits tells nobody', async () => {
    const member = await buildMember()
    const token = await askedFor(member, fresh())
    await leaving(['auth.contact_removed'], () => withdrawContact(member))
    expect(await confirmContactChange(member, token)).toBe(false)
    expect(await waitingJobs('tell_old_mailbox')).toEqual([])
  })
})

describe('once it is confirmed', () => {
  test('reset links asked for her sign-in address and notices go there, and nothing goes to it', async () => {
    const { memberId, email } = await buildAccount()
    const member = await viewerOf(memberId)
    const contact = fresh()
    await confirmContactChange(member, await askedFor(member, contact))
    await runJobs()
    await emptyOutbox()
    await requestPasswordReset(email, uuidv7(), 'en')
    await runJobs()
    await tellOfSignInChange({ memberId })
    expect((await takeOutbox()).map(({ to }) => to)).toEqual([contact, contact])
    await requestPasswordReset(contact, uuidv7(), 'en')
    await runJobs()
    expect(await takeOutbox()).toEqual([])
  })

  test('she signs in with the same address as before, and not with that one', async () => {
    const { memberId, email } = await buildAccount()
    const member = await viewerOf(memberId)
    const contact = fresh()
    await confirmContactChange(member, await askedFor(member, contact))
    const attempt = { password, device: 'x', address: memberId }
    expect(await signIn({ ...attempt, email: contact })).toEqual({ refused: 'wrong' })
    expect(await signIn({ ...attempt, email })).toHaveProperty('token')
  })
})

import { expect, test } from 'vitest'
import { sourcesOf, withoutComments } from './files.ts'

const app = sourcesOf('app').map(({ path, text }) => ({ path, text: withoutComments(text) }))

// An address that is no member's yet, or no more, or that its job alone knows.
const others: Record<string, string> = {
  'app/features/applications/send-application-link.server.ts': 'email',
  'app/features/applications/send-invitation.server.ts': 'email',
  'app/features/leaving/send-erasure-notice.server.ts': 'email',
  'app/features/members/send-contact-link.server.ts': 'email',
  'app/features/members/tell-old-mailbox.server.ts': 'email',
}

/** What each call hands over as the address of a mail. */
const addressees = app.flatMap(({ path, text }) =>
  [...text.matchAll(/await sendMail\(\{\s*to: ([^,]+(?:\([^)]*\))?),/g)].map(([, to]) => ({
    path,
    to,
  })),
)

test('mail to a member goes where mailboxOf says, and to no other address of hers', () => {
  const odd = addressees
    .filter(({ to = '' }) => !/^mailboxOf\(\w+\)$/.test(to))
    .map(({ path, to }) => [path, to])
  expect(odd).toEqual(Object.entries(others))
})

test('every call of sendMail was looked at', () => {
  const calls = app
    .filter(({ path }) => path !== 'app/lib/mail.server.ts')
    .flatMap(({ text }) => [...text.matchAll(/sendMail\(/g)])
  expect(calls).toHaveLength(addressees.length)
  expect(calls.length).toBeGreaterThan(10)
})

test('a job that carries an address carries what was typed, or where her mail goes', () => {
  const carried = app.flatMap(({ text }) =>
    [...text.matchAll(/addJob(?:Once)?\(tx, '\w+', \{[^}]*\bemail\b(?:: ([^,}]+))?/g)].map(
      ([, value = 'email']) => value.trim(),
    ),
  )
  expect(carried.toSorted()).toEqual(['email', ...Array(3).fill('mailboxOf(member)')])
})

import { v7 as uuidv7 } from 'uuid'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordOrganisation } from '~/features/organisations/record-organisation.server'
import type { RecordOrganisation } from '~/features/organisations/schema'
import { recordDispatch } from '~/features/positions/dispatch/record-dispatch.server'
import { recordReply } from '~/features/positions/dispatch/record-reply.server'
import type { Answered, Sent } from '~/features/positions/dispatch/schema'
import { dayOf } from '~/lib/dates'

/** The day that many days from now, as a form has it. */
export function dayIn(days: number): string {
  return dayOf(new Date(Date.now() + days * 86_400_000))
}

/** What a form says of an organisation. */
export function organisationForm(over: Partial<RecordOrganisation> = {}): RecordOrganisation {
  return {
    ...{ formKey: uuidv7(), name: { en: 'Women in Uniform', 'sr-Cyrl': 'Жене у униформи' } },
    ...{ short: 'WIU', kinds: ['partner' as const], site: 'https://partner.example/' },
    ...{ contact: 'Through the secretariat.', from: '2020-01-01' },
    ...over,
  }
}

/** An organisation in the register; gives its id. */
export async function buildOrganisation(
  chair: MemberViewer,
  over: Partial<RecordOrganisation> = {},
): Promise<string> {
  const { organisationId } = await recordOrganisation(chair, organisationForm(over))
  return organisationId
}

/** What a form says of a dispatch: to the Albanian service, today, for everyone to see. */
export function sentForm(over: Partial<Sent> = {}): Sent & { formKey: string } {
  return {
    ...{ formKey: uuidv7(), to: 'chapter:albania-asp', sentOn: dayIn(0), way: 'letter' as const },
    ...{ reference: '12/2026', replyBy: '', isPublic: true, isGivenEarly: false },
    ...over,
  }
}

/** What a form says of a reply: it came today, and the board alone reads it. */
export function answeredForm(over: Partial<Answered> = {}): Answered & { formKey: string } {
  return {
    ...{ formKey: uuidv7(), receivedOn: dayIn(0), kind: 'partly' as const },
    ...{ language: 'sq' as const, body: 'Do ta shqyrtojmë.', isPublic: false },
    ...over,
  }
}

/** A dispatch of a publication; gives its id. */
export async function buildDispatch(
  chair: MemberViewer,
  slug: string,
  over: Partial<Sent> = {},
): Promise<string> {
  const done = await recordDispatch(chair, slug, sentForm(over))
  if ('faults' in done) throw new Error(JSON.stringify(done.faults))
  return done.dispatchId
}

/** A reply to a dispatch; gives its id. */
export async function buildReply(
  chair: MemberViewer,
  dispatchId: string,
  over: Partial<Answered> = {},
): Promise<string> {
  const done = await recordReply(chair, dispatchId, answeredForm(over))
  if ('faults' in done) throw new Error(JSON.stringify(done.faults))
  return done.replyId
}

import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { askMentor } from '~/features/mentoring/asking/ask-mentor.server'
import { offerMentoring } from '~/features/mentoring/asking/offer-mentoring.server'
import type { Offer } from '~/features/mentoring/asking/schema'
import { buildMember, viewerOf } from './people.ts'

/** An offer as its form would send it. */
export function anOffer(wanted: Partial<Offer> = {}): Offer {
  return {
    ...{ audience: 'network', capacity: 1, topics: ['leadership'], languages: ['en'] },
    ...{ meeting: 'either', times: [], about: 'Twenty years of it.', version: 0 },
    ...wanted,
  }
}

/** A mentor (of Serbia unless told otherwise) who offers herself to the network. */
export async function buildMentor(
  offer: Partial<Offer> = {},
  built: Parameters<typeof buildMember>[0] = {},
): Promise<MemberViewer> {
  const mentor = await buildMember(built)
  await offerMentoring(mentor, anOffer(offer))
  return mentor
}

/** A form as the page gives it. */
export const words = () => ({
  formKey: uuidv7(),
  words: 'I would like to learn how to lead a team.',
})

/** Asks, and gives the id of the request; fails when it was refused. */
export async function ask(mentee: MemberViewer, mentor: MemberViewer): Promise<string> {
  const answer = await askMentor(mentee, mentor.memberId, words())
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.requestId
}

/** A mentor, a mentee and what she asked, with their rights as they are then. */
export async function buildRequest({
  offer = {},
  mentorIn = 'serbia-moi',
  menteeIn = 'serbia-moi',
}: {
  offer?: Partial<Offer>
  mentorIn?: string
  menteeIn?: string
} = {}) {
  const mentor = await buildMentor(offer, { in: mentorIn })
  const mentee = await buildMember({ in: menteeIn })
  const id = await ask(mentee, mentor)
  return { id, mentor: await viewerOf(mentor.memberId), mentee: await viewerOf(mentee.memberId) }
}

/** A wish of one not to be brought together with another, as the table holds it. */
export async function buildBlock(of: MemberViewer, from: MemberViewer, scope = 'pairing') {
  await db.memberBlock.create({
    data: { memberId: of.memberId, blockedId: from.memberId, scope, from: new Date() },
  })
}

import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { vouchFor } from '~/features/applications/vouch-for.server'
import { hashPassword } from '~/features/auth/password.server'
import { installation, type MemberViewer } from '~/features/auth/viewer'
import { editReply } from '~/features/discussions/edit-reply.server'
import { followThread } from '~/features/discussions/follow-thread.server'
import { saveDraft } from '~/features/discussions/save-draft.server'
import { admitMember } from '~/features/memberships/admit-member.server'
import { grantMandate } from '~/features/memberships/grant-mandate.server'
import { logSession } from '~/features/mentoring/pairs/log-session.server'
import { setGoal } from '~/features/mentoring/pairs/set-goal.server'
import { setMeeting } from '~/features/mentoring/pairs/set-meeting.server'
import { signAgreement } from '~/features/mentoring/pairs/sign-agreement.server'
import { writeAgreement } from '~/features/mentoring/pairs/write-agreement.server'
import { writeNote } from '~/features/mentoring/pairs/write-note.server'
import { dayOf } from '~/lib/dates'
import { buildSession, password } from './accounts.ts'
import { buildApplication } from './applications.ts'
import { pairUp } from './pairs.ts'
import { buildFactor, buildMember, buildThread, spaceOf, viewerOf } from './people.ts'
import { buildEnrolled, buildRound, wish } from './rounds.ts'
import { writeVote } from './votes.ts'
import { writeOnShelf } from './whole-shelf.ts'

/** What tells who the whole member is, however it is written. */
export const herWords = {
  givenName: 'Žuželja',
  familyName: 'Crnobrnja',
  displayName: 'Bubamara Plamenko',
  email: 'Zuza.Tajna@Skrovito.example',
  contactEmail: 'Lastavica@Gnijezdo.example',
  newContact: 'Kosovka@Zvizduk.example',
}

export type WholeMember = {
  memberId: string
  viewer: MemberViewer
  tokens: string[]
  threadId: string
}

/** A member of whom there is a row in every table that can hold one, who coordinates beside another. */
export async function buildWholeMember(): Promise<WholeMember> {
  const from = new Date('2020-01-01T00:00:00Z')
  const colleague = await buildMember({ office: 'coordinator' })
  const { contactEmail, newContact, ...admitted } = herWords
  const { memberId } = await admitMember(installation, {
    ...admitted,
    locale: 'en',
    memberships: [
      { chapterId: 'serbia-moi', kind: 'home', from },
      { chapterId: 'rs-policewomen', kind: 'association', from },
    ],
    fields: { rank: 'Inspektorka', rankBand: 3, unit: 'Četvrta', languages: ['sr', 'en'] },
  })
  await buildFactor(memberId)
  const until = new Date('2099-01-01T00:00:00Z')
  const office = 'deputy-coordinator'
  await grantMandate(installation, { memberId, chapterId: 'serbia-moi', office, from, until })
  const sessions = [await buildSession(memberId), await buildSession(memberId)]
  const threadId = await writeAndMark(await viewerOf(memberId))
  await writeAccount(memberId)
  await db.consent.create({
    data: { memberId, kind: 'terms', version: '2020-02', givenAt: from, withdrawnAt: new Date() },
  })
  await writeContact(memberId, contactEmail, newContact)
  await writeStanding(memberId, colleague.memberId)
  await writeAsking(memberId, colleague.memberId)
  const { code } = await buildApplication()
  await vouchFor(await viewerOf(memberId), code)
  await writeInPair(await viewerOf(memberId))
  await writeInRound(await viewerOf(memberId))
  await writeInDraft(memberId)
  await writeOnShelf(memberId)
  const viewer = sessions[0]?.viewer as MemberViewer
  return { memberId, viewer, tokens: sessions.map(({ token }) => token), threadId }
}

/** A thread, changed once and followed, and a draft of another. */
async function writeAndMark(viewer: MemberViewer): Promise<string> {
  const threadId = await buildThread(viewer)
  const { id: replyId } = await db.reply.findFirstOrThrow({ where: { threadId } })
  const body = 'They do not, and we measured.'
  const edit = { formKey: uuidv7(), body, language: 'en', version: 1 } as const
  await editReply(viewer, { threadId, replyId }, edit)
  await followThread(viewer, threadId, 'follow')
  const place = `space:${await spaceOf('serbia-moi')}`
  await saveDraft(viewer, { place, title: 'Boots', body: 'To be written', language: 'en' })
  return threadId
}

/** A draft that she began, with a section and a comment of hers, which she settled herself. */
async function writeInDraft(memberId: string): Promise<void> {
  const at = new Date('2024-03-01T00:00:00Z')
  const language = 'en'
  const begun = { chapterId: 'wpon-see', audience: 'board', language, begunBy: memberId }
  const { id: positionId } = await db.position.create({ data: { ...begun, begunAt: at } })
  const { id: sectionId } = await db.positionSection.create({ data: { positionId, place: 0 } })
  const heading = 'Zebrinka drafts'
  await db.sectionText.create({
    data: {
      ...{ sectionId, language, version: 1, heading, body: 'Zebrinka writes a section' },
      ...{ writtenBy: memberId, writtenAt: at },
    },
  })
  await db.sectionComment.create({
    data: {
      ...{ positionId, sectionId, audience: 'board', language, onVersion: 1, writtenAt: at },
      ...{ authorId: memberId, body: 'Zebrinka comments', settledAt: at, settledBy: memberId },
    },
  })
  await writeInVote(memberId, positionId)
  await writeInConsultation(memberId, positionId)
  await writeInPublication(memberId, positionId)
}

/** A consultation that she opened, in which she said something, answered for her service and decided. */
async function writeInConsultation(memberId: string, positionId: string): Promise<void> {
  const at = new Date('2024-03-01T00:00:00Z')
  const span = { openedAt: at, closesAt: new Date('2024-03-08T00:00:00Z') }
  const { id: consultationId } = await db.consultation.create({
    data: { positionId, number: 1, audience: 'board', mark: '', openedBy: memberId, ...span },
  })
  const { id: consultedId } = await db.consultedChapter.create({
    data: {
      ...{ consultationId, chapterId: 'serbia-moi', audience: 'chapter:serbia-moi' },
      ...{ desk: 'audit:serbia-moi', outcome: 'in_part', outcomeBy: memberId, outcomeAt: at },
      outcomeReason: 'Zebrinka decides',
    },
  })
  await db.consultationComment.create({
    data: { consultedId, authorId: memberId, body: 'Zebrinka says her view', version: 1 },
  })
  await db.consultationAnswer.create({
    data: {
      ...{ consultedId, version: 1, stance: 'support', body: 'Zebrinka answers for all' },
      ...{ writtenBy: memberId, writtenAt: at, sentAt: at },
    },
  })
}

/** A vote that she set and in which she voted with a reason, and another that she followed. */
async function writeInVote(memberId: string, positionId: string): Promise<void> {
  const at = new Date('2024-03-01T00:00:00Z')
  const span = { setAt: at, opensAt: at, closesAt: new Date('2024-03-08T00:00:00Z') }
  const set = { positionId, audience: 'board', rule: {}, setBy: memberId, ...span }
  const { id: voteId } = await db.positionVote.create({ data: { ...set, number: 1 } })
  const elector = await db.voteElector.create({
    data: { voteId, memberId, chapterId: 'serbia-moi' },
  })
  await db.positionVote.update({ where: { id: voteId }, data: { openedAt: at } })
  await db.ballot.create({
    data: {
      ...{ electorId: elector.id, number: 1, choice: 'abstain' },
      ...{ reason: 'Zebrinka knows the seller', at },
    },
  })
  await db.positionVote.update({
    where: { id: voteId },
    data: { countedAt: span.closesAt, result: 'lost' },
  })
  const followed = await db.positionVote.create({ data: { ...set, number: 2, cancelledAt: at } })
  await db.voteObserver.create({ data: { voteId: followed.id, memberId } })
}

/** A position that she signed, and in which she agreed to be named. */
async function writeInPublication(memberId: string, positionId: string): Promise<void> {
  const at = new Date('2024-03-01T00:00:00Z')
  await db.officerAgreement.create({ data: { positionId, memberId, agreedAt: at } })
  const voteId = await writeVote(positionId, 'carried')
  const number = `WPON/1999/${await db.positionPublication.count()}`
  const numbered = { number, year: 1999, ordinal: 1 + (await db.positionPublication.count()) }
  await db.positionPublication.create({
    data: {
      ...{ ...numbered, positionId, voteId, audience: 'board', file: '{}', sha256: uuidv7() },
      ...{ keyId: '0123456789abcdef', signedBy: memberId, signedAt: at, publicFrom: at },
    },
  })
  await writeInDispatch(memberId, positionId)
  await writeInNews(memberId)
}

/** An organisation that she recorded and named, a dispatch and a reply that she noted, and a slip that she put right. */
async function writeInDispatch(memberId: string, positionId: string): Promise<void> {
  const at = new Date('2024-03-01T00:00:00Z')
  const who = { recordedBy: memberId, recordedAt: at }
  const { id: organisationId } = await db.organisation.create({
    data: {
      ...{ chapterId: 'wpon-see', audience: 'network', names: { en: 'A body' } },
      ...{ kinds: ['partner', 'body'], fromOn: at, ...who },
    },
  })
  await db.positionPartner.create({
    data: { positionId, organisationId, namedBy: memberId, namedAt: at },
  })
  const publication = await db.positionPublication.findUniqueOrThrow({ where: { positionId } })
  const { id: dispatchId } = await db.dispatch.create({
    data: {
      ...{ publicationId: publication.id, audience: 'board', organisationId, sentOn: at },
      ...{ way: 'letter', reference: '1/2024', isUnderEmbargo: false, ...who },
    },
  })
  await db.dispatchReply.create({
    data: {
      ...{ dispatchId, audience: 'board', receivedOn: at, kind: 'declined', language: 'en' },
      ...{ body: 'No.', ...who },
    },
  })
  await db.dispatchCorrection.create({
    data: {
      ...{ dispatchId, audience: 'board', was: { reference: '2/2024' } },
      ...{ correctedBy: memberId, correctedAt: at },
    },
  })
}

/** News that she began, wrote, published and corrected. */
async function writeInNews(memberId: string): Promise<void> {
  const at = new Date('2024-03-01T00:00:00Z')
  const words = { title: 'Zebrinka in the news', place: 'Skopje', body: 'Zebrinka tells it' }
  const text = { ...words, html: '<p>Zebrinka tells it</p>', audience: 'public', language: 'en' }
  await db.newsItem.create({
    data: {
      ...{ chapterId: 'wpon-see', audience: 'public', language: 'en', happenedOn: at },
      ...{ sourceName: 'The network', rights: 'own', rightsWords: '', changedAt: at },
      ...{ begunBy: memberId, begunAt: at, publishedBy: memberId, publishedAt: at },
      texts: { create: { ...text, version: 1, writtenBy: memberId, writtenAt: at } },
      corrections: {
        create: {
          ...{ audience: 'public', language: 'en', why: 'Zebrinka corrects it' },
          ...{ correctedBy: memberId, correctedAt: at },
        },
      },
    },
  })
}

/** A round in which she enrolled, with a mentor whom she would like. */
async function writeInRound(viewer: MemberViewer): Promise<void> {
  const { roundId } = await buildRound({}, { kind: 'network', chapters: [] })
  const mentor = await buildEnrolled(roundId, 'mentor')
  await buildEnrolled(roundId, 'both', { about: 'Zebrinka tells', goals: 'Zebrinka wants' }, viewer)
  await wish(viewer, roundId, mentor.id)
}

/** A pair with something of hers in every part of its room. */
async function writeInPair(viewer: MemberViewer): Promise<void> {
  const mentor = await buildMember()
  const pairingId = await pairUp(mentor, viewer)
  const her = await viewerOf(viewer.memberId)
  const words = 'Zebrinka between the two'
  const agreement = { rhythm: 'weekly', meeting: 'online', words, version: 0 } as const
  await writeAgreement(her, pairingId, agreement)
  await signAgreement(her, pairingId, 1)
  const formKey = uuidv7()
  await setGoal(her, pairingId, { formKey, words: 'Zebrinka sets a goal', dueOn: null })
  await writeNote(her, pairingId, { formKey, words: 'Zebrinka notes it down' })
  const held = {
    heldOn: dayOf(new Date()),
    minutes: 45,
    meeting: 'online',
    theme: 'forensics',
  } as const
  await logSession(her, pairingId, { formKey, ...held })
  const other = await viewerOf(mentor.memberId)
  await logSession(other, pairingId, { formKey: uuidv7(), ...held, minutes: 37 })
  await writeNote(other, pairingId, { formKey: uuidv7(), words: 'Kanarinac notes it down' })
  const day = dayOf(new Date(Date.now() + 5 * 86_400_000))
  const next = { day, time: '17:30', minutes: 60, place: 'Kod Zebrinke', version: 0 }
  await setMeeting(her, pairingId, next)
}

async function writeAccount(memberId: string): Promise<void> {
  const soon = new Date(Date.now() + 600_000)
  await db.credential.create({ data: { memberId, passwordHash: await hashPassword(password) } })
  await db.passwordReset.create({ data: { id: uuidv7(), memberId, expiresAt: soon } })
  await db.halfSignIn.create({ data: { id: uuidv7(), memberId, device: 'test', expiresAt: soon } })
  await db.recoveryCode.create({ data: { id: uuidv7(), memberId } })
}

/** Where her mail goes, where it shall go, and a mail that waits for where it went before. */
async function writeContact(memberId: string, contactEmail: string, email: string): Promise<void> {
  const expiresAt = new Date(Date.now() + 600_000)
  await db.member.update({ where: { id: memberId }, data: { contactEmail } })
  await db.contactChange.create({ data: { memberId, email, expiresAt, tokenHash: uuidv7() } })
}

/** What she offers as a mentor, what she asked and was asked, and from whom she is kept apart, either way. */
async function writeAsking(memberId: string, other: string): Promise<void> {
  const [askedAt, expiresAt] = [new Date('2024-01-01T00:00:00Z'), new Date('2024-01-15T00:00:00Z')]
  await db.mentorOffer.create({
    data: {
      ...{ memberId, audience: 'network', capacity: 2, topics: ['career'], languages: ['sr'] },
      ...{ meeting: 'either', about: 'what she can pass on', changedAt: askedAt },
    },
  })
  for (const [menteeId, mentorId] of [
    [memberId, other],
    [other, memberId],
  ] as const)
    await db.mentoringRequest.create({
      data: {
        ...{ menteeId, mentorId, askedAt, expiresAt, answeredAt: expiresAt, answer: 'expired' },
        words: menteeId === memberId ? 'what she would learn' : 'what another wrote to her',
      },
    })
  await db.memberBlock.createMany({
    data: [
      { memberId, blockedId: other, scope: 'all', from: askedAt },
      { memberId: other, blockedId: memberId, scope: 'pairing', from: askedAt },
    ],
  })
}

/** What others wrote of her: a suspension that ended, an application, a line of command, a reset, a grant. */
async function writeStanding(memberId: string, other: string): Promise<void> {
  const [from, until] = [new Date('2024-01-01T00:00:00Z'), new Date('2024-02-01T00:00:00Z')]
  const chapterId = 'serbia-moi'
  await db.suspension.create({ data: { memberId, chapterId, reason: 'a pause', from, until } })
  const { id: questionId } = await db.chapterQuestion.create({
    data: {
      ...{ chapterId, kind: 'text', labels: { en: 'Since when?' }, from },
      ...{ isRequired: false, position: 9 },
    },
  })
  await db.application.create({
    data: {
      ...{ chapterId, audience: 'coordination:serbia-moi', applicantId: memberId },
      ...{ answers: { [questionId]: 'an answer of hers' }, vouchCode: uuidv7() },
      ...{ filedAt: from, confirmedAt: from, decision: 'approved', decidedAt: until },
      decidedBy: other,
    },
  })
  await db.transfer.create({
    data: {
      ...{ memberId, fromChapterId: chapterId, toChapterId: 'albania-asp' },
      ...{ fromAudience: 'coordination:serbia-moi', toAudience: 'coordination:albania-asp' },
      ...{ askedAt: from, silentAt: until, expiresAt: until, endedAt: until, outcome: 'refused' },
      ...{ reason: 'no post was free', receivedBy: other },
    },
  })
  await db.supervision.create({
    data: { superiorId: memberId, subordinateId: other, declaredBy: memberId, from },
  })
  await db.factorReset.create({ data: { memberId, chapterId, askedBy: other, from, until } })
  const spaceId = await spaceOf(chapterId)
  await db.spaceGrant.create({ data: { spaceId, grantee: `member:${memberId}`, from } })
  const email = herWords.email
  await db.invitation.create({
    data: {
      ...{ chapterId, audience: 'coordination:serbia-moi', email, from },
      ...{ emailKey: email.toLowerCase(), expiresAt: until, invitedBy: other },
    },
  })
}

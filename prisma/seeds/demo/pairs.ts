import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { personaEmail } from '~/features/auth/personas'
import { postReply } from '~/features/discussions/post-reply.server'
import { startThread } from '~/features/discussions/start-thread.server'
import { acceptRequest } from '~/features/mentoring/asking/accept-request.server'
import { askMentor } from '~/features/mentoring/asking/ask-mentor.server'
import { offerMentoring } from '~/features/mentoring/asking/offer-mentoring.server'
import { consentToPair } from '~/features/mentoring/consents/consent-to-pair.server'
import { changeGoal } from '~/features/mentoring/pairs/change-goal.server'
import { findConversation } from '~/features/mentoring/pairs/find-conversation.server'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { logSession } from '~/features/mentoring/pairs/log-session.server'
import { setGoal } from '~/features/mentoring/pairs/set-goal.server'
import { setMeeting } from '~/features/mentoring/pairs/set-meeting.server'
import { signAgreement } from '~/features/mentoring/pairs/sign-agreement.server'
import { writeAgreement } from '~/features/mentoring/pairs/write-agreement.server'
import { writeNote } from '~/features/mentoring/pairs/write-note.server'
import type { Topic } from '~/features/mentoring/terms'
import { dayOf } from '~/lib/dates'
import type { SpokenLanguage } from '~/lib/spoken-languages'
import { viewerAt } from './viewers.ts'

const day = 86_400_000
const mentor = 'marija.simic@croatia-moi.example'
const mentee = personaEmail('member')

type Offered = { topics: Topic[]; languages: SpokenLanguage[]; about: string }
const offered: Record<string, Offered> = {
  [mentor]: {
    topics: ['criminal_investigation', 'leadership', 'public_speaking'],
    languages: ['hr', 'en'],
    about: 'Dvadeset godina u kriminalistici, zadnjih osam vodim tim. Rado slušam i rado pitam.',
  },
  'amra.smajic@bih-federation.example': {
    topics: ['domestic_violence', 'community_policing', 'self_confidence'],
    languages: ['bs', 'en'],
    about: 'Radim na prijavama nasilja u porodici i držim obuke za mlađe kolegice.',
  },
  'vesna.djordjevic@serbia-moi.example': {
    topics: ['leadership', 'promotion', 'work_and_family'],
    languages: ['sr'],
    about: 'Prošla sam put od patrole do savetnice i rado pokazujem kako se za njega sprema.',
  },
}

/** Goes to a day, counted from today and before it, and answers who somebody is then. */
type Live = (days: number, email: string) => ReturnType<typeof viewerAt>

/**
 * Mentors to be asked; the demo member's pair, found by asking and at work for eleven weeks; and one
 * that waits for the consent of the demo coordinator alone.
 */
export async function seedPairs(start: number, moveTo: (time: number) => void): Promise<void> {
  const live: Live = (days, email) => {
    moveTo(start + days * day)
    return viewerAt(email)
  }
  for (const [email, about] of Object.entries(offered)) await offer(await live(-90, email), about)
  const pair = await ask(live, -84, mentee, mentor, [
    'Draga Marija, volela bih da pređem u kriminalistiku, a u mojoj upravi nemam koga da pitam.',
    'Da li biste me pratili ovu godinu?',
  ])
  await consent(live, -80, pair, ['serbia-moi', 'croatia-moi'])
  await agree(live, pair)
  await work(live, start, pair)
  await talk(live, pair)
  const waiting = await ask(
    live,
    -6,
    'djurdja.colovic@serbia-moi.example',
    'amra.smajic@bih-federation.example',
    ['Draga Amra, sve češće izlazim na prijave nasilja u porodici i želim da učim od nekoga.'],
  )
  await consent(live, -3, waiting, ['bih-federation'])
  // The news of all this is old: nobody is mailed it when the demo starts.
  await db.$executeRaw`SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs
    WHERE task_identifier IN ('tell_of_pair', 'tell_of_request')`
}

async function offer(viewer: Awaited<ReturnType<Live>>, said: Offered): Promise<void> {
  await offerMentoring(viewer, {
    ...said,
    ...{ audience: 'network', capacity: 2, meeting: 'either', times: ['evenings'], version: 0 },
  })
}

/** Has one ask and the other accept on the next day; gives the pair's id. */
async function ask(live: Live, days: number, hers: string, others: string, words: string[]) {
  const { memberId } = await viewerAt(others)
  const form = { formKey: uuidv7(), words: words.join(' ') }
  const asked = await askMentor(await live(days, hers), memberId, form)
  if ('refused' in asked) throw new Error(`the demo could not ask ${others}: ${asked.refused}`)
  await expectDone(await acceptRequest(await live(days + 1, others), asked.requestId))
  return asked.requestId
}

async function consent(live: Live, days: number, pair: string, services: string[]): Promise<void> {
  for (const chapterId of services) {
    const { membership } = await db.mandate.findFirstOrThrow({
      where: { chapterId, office: 'coordinator' },
      select: { membership: { select: { member: { select: { emailKey: true } } } } },
    })
    await expectDone(await consentToPair(await live(days, membership.member.emailKey), pair))
  }
}

async function agree(live: Live, pair: string): Promise<void> {
  const written = await writeAgreement(await live(-77, mentee), pair, {
    ...{ rhythm: 'fortnightly', meeting: 'online', version: 0 },
    words: 'Što kažemo, ostaje među nama. Ko ne može, javi dan ranije.',
  })
  if (!('version' in written)) throw new Error('the demo could not agree')
  await signAgreement(await live(-77, mentee), pair, written.version)
  await signAgreement(await live(-75, mentor), pair, written.version)
}

async function work(live: Live, start: number, pair: string): Promise<void> {
  const dayIn = (days: number) => dayOf(new Date(start + days * day))
  for (const [progress, due, words] of [
    [75, 30, 'Da se prijavim na kurs za kriminalističku obradu.'],
    [25, 120, 'Da pred smenom izložim jedan slučaj, bez papira.'],
  ] as const) {
    const dueOn = new Date(dayIn(due))
    const set = await setGoal(await live(-70, mentee), pair, { formKey: uuidv7(), words, dueOn })
    if ('refused' in set) throw new Error(set.refused)
    const ids = { pairingId: pair, goalId: set.goalId }
    await changeGoal(await live(-20, mentee), ids, { words, dueOn, progress, version: 1 })
  }
  for (const [days, by, minutes, theme] of [
    [-56, mentor, 60, 'criminal_investigation'],
    [-5, mentee, 45, 'public_speaking'],
  ] as const) {
    const met = { heldOn: dayIn(days), minutes, meeting: 'online' as const, theme }
    await logSession(await live(days, by), pair, { formKey: uuidv7(), ...met })
  }
  const words = 'Za sledeći put: pitanja sa prijemnog ispita i spisak literature.'
  await writeNote(await live(-20, mentee), pair, { formKey: uuidv7(), words })
  await setMeeting(await live(-4, mentor), pair, {
    ...{ day: dayIn(5), time: '18:00', minutes: 60, place: 'Video-poziv, ja zovem', version: 0 },
  })
}

async function talk(live: Live, pair: string): Promise<void> {
  const opener = await live(-19, mentee)
  const spaceId = (await findConversation(await getPairing(opener, pair))) ?? ''
  const said = (body: string, language: 'sr-Latn' | 'hr') => ({
    ...{ formKey: uuidv7(), body, language },
  })
  const { threadId } = await startThread(opener, spaceId, {
    title: 'Razgovor u dvoje',
    ...said('Izašao je konkurs za kurs. Da li da pošaljem i preporuku načelnika?', 'sr-Latn'),
    tags: [],
  })
  const answer = 'Svakako, ali ne čekaj na nju: prijavi se odmah, preporuku dodaj poslije.'
  await postReply(await live(-18, mentor), threadId, said(answer, 'hr'))
  const thanks = 'Poslala sam. Hvala ti, bez tebe bih čekala do poslednjeg dana.'
  await postReply(await live(-16, mentee), threadId, said(thanks, 'sr-Latn'))
}

async function expectDone(outcome: string): Promise<void> {
  if (outcome !== 'done') throw new Error(`the demo has a pair that could not be: ${outcome}`)
}

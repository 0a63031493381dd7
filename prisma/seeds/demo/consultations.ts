import { db } from '~/db.server'
import { personaEmail } from '~/features/auth/personas'
import { openConsultation } from '~/features/positions/consultation/open-consultation.server'
import { prepareConsultation } from '~/features/positions/consultation/prepare-consultation.server'
import { releaseResponses } from '~/features/positions/consultation/release-responses.server'
import { respondToAnswer } from '~/features/positions/consultation/respond-to-answer.server'
import type { Outcome, Stance } from '~/features/positions/consultation/stances'
import { writeAnswer } from '~/features/positions/consultation/write-answer.server'
import { writeComment } from '~/features/positions/consultation/write-comment.server'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { dayOf } from '~/lib/dates'
import { type DemoText, day, draftText, type MoveTo } from './carry.ts'
import { viewerAt, viewerOf } from './viewers.ts'

type Said = {
  /** What members say, the last of the service's roster first; about a section by its place, or the whole. */
  words: Array<[section: number | null, words: string]>
  answer?: { stance: Stance; words: string }
  response?: { outcome: Outcome; reason: string }
}
type Asked = { question: string; days: number; services: Record<string, Said> }

const shifts: DemoText = {
  language: 'en',
  words: {
    title: 'Shifts that are known in time',
    heading: 'Why it matters',
    body: 'Whoever learns on Friday that she works on Sunday finds nobody for her children. **Most who leave the patrol for a desk say that this was why.**',
    more: [
      {
        heading: 'What we ask for',
        body: '1. Shifts are known four weeks ahead.\n2. Who is called in all the same is asked first, and told why.\n3. Exchanges among colleagues are allowed unless somebody says why not.',
      },
    ],
  },
  translations: {
    'sr-Latn': {
      title: 'Smene koje se znaju na vreme',
      heading: 'Zašto je to važno',
      body: 'Ona koja u petak sazna da radi u nedelju nema kome da ostavi decu. **Većina onih koje iz patrole pređu za sto kaže da je to bio razlog.**',
      more: [
        {
          heading: 'Šta tražimo',
          body: '1. Smene se znaju četiri nedelje unapred.\n2. Ona koja se ipak poziva prvo se pita, i kaže joj se zašto.\n3. Zamene među koleginicama su dozvoljene, osim ako neko kaže zašto nisu.',
        },
      ],
    },
    sq: {
      title: 'Turne që dihen me kohë',
      heading: 'Pse ka rëndësi',
      body: 'Ajo që të premten mëson se punon të dielën nuk gjen kujt t’ia lërë fëmijët. **Shumica e atyre që kalojnë nga patrulla në zyrë thonë se kjo ishte arsyeja.**',
      more: [
        {
          heading: 'Çfarë kërkojmë',
          body: '1. Turnet dihen katër javë përpara.\n2. Ajo që thirret megjithatë pyetet më parë dhe i thuhet pse.\n3. Ndërrimet mes kolegeve lejohen, përveç kur dikush thotë pse jo.',
        },
      ],
    },
  },
}
const nowAsked: Asked = {
  question: 'How many weeks ahead are shifts known in your service today?',
  days: 14,
  services: {
    'albania-asp': { words: [] },
    'moldova-gpi': {
      words: [],
      answer: {
        stance: 'support',
        words:
          'We support it. Shifts are known two weeks ahead today; four are possible from the autumn on.',
      },
    },
    'north-macedonia-moi': { words: [[2, 'Кај нас две недели би биле веќе голема разлика.']] },
    'serbia-moi': {
      words: [
        [
          2,
          'Kod nas se raspored zna tri dana unapred. Četiri nedelje zvuče lepo, ali bi i dve bile dosta.',
        ],
        [2, 'Molim da ostane deo o zamenama: danas zavisi od toga ko je dežuran.'],
        [null, 'Neka se pošalje i sindikatu.'],
      ],
    },
  },
}

const pregnancy: DemoText = {
  language: 'en',
  words: {
    title: 'Service during pregnancy',
    heading: 'What we ask for',
    body: '1. Whoever is pregnant chooses together with her doctor and her superior what she does.\n2. She keeps her pay, her rank and her place on the list for promotion.\n3. Nobody asks for the news before she gives it.',
    more: [
      {
        heading: 'From when on',
        body: 'It holds from the day on which she tells it, and until her child is one year old.',
      },
    ],
  },
  translations: {
    'sr-Latn': {
      title: 'Služba tokom trudnoće',
      heading: 'Šta tražimo',
      body: '1. Trudna policajka zajedno sa lekarkom i starešinom bira šta radi.\n2. Zadržava platu, zvanje i mesto na listi za napredovanje.\n3. Niko ne pita pre nego što ona kaže.',
      more: [
        {
          heading: 'Od kada',
          body: 'Važi od dana kada to kaže, i dok dete ne napuni godinu dana.',
        },
      ],
    },
  },
}
const onceAsked: Asked = {
  question: '',
  days: 15,
  services: {
    'albania-asp': {
      words: [[2, 'Afati një vit është i shkurtër.']],
      answer: {
        stance: 'oppose',
        words:
          'Our law leaves the choice of the post to the doctor alone. As it stands we could not defend it at home.',
      },
      response: {
        outcome: 'not_taken_up',
        reason:
          'The doctor still decides what is safe. That she is heard before is what the text is about, and no law of the region forbids it.',
      },
    },
    'bulgaria-moi': { words: [] },
    'croatia-moi': {
      words: [[null, 'Podržavam.']],
      answer: { stance: 'support', words: 'We support it as it stands.' },
      response: { outcome: 'taken_up', reason: '' },
    },
    'serbia-moi': {
      words: [
        [2, 'Dve godine, ne jedna: posle prve se noćne smene tek vraćaju.'],
        [1, 'Važno je da niko ne pita pre vremena. To se i dalje dešava.'],
        [1, 'Ko čuva mesto na listi ako odsustvo pređe rok konkursa?'],
        [2, 'Neka piše i za usvojenje.'],
        [null, 'Slažem se sa svime.'],
      ],
      answer: {
        stance: 'with_changes',
        words:
          'We support it with two changes: until the child is two years old, and the same for whoever adopts.',
      },
      response: {
        outcome: 'in_part',
        reason:
          'Adoption is taken up. Two years would be more than the law gives in five of our services; one year can be had everywhere.',
      },
    },
  },
}

/** Two consultations: one that is over, with what became of each answer, and one that is open now. */
export async function seedConsultations(start: number, moveTo: MoveTo): Promise<void> {
  const over = await ask(pregnancy, onceAsked, start - 45 * day, moveTo)
  moveTo(start - 26 * day)
  const chair = await viewerAt(personaEmail('chair'))
  for (const part of over.parts) {
    const response = onceAsked.services[part.chapterId]?.response
    const ids = { positionId: over.positionId, consultedId: part.id }
    if (response) await respondToAnswer(chair, ids, { ...response, version: 0 })
  }
  await releaseResponses(chair, over.positionId)
  await ask(shifts, nowAsked, start - 4 * day, moveTo)
  // Nobody is mailed today of what happened in the past; the reminders of the open one stay.
  await db.$executeRaw`
    DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
    WHERE t.id = j.task_id AND (t.identifier = 'tell_of_consultation'
      OR t.identifier = 'remind_of_consultation' AND j.run_at < ${new Date(start)})`
}

/** Drafts a text five days before a moment, asks the services there, and has them say what they say two days later. */
async function ask(text: DemoText, asked: Asked, at: number, moveTo: MoveTo) {
  moveTo(at - 5 * day)
  const positionId = await draftText(text)
  moveTo(at)
  const chair = await viewerAt(personaEmail('chair'))
  const { mark } = await prepareConsultation(await getDraft(chair, positionId))
  const opened = await openConsultation(chair, positionId, {
    ...{ mark: mark ?? '', question: asked.question, chapters: Object.keys(asked.services) },
    closes: { day: dayOf(new Date(at + asked.days * day)), time: '18:00' },
  })
  if (!('consultationId' in opened))
    throw new Error(`no consultation in the demo: ${JSON.stringify(opened)}`)
  moveTo(at + 2 * day)
  const parts = await db.consultedChapter.findMany({
    where: { consultationId: opened.consultationId },
  })
  for (const { id, chapterId } of parts) {
    const { words, answer } = asked.services[chapterId] ?? { words: [] }
    await speak(id, chapterId, words)
    if (answer)
      await writeAnswer(await coordinatorOf(chapterId), id, {
        ...{ meant: 'send', ...answer, version: 0 },
      })
  }
  return { positionId, parts }
}

/** Has members say something, from the end of the roster, where no personas are. */
async function speak(consultedId: string, chapterId: string, all: Said['words']): Promise<void> {
  const homes = await db.membership.findMany({
    where: { chapterId, kind: 'home' },
    orderBy: { memberId: 'desc' },
    take: all.length,
  })
  for (const [place, [section, words]] of all.entries()) {
    const memberId = homes[place]?.memberId
    if (memberId)
      await writeComment(await viewerOf(memberId), consultedId, { words, section, version: 0 })
  }
}

async function coordinatorOf(chapterId: string) {
  const mandate = await db.mandate.findFirstOrThrow({
    where: { chapterId, office: 'coordinator' },
    include: { membership: true },
  })
  return viewerOf(mandate.membership.memberId)
}

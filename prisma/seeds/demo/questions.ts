import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'

type Labels = Record<string, string>
type Question = {
  kind: 'text' | 'choice' | 'yes_no'
  isRequired: boolean
  labels: Labels
  choices?: Labels[]
}

/** What every service of the demo asks: nothing that would be a paper, a number or a secret. */
const questions: Question[] = [
  {
    kind: 'text',
    isRequired: true,
    labels: {
      en: 'In which unit do you serve?',
      'sr-Latn': 'U kojoj jedinici služite?',
      'sr-Cyrl': 'У којој јединици служите?',
      bs: 'U kojoj jedinici služite?',
      hr: 'U kojoj jedinici služite?',
      cnr: 'U kojoj jedinici služite?',
      mk: 'Во која единица служите?',
      bg: 'В кое звено служите?',
      ro: 'În ce unitate lucrați?',
      sq: 'Në cilën njësi shërbeni?',
    },
  },
  {
    kind: 'choice',
    isRequired: true,
    labels: {
      en: 'How long have you served in the police?',
      'sr-Latn': 'Koliko dugo služite u policiji?',
      'sr-Cyrl': 'Колико дуго служите у полицији?',
      bs: 'Koliko dugo služite u policiji?',
      hr: 'Koliko dugo služite u policiji?',
      cnr: 'Koliko dugo služite u policiji?',
      mk: 'Колку долго служите во полицијата?',
      bg: 'Откога служите в полицията?',
      ro: 'De cât timp lucrați în poliție?',
      sq: 'Prej sa kohësh shërbeni në polici?',
    },
    choices: [
      {
        en: 'less than five years',
        'sr-Latn': 'manje od pet godina',
        'sr-Cyrl': 'мање од пет година',
        bs: 'manje od pet godina',
        hr: 'manje od pet godina',
        cnr: 'manje od pet godina',
        mk: 'помалку од пет години',
        bg: 'по-малко от пет години',
        ro: 'mai puțin de cinci ani',
        sq: 'më pak se pesë vjet',
      },
      {
        en: 'five years or more',
        'sr-Latn': 'pet godina ili više',
        'sr-Cyrl': 'пет година или више',
        bs: 'pet godina ili više',
        hr: 'pet godina ili više',
        cnr: 'pet godina ili više',
        mk: 'пет години или повеќе',
        bg: 'пет години или повече',
        ro: 'cinci ani sau mai mult',
        sq: 'pesë vjet ose më shumë',
      },
    ],
  },
  {
    kind: 'yes_no',
    isRequired: false,
    labels: {
      en: 'Would you like a mentor?',
      'sr-Latn': 'Želite li mentorku?',
      'sr-Cyrl': 'Желите ли менторку?',
      bs: 'Želite li mentoricu?',
      hr: 'Želite li mentoricu?',
      cnr: 'Želite li mentorku?',
      mk: 'Дали сакате менторка?',
      bg: 'Искате ли менторка?',
      ro: 'Doriți o mentoră?',
      sq: 'A doni një mentore?',
    },
  },
]

/** Gives every service its questions. */
export async function seedQuestions(): Promise<void> {
  const services = await db.chapter.findMany({ where: { kind: 'service' }, select: { id: true } })
  const from = clock.now()
  await db.chapterQuestion.createMany({
    data: services.flatMap(({ id: chapterId }) =>
      questions.map(({ choices = [], ...question }, position) => ({
        ...question,
        chapterId,
        choices,
        position,
        from,
      })),
    ),
  })
}

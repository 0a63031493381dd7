import { db } from '~/db.server'
import { personaEmail } from '~/features/auth/personas'
import type { MemberViewer } from '~/features/auth/viewer'
import { changeWishes } from '~/features/mentoring/rounds/change-wishes.server'
import { enrolInRound } from '~/features/mentoring/rounds/enrol-in-round.server'
import { getEnrolment } from '~/features/mentoring/rounds/get-enrolment.server'
import { openRound } from '~/features/mentoring/rounds/open-round.server'
import { readCandidate } from '~/features/mentoring/rounds/read-candidate.server'
import { type Topic, topics, usualWeights } from '~/features/mentoring/terms'
import { clock } from '~/lib/clock.server'
import { dayOf } from '~/lib/dates'
import { spokenLanguages } from '~/lib/spoken-languages'
import { viewerAt, viewerOf } from './viewers.ts'

const day = 86_400_000
const asked: Topic[] = [
  'leadership',
  'career',
  'promotion',
  'self_confidence',
  'work_and_family',
  'criminal_investigation',
  'traffic',
  'domestic_violence',
]
const inSerbian = {
  goals: [
    'Želim da se pripremim za ispit i za prvo rukovođenje.',
    'Da naučim kako se vodi tim u kome sam najmlađa.',
    'Da lakše govorim pred drugima.',
  ],
  abouts: [
    'Petnaest godina u saobraćaju, od toga pet kao rukovoditeljka.',
    'Radila sam u tri uprave i volim da pokažem kako se planira.',
  ],
}
const inEnglish = {
  goals: [
    'I would like to lead a first team, and to learn how others do it.',
    'To speak up in meetings where I am the youngest.',
  ],
  abouts: [
    'Fifteen years in traffic, five of them at the head of a unit.',
    'I have served in three towns and like to show how one plans.',
  ],
}

/**
 * Two rounds of the demo: one of the Serbian service whose pairs are to be found now, and one for the
 * whole network that has just begun to enrol.
 */
export async function seedMentoring(start: number, moveTo: (time: number) => void): Promise<void> {
  moveTo(start - 40 * day)
  const desk = await viewerAt(personaEmail('coordinator'))
  const own = await open(desk, 'chapter', {
    ...{ title: 'Godina uz koleginicu', language: 'sr-Latn' as const },
    ...{ enrol: [-40, -1], year: [10, 280] },
    about: 'Za one koje prvi put vode ljude ili se za to pripremaju.',
  })
  moveTo(start - 12 * day)
  await enrolService(own, 'serbia-moi')
  moveTo(start - 5 * day)
  const shared = await open(desk, 'network', {
    ...{ title: 'A year across borders', language: 'en' as const },
    ...{ enrol: [-5, 25], year: [40, 310] },
    about:
      'Mentors and mentees from different services. Meetings are online, in a common language.',
  })
  for (const service of ['croatia-moi', 'north-macedonia-moi', 'albania-asp'])
    await enrolSome(shared, service)
}

type Opened = {
  title: string
  language: 'en' | 'sr-Latn'
  about: string
  enrol: number[]
  year: number[]
}

async function open(
  desk: MemberViewer,
  kind: 'chapter' | 'network',
  { enrol, year, ...said }: Opened,
): Promise<string> {
  const today = clock.now().getTime() - (enrol[0] ?? 0) * day
  const dayIn = (days = 0) => dayOf(new Date(today + days * day))
  const opened = await openRound(
    desk,
    'serbia-moi',
    { kind, chapters: [] },
    {
      ...said,
      ...{ enrolFrom: dayIn(enrol[0]), enrolUntil: dayIn(enrol[1]) },
      ...{ startsOn: dayIn(year[0]), endsOn: dayIn(year[1]) },
      ...{ mentorBand: 1, menteeBand: 5, memberMonths: 0 },
      ...{ topics: asked, weights: usualWeights, version: 0 },
    },
  )
  if ('refused' in opened) throw new Error(opened.refused)
  return opened.roundId
}

/** Eight mentors and twelve mentees of one service, the demo member among these; some name whom they would like. */
async function enrolService(roundId: string, service: string): Promise<void> {
  const people = await membersOf(service)
  const mentors = people.filter(({ band }) => (band ?? 0) >= 3).slice(0, 8)
  const chosen = new Set(mentors.map(({ id }) => id))
  const member = await viewerAt(personaEmail('member'))
  const others = people.filter(({ id }) => !chosen.has(id) && id !== member.memberId).slice(0, 11)
  const wished: string[] = []
  for (const [at, { id }] of mentors.entries()) wished.push(await enrol(roundId, id, 'mentor', at))
  for (const [at, id] of [member.memberId, ...others.map((it) => it.id)].entries()) {
    await enrol(roundId, id, 'mentee', at)
    const mentor = wished[(at * 3) % wished.length]
    if (at % 2 === 0 && mentor)
      await changeWishes(await viewerOf(id), roundId, { act: 'add', mentor })
  }
}

async function enrolSome(roundId: string, service: string): Promise<void> {
  for (const [at, { id }] of (await membersOf(service)).slice(2, 6).entries())
    await enrol(roundId, id, at % 2 === 0 ? 'mentor' : 'mentee', at, inEnglish)
}

async function enrol(
  roundId: string,
  memberId: string,
  part: 'mentor' | 'mentee',
  at: number,
  { goals, abouts } = inSerbian,
): Promise<string> {
  const viewer = await viewerOf(memberId)
  const candidate = await readCandidate(memberId)
  const spoken = spokenLanguages.filter((it) => candidate?.languages.includes(it))
  const some = topics.filter((it) => asked.includes(it))
  const chosen = [0, 1, 2].map((n) => some[(at * 2 + n * 3) % some.length] as Topic)
  const isMentor = part === 'mentor'
  const outcome = await enrolInRound(viewer, roundId, {
    part,
    capacity: isMentor ? 1 + (at % 2) : undefined,
    offers: isMentor ? chosen : [],
    wants: isMentor ? [] : chosen,
    languages: spoken.length > 0 ? spoken : ['en'],
    meeting: (['either', 'online', 'in_person'] as const)[at % 3] ?? 'either',
    times: at % 2 === 0 ? ['evenings'] : ['evenings', 'weekends'],
    about: isMentor ? (abouts[at % abouts.length] ?? '') : '',
    goals: isMentor ? '' : (goals[at % goals.length] ?? ''),
    version: 0,
  })
  if (outcome !== 'done') throw new Error(`the demo could not enrol: ${JSON.stringify(outcome)}`)
  return (await getEnrolment(viewer, roundId)).enrolment?.id ?? ''
}

/** Members at home in a service who hold no office, with their bands, in the order of the roster. */
async function membersOf(chapterId: string) {
  const homes = await db.membership.findMany({
    where: { kind: 'home', chapterId, mandates: { none: {} } },
    include: { member: { select: { fields: { where: { field: 'rank_band' } } } } },
    orderBy: { memberId: 'asc' },
  })
  return homes.map(({ memberId, member }) => ({
    id: memberId,
    band: member.fields[0] ? Number(member.fields[0].value) : null,
  }))
}

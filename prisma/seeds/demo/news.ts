import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { personaEmail } from '~/features/auth/personas'
import type { MemberViewer } from '~/features/auth/viewer'
import { beginNewsItem } from '~/features/news/begin-news-item.server'
import { getNewsItem } from '~/features/news/get-news-item.server'
import { publishNewsItem } from '~/features/news/publish-news-item.server'
import type { BeginNewsItem } from '~/features/news/schema'
import { writeNewsText } from '~/features/news/write-news-text.server'
import { slugOf } from '~/features/positions/publishing/number'
import { clock } from '~/lib/clock.server'
import { dayOf } from '~/lib/dates'
import type { Locale } from '~/lib/locales'
import { viewerAt } from './viewers.ts'

type Words = { language: Locale; heading: string; place: string; body: string }
type DemoNews = Pick<BeginNewsItem, 'sourceName' | 'rights' | 'rightsWords'> & {
  daysAgo: number
  /** The first is the original. */
  texts: [Words, ...Words[]]
}

const checked: DemoNews = {
  ...{ daysAgo: 12, sourceName: 'Mreža', rights: 'own', rightsWords: '' },
  texts: [
    {
      ...{ language: 'en', heading: 'Anyone can check what the board decided', place: 'Online' },
      body: 'Every position of the network is now published with a **signed file**: the text in all its languages and every vote, without names.\n\n- The file can be saved by anyone.\n- The checker works on one’s own device, without internet.\n- What was signed never changes; a newer position takes its place.',
    },
    {
      ...{ language: 'sr-Cyrl', heading: 'Свако може да провери шта је одбор одлучио' },
      place: 'На интернету',
      body: 'Сваки став мреже сада се објављује са **потписаном датотеком**: текст на свим језицима и сви гласови, без имена.\n\n- Датотеку може да сачува свако.\n- Проверавач ради на вашем уређају, без интернета.\n- Оно што је потписано више се не мења; замењује га новији став.',
    },
    {
      ...{ language: 'sq', heading: 'Kushdo mund të kontrollojë çfarë vendosi bordi' },
      place: 'Në ueb',
      body: 'Çdo qëndrim i rrjetit botohet tani me një **skedar të nënshkruar**: teksti në të gjitha gjuhët dhe çdo votë, pa emra.\n\n- Skedarin mund ta ruajë kushdo.\n- Kontrolluesi punon në pajisjen tuaj, pa internet.\n- Ajo që u nënshkrua nuk ndryshon më; atë e zëvendëson një qëndrim më i ri.',
    },
  ],
}
const rescue: DemoNews = {
  ...{ daysAgo: 30, sourceName: 'Мрежа', rights: 'cc_by', rightsWords: 'Mreža' },
  texts: [
    {
      ...{ language: 'mk', heading: 'Дводневна вежба за спасување од вода', place: 'Охрид' },
      body: 'Подружниците на мрежата вежбаа заедно спасување од вода: првиот ден на суво, вториот на езерото.\n\nОпремата беше во сите големини. Следната вежба ќе биде напролет.',
    },
    {
      ...{ language: 'en', heading: 'A two-day exercise in rescue from water', place: 'Ohrid' },
      body: 'Chapters of the network practised rescue from water together: the first day on land, the second on the lake.\n\nThe equipment came in every size. The next exercise will be in spring.',
    },
  ],
}
const figures: DemoNews = {
  ...{ daysAgo: 70, sourceName: 'Institute for Policing Research', rights: 'permission' },
  rightsWords: 'letter 31/5',
  texts: [
    {
      ...{
        language: 'en',
        heading: 'Six services answer a survey on equipment',
        place: 'Chișinău',
      },
      body: 'Six police services have answered the survey on protective equipment. Asked whether each officer has equipment in her own size, two said yes.\n\n> What is not measured is not bought.\n\nThe results go to the board of the network.',
    },
    {
      ...{ language: 'ro', heading: 'Șase servicii răspund la un chestionar despre echipament' },
      place: 'Chișinău',
      body: 'Șase servicii de poliție au răspuns la chestionarul despre echipamentul de protecție. La întrebarea dacă fiecare polițistă are echipament pe măsura ei, două au răspuns da.\n\n> Ce nu se măsoară nu se cumpără.\n\nRezultatele ajung la consiliul rețelei.',
    },
  ],
}
const drafted: DemoNews = {
  ...{ daysAgo: 2, sourceName: 'Mreža', rights: 'own', rightsWords: '' },
  texts: [
    {
      ...{
        language: 'sr-Latn',
        heading: 'Novi ciklus mentorstva uskoro počinje',
        place: 'Beograd',
      },
      body: 'Koordinatorke pripremaju novi ciklus mentorstva. Prijave se otvaraju kada odbor potvrdi rokove.',
    },
  ],
}

/** News of the network in several languages, one corrected since, and one that is a draft still. */
export async function seedNews(): Promise<void> {
  const chair = await viewerAt(personaEmail('chair'))
  const published = await db.positionPublication.findFirst({
    where: { audience: 'public', withdrawnAt: null, next: null },
    orderBy: { publicFrom: 'asc' },
  })
  await publish(chair, await tell(chair, figures))
  const position = published ? slugOf(published.number) : ''
  await publish(chair, await tell(chair, checked, position))
  const rescued = await tell(chair, rescue)
  await publish(chair, rescued)
  await correct(chair, rescued)
  await tell(chair, drafted)
}

async function tell(chair: MemberViewer, item: DemoNews, position = ''): Promise<string> {
  const { daysAgo, texts, ...said } = item
  const [{ language, ...first }, ...others] = texts
  const happenedOn = dayOf(new Date(clock.now().getTime() - daysAgo * 86_400_000))
  const facts = { ...said, sourceAddress: '', happenedOn, position }
  const begun = { formKey: uuidv7(), language, ...first, ...facts }
  const done = await beginNewsItem(chair, begun)
  if ('faults' in done) throw new Error(JSON.stringify(done.faults))
  for (const { language: other, ...words } of others)
    await writeNewsText(
      chair,
      { newsId: done.newsId, language: other },
      {
        ...{ ...words, version: 0, basedOn: 1, why: '' },
      },
    )
  return done.newsId
}

async function publish(chair: MemberViewer, newsId: string): Promise<void> {
  await publishNewsItem(chair, newsId, (await getNewsItem(chair, newsId)).changes)
}

/** As she would who has just proved who she is. */
async function correct(chair: MemberViewer, newsId: string): Promise<void> {
  const session = { id: 'seed', confirmedAt: clock.now() }
  const words = rescue.texts[1]
  if (!words) return
  const { heading, place, body } = words
  const corrected = body.replace('in spring', 'in May')
  await writeNewsText(
    { ...chair, session },
    { newsId, language: 'en' },
    {
      ...{ heading, place, body: corrected, version: 1, basedOn: 1 },
      why: 'The month of the next exercise is known by now.',
    },
  )
}

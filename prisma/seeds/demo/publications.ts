import { db } from '~/db.server'
import { env } from '~/env.server'
import { personaEmail } from '~/features/auth/personas'
import { agreeToBeNamed } from '~/features/positions/publishing/agree-to-be-named.server'
import { slugOf } from '~/features/positions/publishing/number'
import { publishPosition } from '~/features/positions/publishing/publish-position.server'
import type { Theme } from '~/features/positions/publishing/themes'
import { withdrawPublication } from '~/features/positions/publishing/withdraw-publication.server'
import { carry, type DemoText, day, type MoveTo, type Said } from './carry.ts'
import { viewerAt } from './viewers.ts'

const first: DemoText = {
  language: 'en',
  words: {
    title: 'A place of one’s own to change',
    heading: 'What we ask for',
    body: 'Every station has a room where women officers change and wash.\n\n- It can be locked from inside.\n- Whoever plans a station plans it in.',
  },
  translations: {
    sq: {
      title: 'Një vend i vetin për t’u ndërruar',
      heading: 'Çfarë kërkojmë',
      body: 'Çdo stacion ka një dhomë ku policet ndërrohen dhe lahen.\n\n- Mbyllet nga brenda.\n- Kush planifikon një stacion, e planifikon edhe atë.',
    },
  },
}
const second: DemoText = {
  language: 'en',
  words: {
    title: 'A place of one’s own to change, in every station',
    heading: 'What we ask for',
    body: 'Every station, **old or new**, has a room where women officers change and wash.\n\n1. It can be locked from inside, and has light and heating.\n2. Whoever plans a station plans it in; whoever has an old one has three years.\n3. Services say each year in how many stations it is still missing.\n\n> A locker in the corridor is no room.',
  },
  translations: {
    sq: {
      title: 'Një vend i vetin për t’u ndërruar, në çdo stacion',
      heading: 'Çfarë kërkojmë',
      body: 'Çdo stacion, **i vjetër ose i ri**, ka një dhomë ku policet ndërrohen dhe lahen.\n\n1. Mbyllet nga brenda, ka dritë dhe ngrohje.\n2. Kush planifikon një stacion, e planifikon edhe atë; kush ka një të vjetër, ka tri vjet kohë.\n3. Shërbimet tregojnë çdo vit në sa stacione mungon ende.\n\n> Një dollap në korridor nuk është dhomë.',
    },
    'sr-Cyrl': {
      title: 'Место за пресвлачење, у свакој станици',
      heading: 'Шта тражимо',
      body: 'Свака станица, **стара или нова**, има просторију у којој се полицајке пресвлаче и умивају.\n\n1. Закључава се изнутра, осветљена је и загрејана.\n2. Ко планира станицу, планира и њу; ко има стару, има рок од три године.\n3. Службе сваке године кажу у колико станица још недостаје.\n\n> Ормарић у ходнику није просторија.',
    },
    mk: {
      title: 'Место за пресоблекување, во секоја станица',
      heading: 'Што бараме',
      body: 'Секоја станица, **стара или нова**, има просторија каде што полицајките се пресоблекуваат и се мијат.\n\n1. Се заклучува одвнатре, има светлина и греење.\n2. Кој планира станица, ја планира и неа; кој има стара, има рок од три години.\n3. Службите секоја година кажуваат во колку станици сè уште недостига.\n\n> Ормарче во ходник не е просторија.',
    },
  },
}
const dropped: DemoText = {
  language: 'sr-Latn',
  words: {
    title: 'Povratak na posao posle porodiljskog odsustva',
    heading: 'Šta tražimo',
    body: 'Ona koja se vraća s porodiljskog odsustva vraća se na svoje radno mesto, sa svojim činom i svojim oružjem, **bez nove provere**.',
  },
  translations: {
    en: {
      title: 'Back to work after maternity leave',
      heading: 'What we ask for',
      body: 'Whoever comes back from maternity leave comes back to her own post, with her rank and her weapon, **and is not tested anew**.',
    },
  },
}

const most: Said = [
  ['for', 'Ours was promised in 2018.'],
  ['for', ''],
  ['for', ''],
  ['for', ''],
  ['abstain', ''],
  ['for', ''],
]
const narrow: Said = [
  ['for', ''],
  ['for', ''],
  ['against', 'A test of shooting is for her own safety.'],
  ['for', ''],
  ['abstain', ''],
  ['for', ''],
]

/**
 * Three positions that the board published: one, the one that took its place, and one that it withdrew. An
 * installation without SECRET cannot sign any, so that its demo has none.
 */
export async function seedPublications(start: number, moveTo: MoveTo): Promise<void> {
  if (!env.SECRET) return
  const ago = (days: number) => start - days * day
  const older = await publish(first, most, ago(210), ['wellbeing'], moveTo)
  const gone = await publish(dropped, narrow, ago(170), ['work_and_family'], moveTo)
  await publish(second, most, ago(110), ['wellbeing'], moveTo, older.id)
  moveTo(ago(70))
  await withdrawPublication(await chair(), slugOf(gone.number), {
    reason: 'Novi zakon o policiji uređuje povratak bolje nego ovaj stav.',
  })
}

async function publish(
  text: DemoText,
  said: Said,
  at: number,
  themes: Theme[],
  moveTo: MoveTo,
  supersedes?: string,
) {
  const positionId = await carry(text, said, at, moveTo)
  moveTo(at + 14 * day)
  await agreeToBeNamed(await chair(), positionId)
  const done = await publishPosition(await chair(), positionId, {
    ...{ when: 'now', themes, supersedes },
  })
  if ('refused' in done) throw new Error(`not published in the demo: ${done.refused}`)
  return db.positionPublication.findUniqueOrThrow({ where: { positionId } })
}

function chair() {
  return viewerAt(personaEmail('chair'))
}

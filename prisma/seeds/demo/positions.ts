import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { getViewerOf } from '~/features/auth/get-viewer.server'
import { type Persona, personaEmail } from '~/features/auth/personas'
import type { MemberViewer } from '~/features/auth/viewer'
import { addSection } from '~/features/positions/drafting/add-section.server'
import { beginPosition } from '~/features/positions/drafting/begin-position.server'
import { commentOnSection } from '~/features/positions/drafting/comment-on-section.server'
import { settleComment } from '~/features/positions/drafting/settle-comment.server'
import { writeSection } from '~/features/positions/drafting/write-section.server'

const day = 86_400_000

const title = 'Equipment that fits women officers'
const lead =
  'Body armour, uniforms and holsters are still cut for men. We ask the services of the region to buy what protects whoever wears it.'
const why = {
  heading: 'Why it matters',
  body: 'A vest that is too long slides up when she sits in a patrol car, and one that is too wide leaves her sides open. Whoever is **not protected** works at a greater risk than her colleague beside her.\n\n- In four of our services women wear the smallest size for men.\n- Two services have bought vests for women since 2023.',
}
const ask = {
  heading: 'What we ask for',
  body: '1. Measure before you buy: every tender names sizes and cuts for women.\n2. Let women officers try the equipment before it is chosen.\n3. Report each year how many of them wear equipment that fits.',
}
const corrected = ask.body.replace('each year', 'every second year')
const inSerbian = {
  title: {
    heading: 'Oprema po meri policajki',
    body: 'Zaštitni prsluci, uniforme i futrole i dalje se kroje za muškarce. Od službi regiona tražimo da nabavljaju opremu koja štiti onu koja je nosi.',
  },
  why: {
    heading: 'Zašto je to važno',
    body: 'Predugačak prsluk podiže se kada sedi u patrolnom vozilu, a preširok ostavlja bokove otvorene. Ona koja **nije zaštićena** radi uz veći rizik od kolege pored sebe.\n\n- U četiri naše službe žene nose najmanju mušku veličinu.\n- Dve službe su od 2023. nabavile prsluke za žene.',
  },
  ask: {
    heading: 'Šta tražimo',
    body: '1. Merite pre nabavke: svaki tender navodi veličine i krojeve za žene.\n2. Neka policajke probaju opremu pre izbora.\n3. Svake godine objavite koliko njih nosi opremu po meri.',
  },
}

/** A draft of the board in two languages, one section of which is to be translated anew, with what was said about it. */
export async function seedPositions(start: number, moveTo: (time: number) => void): Promise<void> {
  moveTo(start - 20 * day)
  const [councillor, chair] = [await viewerAt('board'), await viewerAt('chair')]
  const begun = { formKey: uuidv7(), heading: title, language: 'en' } as const
  const { positionId } = await beginPosition(councillor, begun)
  const sectionId = (await db.positionSection.findFirstOrThrow({ where: { positionId } })).id
  const sections = [
    sectionId,
    (await addSection(councillor, positionId, { formKey: uuidv7(), ...why })).sectionId,
    (await addSection(councillor, positionId, { formKey: uuidv7(), ...ask })).sectionId,
  ]
  const write = (
    viewer: MemberViewer,
    place: number,
    language: 'en' | 'sr-Latn',
    words: { heading: string; body: string },
    versions: { version: number; basedOn?: number },
  ) => {
    const ids = { positionId, sectionId: sections[place] ?? '', language }
    return writeSection(viewer, ids, { ...words, ...versions })
  }
  await write(councillor, 0, 'en', { heading: title, body: lead }, { version: 1 })
  moveTo(start - 14 * day)
  const first = { version: 0, basedOn: 1 }
  await write(chair, 0, 'sr-Latn', inSerbian.title, { version: 0, basedOn: 2 })
  await write(chair, 1, 'sr-Latn', inSerbian.why, first)
  await write(chair, 2, 'sr-Latn', inSerbian.ask, first)
  moveTo(start - 9 * day)
  const say = (viewer: MemberViewer, place: number, words: string) =>
    commentOnSection(
      viewer,
      { positionId, sectionId: sections[place] ?? '', language: 'en' },
      { formKey: uuidv7(), version: 1, words },
    )
  await say(chair, 1, 'Do we have the numbers of the other services? A table would be better here.')
  const settled = await say(chair, 2, 'Each year is too often for the small services.')
  moveTo(start - 6 * day)
  await write(councillor, 2, 'en', { ...ask, body: corrected }, { version: 1 })
  if ('commentId' in settled)
    await settleComment(councillor, { positionId, sectionId: sections[2] ?? '', ...settled })
}

async function viewerAt(persona: Persona): Promise<MemberViewer> {
  const { id } = await db.member.findUniqueOrThrow({ where: { emailKey: personaEmail(persona) } })
  return (await getViewerOf(id)) as MemberViewer
}

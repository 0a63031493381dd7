import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { personaEmail } from '~/features/auth/personas'
import { recordOrganisation } from '~/features/organisations/record-organisation.server'
import type { RecordOrganisation } from '~/features/organisations/schema'
import { recordDispatch } from '~/features/positions/dispatch/record-dispatch.server'
import { recordReply } from '~/features/positions/dispatch/record-reply.server'
import { confirmPartner } from '~/features/positions/joint/confirm-partner.server'
import { namePartner } from '~/features/positions/joint/name-partner.server'
import { slugOf } from '~/features/positions/publishing/number'
import { clock } from '~/lib/clock.server'
import { dayOf } from '~/lib/dates'
import { viewerAt } from './viewers.ts'

type Organisation = Pick<RecordOrganisation, 'name' | 'short' | 'kinds' | 'site' | 'from'>

const partners: Organisation[] = [
  {
    ...{ name: { en: 'Women in Uniform Forum', 'sr-Latn': 'Forum žena u uniformi' } },
    ...{ short: 'WUF', kinds: ['partner'], site: 'https://forum.example/', from: '2019-03-08' },
  },
  {
    ...{ name: { en: 'Institute for Policing Research' }, short: 'IPR', kinds: ['partner'] },
    ...{ site: '', from: '2022-09-01' },
  },
]
const bodies: Organisation[] = [
  {
    ...{ name: { en: 'Southeast Europe Police Chiefs Association' }, short: 'SEPCA' },
    ...{ kinds: ['body'], site: '', from: '2012-01-01' },
  },
  {
    ...{ name: { en: 'Regional Cooperation Council' }, short: 'RCC', kinds: ['body'] },
    ...{ site: '', from: '2011-06-01' },
  },
]

/** Organisations outside the network, one of them named behind the text that waits to be signed, and what was sent to whom. */
export async function seedDispatches(): Promise<void> {
  const chair = await viewerAt(personaEmail('chair'))
  const ids: string[] = []
  for (const it of [...partners, ...bodies]) {
    const contact = 'Through the office of the network.'
    const asked = { ...it, contact, formKey: uuidv7() }
    ids.push((await recordOrganisation(chair, asked)).organisationId)
  }
  const [forum = '', , chiefs = ''] = ids
  const carried = await db.positionVote.findFirst({
    where: { result: 'carried', position: { publication: null } },
  })
  if (carried) {
    await namePartner(chair, carried.positionId, forum)
    const confirmed = { day: dayOf(clock.now()), how: 'by letter 14/2' }
    await confirmPartner(chair, carried.positionId, forum, confirmed)
  }
  const published = await db.positionPublication.findFirst({
    where: { audience: 'public', withdrawnAt: null, next: null },
    orderBy: { publicFrom: 'asc' },
  })
  if (!published) return
  const slug = slugOf(published.number)
  const [sentOn, today] = [dayOf(published.publicFrom), dayOf(clock.now())]
  const sent = {
    ...{ sentOn, way: 'letter' as const, isPublic: true, isGivenEarly: false, replyBy: '' },
  }
  const first = { ...sent, to: `organisation:${chiefs}`, reference: '7', formKey: uuidv7() }
  const done = await recordDispatch(chair, slug, first)
  const second = { ...sent, to: 'chapter:serbia-moi', reference: '8', formKey: uuidv7() }
  await recordDispatch(chair, slug, { ...second, replyBy: today })
  if ('faults' in done) throw new Error(JSON.stringify(done.faults))
  await recordReply(chair, done.dispatchId, {
    ...{
      receivedOn: today,
      kind: 'acknowledged',
      language: 'en',
      isPublic: true,
      formKey: uuidv7(),
    },
    body: 'We confirm that the position has reached us.',
  })
}

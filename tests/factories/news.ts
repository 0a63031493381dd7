import { v7 as uuidv7 } from 'uuid'
import type { MemberViewer } from '~/features/auth/viewer'
import { beginNewsItem } from '~/features/news/begin-news-item.server'
import { getNewsItem } from '~/features/news/get-news-item.server'
import { publishNewsItem } from '~/features/news/publish-news-item.server'
import type { BeginNewsItem, ChangeNewsFacts, WriteNewsText } from '~/features/news/schema'
import { dayOf } from '~/lib/dates'

/** A form of news in English, of today, as its schema gives it. */
export function newsForm(over: Partial<BeginNewsItem> = {}): BeginNewsItem {
  return {
    ...{ formKey: uuidv7(), language: 'en', heading: 'A day of open doors', place: 'Skopje' },
    ...{ body: 'Forty **officers** came.', happenedOn: dayOf(new Date()) },
    ...{ sourceName: 'The network', sourceAddress: '', rights: 'own', rightsWords: '' },
    position: '',
    ...over,
  }
}

/** A form of its words in a language. */
export function newsTextForm(over: Partial<WriteNewsText> = {}): WriteNewsText {
  const { heading, place, body } = newsForm()
  return { heading, place, body, version: 1, why: '', ...over }
}

/** A form of its facts. */
export function newsFactsForm(over: Partial<ChangeNewsFacts> = {}): ChangeNewsFacts {
  const { happenedOn, sourceName, sourceAddress, rights, rightsWords, position } = newsForm()
  const facts = { happenedOn, sourceName, sourceAddress, rights, rightsWords, position }
  return { ...facts, version: 1, why: '', ...over }
}

/** She as she is after she proved who she is. */
export function confirmed(viewer: MemberViewer): MemberViewer {
  return { ...viewer, session: { id: 'a session', confirmedAt: new Date() } }
}

/** A draft of news. */
export async function buildNews(viewer: MemberViewer, over: Partial<BeginNewsItem> = {}) {
  const done = await beginNewsItem(viewer, newsForm(over))
  if ('faults' in done) throw new Error(JSON.stringify(done.faults))
  return done.newsId
}

/** News that the public reads. */
export async function buildPublishedNews(
  viewer: MemberViewer,
  over: Partial<BeginNewsItem> = {},
): Promise<string> {
  const newsId = await buildNews(viewer, over)
  await publishAsItStands(viewer, newsId)
  return newsId
}

/** Publishes whatever of an item stands now. */
export async function publishAsItStands(viewer: MemberViewer, newsId: string): Promise<void> {
  const { changes } = await getNewsItem(viewer, newsId)
  const done = await publishNewsItem(viewer, newsId, changes)
  if (done !== 'done') throw new Error(done)
}

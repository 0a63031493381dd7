import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { type MemberViewer, visitor } from '~/features/auth/viewer'
import { changeNewsFacts } from '~/features/news/change-news-facts.server'
import { getNewsItem } from '~/features/news/get-news-item.server'
import { listChangedNews } from '~/features/news/list-changed-news.server'
import { listNews } from '~/features/news/list-news.server'
import { listNewsYears } from '~/features/news/list-news-years.server'
import { presentNewsItem } from '~/features/news/present-news-item.server'
import { publishNewsItem } from '~/features/news/publish-news-item.server'
import { withdrawNewsItem } from '~/features/news/withdraw-news-item.server'
import { writeNewsFeed } from '~/features/news/write-news-feed.server'
import { writeNewsText } from '~/features/news/write-news-text.server'
import type { Locale } from '~/lib/locales'
import { buildCouncillor } from '../../factories/drafts.ts'
import {
  buildNews,
  buildPublishedNews,
  confirmed,
  newsFactsForm,
  newsTextForm,
} from '../../factories/news.ts'
import { statusOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'

const inBoard = <Answer>(types: Parameters<typeof leaving>[0], command: () => Promise<Answer>) =>
  leaving(types, command, 'board')

let chair: MemberViewer
let council: MemberViewer
beforeEach(async () => {
  await db.newsItem.deleteMany({ where: { publishedAt: null } })
  chair = confirmed(await buildCouncillor('chair'))
  council = await buildCouncillor()
})

/** What a reader of a language sees on the page of an item. */
async function pageOf(
  newsId: string,
  { viewer = visitor as typeof visitor, locale = 'en', asked = null as string | null } = {},
) {
  const item = await getNewsItem(viewer, newsId)
  return presentNewsItem(viewer, item, { asked, locale: locale as Locale })
}
const inAlbanian = newsTextForm({ heading: 'Ditë e hapur', place: 'Shkup', version: 0, basedOn: 1 })
const listed = async (viewer = visitor as typeof visitor, choice = {}) => {
  const page = { page: 1, locale: 'en' as const }
  return (await listNews(viewer, { year: null, language: null, ...choice }, page)).news
}

describe('publishing', () => {
  test('gives the newest words of each language to everyone, in her own language first', async () => {
    const newsId = await buildNews(chair)
    await writeNewsText(chair, { newsId, language: 'en' }, newsTextForm({ body: 'Fifty came.' }))
    await writeNewsText(chair, { newsId, language: 'sq' }, { ...inAlbanian, basedOn: 2 })
    const { changes } = await getNewsItem(chair, newsId)
    const publish = () => publishNewsItem(chair, newsId, changes)
    expect(await inBoard(['news.item_published'], publish)).toBe('done')
    expect(await inBoard([], publish)).toBe('published')
    const page = await pageOf(newsId)
    expect(page).toMatchObject({
      ...{ isDraft: false, withdrawn: null, mayWrite: false, earlier: [], corrections: [] },
      text: { language: 'en', html: '<p>Fifty came.</p>', isStale: false },
      facts: { sourceName: 'The network', rights: 'own', position: null },
    })
    expect(page.languages.map(({ language }) => language)).toEqual(['en', 'sq'])
    expect((await pageOf(newsId, { locale: 'sq' })).text?.title).toBe('Ditë e hapur')
    expect((await pageOf(newsId, { locale: 'sq', asked: 'en' })).text?.language).toBe('en')
    expect((await pageOf(newsId, { locale: 'ro', asked: 'none' })).text?.language).toBe('en')
    expect((await pageOf(newsId, { viewer: council })).earlier).toHaveLength(1)
  })

  test('gives who has it not in her language the nearest that she reads', async () => {
    const newsId = await buildNews(chair, { language: 'mk' })
    const inSerbian = { ...newsTextForm({ version: 0, basedOn: 1 }), heading: 'Otvorena vrata' }
    await writeNewsText(chair, { newsId, language: 'sr-Latn' }, inSerbian)
    const shownIn = async (locale: string) =>
      (await pageOf(newsId, { viewer: council, locale })).text?.language
    expect([await shownIn('sr-Cyrl'), await shownIn('hr')]).toEqual(['sr-Latn', 'sr-Latn'])
    expect([await shownIn('ro'), await shownIn('mk')]).toEqual(['mk', 'mk'])
    await writeNewsText(chair, { newsId, language: 'en' }, newsTextForm({ version: 0, basedOn: 1 }))
    expect(await shownIn('ro')).toBe('en')
  })

  test('is refused to whoever saw an older state of it', async () => {
    const newsId = await buildNews(chair)
    await writeNewsText(chair, { newsId, language: 'sq' }, inAlbanian)
    expect(await inBoard([], () => publishNewsItem(chair, newsId, 1))).toBe('stale')
    await changeNewsFacts(chair, newsId, newsFactsForm({ sourceName: 'Another' }))
    expect(await publishNewsItem(chair, newsId, 2)).toBe('stale')
    expect(await publishNewsItem(chair, newsId, 3)).toBe('done')
  })
})

describe('a correction', () => {
  test('needs a reason and a proof, and is told with its day; the board keeps what stood before', async () => {
    const newsId = await buildPublishedNews(chair)
    await writeNewsText(chair, { newsId, language: 'sq' }, inAlbanian)
    const form = newsTextForm({ body: 'Fifty came.' })
    const write = (viewer: MemberViewer, why: string) => () =>
      writeNewsText(viewer, { newsId, language: 'en' }, { ...form, why })
    const unproved = { ...chair, session: null }
    expect(await inBoard([], write(unproved, 'A slip'))).toEqual({ refused: 'proof' })
    expect(await inBoard([], write(chair, ''))).toEqual({ refused: 'why' })
    expect((await pageOf(newsId)).text?.html).toContain('Forty')
    const done = await inBoard(['news.text_corrected'], write(chair, 'Ten more came.'))
    expect(done).toEqual({ version: 2 })
    const page = await pageOf(newsId)
    expect(page.text?.html).toBe('<p>Fifty came.</p>')
    expect(page.corrections).toMatchObject([{ why: 'Ten more came.', language: 'en' }])
    expect(page.earlier).toEqual([])
    expect((await pageOf(newsId, { locale: 'sq' })).text?.isStale).toBe(true)
    const [earlier] = (await pageOf(newsId, { viewer: council })).earlier
    expect(earlier?.html).toContain('Forty')
  })

  test('is no new language: that stands beside the others at once, after a proof', async () => {
    const newsId = await buildPublishedNews(chair)
    const write = (viewer: MemberViewer) => () =>
      writeNewsText(viewer, { newsId, language: 'sq' }, inAlbanian)
    expect(await write({ ...chair, session: null })()).toEqual({ refused: 'proof' })
    expect(await inBoard(['news.text_written'], write(chair))).toEqual({ version: 1 })
    expect((await pageOf(newsId, { locale: 'sq' })).text?.title).toBe('Ditë e hapur')
    expect((await pageOf(newsId)).corrections).toEqual([])
  })

  test('of day, source or rights keeps what stood', async () => {
    const newsId = await buildPublishedNews(chair)
    const form = newsFactsForm({ sourceName: 'A newspaper' })
    const change = (viewer: MemberViewer, why: string) => () =>
      changeNewsFacts(viewer, newsId, { ...form, why })
    expect(await inBoard([], change({ ...chair, session: null }, 'A slip'))).toEqual({
      refused: 'proof',
    })
    expect(await inBoard([], change(chair, ''))).toEqual({ refused: 'why' })
    expect((await pageOf(newsId)).facts?.sourceName).toBe('The network')
    expect(await inBoard(['news.facts_corrected'], change(chair, 'Wrong source'))).toBe('done')
    expect(await pageOf(newsId)).toMatchObject({
      ...{ facts: { sourceName: 'A newspaper' }, corrections: [{ why: 'Wrong source' }] },
    })
    const { was } = await db.newsCorrection.findFirstOrThrow({ where: { itemId: newsId } })
    expect(was).toMatchObject({ sourceName: 'The network', rights: 'own' })
  })

  test('changes nothing of what was said before, nor by whoever knows the database', async () => {
    const newsId = await buildPublishedNews(chair)
    const of = { where: { itemId: newsId } }
    await expect(db.newsText.updateMany({ ...of, data: { body: 'x' } })).rejects.toThrow(
      /as it was/,
    )
    const back = { audience: 'board', publishedAt: null }
    await expect(db.newsItem.update({ where: { id: newsId }, data: back })).rejects.toThrow(
      /as it was/,
    )
    await expect(db.newsItem.delete({ where: { id: newsId } })).rejects.toThrow(/as it was/)
  })
})

describe('a withdrawal', () => {
  test('leaves the address with its reason, and nothing else to the public', async () => {
    const newsId = await buildPublishedNews(chair, { rightsWords: 'Canary of rights' })
    const why = { ...newsTextForm({ body: 'Fifty came.' }), why: 'Canary of a correction' }
    await writeNewsText(chair, { newsId, language: 'en' }, why)
    const withdraw = () => withdrawNewsItem(chair, newsId, { reason: 'It never happened.' })
    await inBoard(['news.item_withdrawn'], withdraw)
    const page = await pageOf(newsId)
    expect(page).toMatchObject({
      ...{ text: null, facts: null, corrections: [], languages: [], earlier: [] },
      withdrawn: { reason: 'It never happened.' },
    })
    expect(JSON.stringify(page)).not.toMatch(/Canary|came|Skopje/)
    expect((await listed()).map(({ id }) => id)).not.toContain(newsId)
    const seen = await pageOf(newsId, { viewer: council })
    expect(seen).toMatchObject({ text: { html: '<p>Fifty came.</p>' }, mayWrite: false })
    expect(await listed(council)).toContainEqual(
      expect.objectContaining({ id: newsId, isWithdrawn: true }),
    )
    for (const again of [
      withdraw,
      () => writeNewsText(chair, { newsId, language: 'en' }, { ...why, version: 2 }),
      () => changeNewsFacts(chair, newsId, newsFactsForm({ sourceName: 'x', why: 'y' })),
      () => publishNewsItem(chair, newsId, 3),
    ])
      expect(await statusOf(again())).toBe(403)
  })

  test('of a draft keeps it from the public for good', async () => {
    const newsId = await buildNews(chair)
    await withdrawNewsItem(chair, newsId, { reason: 'Told elsewhere' })
    expect(await statusOf(getNewsItem(visitor, newsId))).toBe(404)
    expect(await statusOf(publishNewsItem(chair, newsId, 2))).toBe(403)
  })
})

describe('the list', () => {
  test('is of what one may read, the last that happened first, chosen by year and language', async () => {
    const old = await buildPublishedNews(chair, { happenedOn: '1931-12-31', heading: 'Old' })
    const older = await buildPublishedNews(chair, { happenedOn: '1931-01-01', heading: 'Older' })
    const draft = await buildNews(chair, { happenedOn: '1931-06-01' })
    await buildPublishedNews(chair, { happenedOn: '1932-01-01' })
    await writeNewsText(chair, { newsId: older, language: 'sq' }, inAlbanian)
    const ids = async (...of: Parameters<typeof listed>) =>
      (await listed(...of)).map(({ id }) => id)
    expect(await ids(visitor, { year: 1931 })).toEqual([old, older])
    expect(await ids(council, { year: 1931 })).toEqual([old, draft, older])
    expect(await ids(visitor, { year: 1931, language: 'sq' })).toEqual([older])
    expect((await listed(visitor, { year: 1931, language: 'sq' }))[0]).toMatchObject({
      ...{ title: 'Ditë e hapur', titleIn: 'sq', place: 'Shkup', isDraft: false },
    })
    const years = await listNewsYears(visitor)
    expect(years).toEqual(years.toSorted().toReversed())
    expect(years.slice(-2)).toEqual([1932, 1931])
  })

  test('goes on after twenty', async () => {
    for (let day = 1; day <= 21; day++)
      await buildPublishedNews(chair, { happenedOn: `1951-01-${String(day).padStart(2, '0')}` })
    const choice = { year: 1951, language: null }
    const first = await listNews(visitor, choice, { page: 1, locale: 'en' })
    const second = await listNews(visitor, choice, { page: 2, locale: 'en' })
    expect([first.news.length, first.hasNext]).toEqual([20, true])
    expect([second.news.length, second.hasNext]).toEqual([1, false])
    expect(second.news[0]?.happenedOn).toContain('1951-01-01')
  })
})

describe('the feed', () => {
  test('tells in each language what is public, and that something was withdrawn', async () => {
    const rights = { rights: 'permission' as const, rightsWords: 'The <Daily>, 2026' }
    const newsId = await buildPublishedNews(chair, {
      ...{ heading: 'Doors & <windows>', sourceAddress: 'https://daily.example/a?b=1&c=2' },
      ...rights,
    })
    const draft = await buildNews(chair)
    const feed = async (language: Locale | null) =>
      writeNewsFeed(await listChangedNews(language), language)
    const english = await feed(null)
    expect(english).toContain('<title xml:lang="en">Doors &amp; &lt;windows&gt;</title>')
    expect(english).toContain('<link rel="via" href="https://daily.example/a?b=1&amp;c=2"/>')
    expect(english).toContain('<rights>Used with permission: The &lt;Daily&gt;, 2026</rights>')
    expect(english).toContain('&lt;strong&gt;officers&lt;/strong&gt;')
    expect(english).not.toContain(draft)
    expect(await feed('ro')).not.toContain(newsId)
    await withdrawNewsItem(chair, newsId, { reason: 'It <never> happened.' })
    const after = await feed('en')
    expect(after).toContain('<summary>It &lt;never&gt; happened.</summary>')
    const entry = after.split('<entry>').find((it) => it.includes(newsId))
    expect(entry).not.toMatch(/Doors|Daily|officers|xml:lang="en">A day/)
    expect(after).not.toMatch(/Doors|Daily/)
  })
})

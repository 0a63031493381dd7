import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { type MemberViewer, visitor } from '~/features/auth/viewer'
import { beginNewsItem } from '~/features/news/begin-news-item.server'
import { changeNewsFacts } from '~/features/news/change-news-facts.server'
import { getNewsItem } from '~/features/news/get-news-item.server'
import { publishNewsItem } from '~/features/news/publish-news-item.server'
import { readForWriting } from '~/features/news/read-for-writing.server'
import { withdrawNewsItem } from '~/features/news/withdraw-news-item.server'
import { writeNewsText } from '~/features/news/write-news-text.server'
import { slugOf } from '~/features/positions/publishing/number'
import { publishPosition } from '~/features/positions/publishing/publish-position.server'
import { dayOf, timeOf } from '~/lib/dates'
import { buildCouncillor } from '../../factories/drafts.ts'
import {
  buildNews,
  confirmed,
  newsFactsForm,
  newsForm,
  newsTextForm,
} from '../../factories/news.ts'
import { buildMember, statusOf } from '../../factories/people.ts'
import { buildCarriedVote } from '../../factories/votes.ts'
import { leaving } from '../../support/activities.ts'

const inBoard = <Answer>(types: Parameters<typeof leaving>[0], command: () => Promise<Answer>) =>
  leaving(types, command, 'board')

let chair: MemberViewer
let council: MemberViewer
beforeEach(async () => {
  chair = await buildCouncillor('chair')
  council = await buildCouncillor()
})

describe('news', () => {
  test('are begun once by the executive, as a draft that the board reads', async () => {
    const form = newsForm()
    const done = await inBoard(['news.item_begun'], () => beginNewsItem(chair, form))
    expect(await inBoard([], () => beginNewsItem(chair, form))).toEqual(done)
    if ('faults' in done) throw new Error('refused')
    expect(await getNewsItem(council, done.newsId)).toMatchObject({
      ...{ audience: 'board', language: 'en', happenedOn: form.happenedOn, chapterId: 'wpon-see' },
      ...{ sourceName: 'The network', sourceAddress: null, rights: 'own', publishedAt: null },
    })
    for (const viewer of [visitor, await buildMember()])
      expect(await statusOf(getNewsItem(viewer, done.newsId))).toBe(404)
    const text = await db.newsText.findFirstOrThrow({ where: { itemId: done.newsId } })
    expect(text).toMatchObject({ audience: 'board', version: 1, basedOn: null, place: 'Skopje' })
    expect(text.html).toBe('<p>Forty <strong>officers</strong> came.</p>')
  })

  test('are written, corrected, published and withdrawn by nobody else', async () => {
    const newsId = await buildNews(chair)
    const unvetted = { ...chair, vettedUntil: null }
    const commands = (viewer: MemberViewer) => [
      () => writeNewsText(viewer, { newsId, language: 'en' }, newsTextForm({ body: 'Other' })),
      () => changeNewsFacts(viewer, newsId, newsFactsForm({ sourceName: 'Another' })),
      () => publishNewsItem(viewer, newsId, 1),
      () => withdrawNewsItem(viewer, newsId, { reason: 'None' }),
    ]
    const member = await buildMember()
    await inBoard([], async () => {
      for (const viewer of [council, unvetted, member])
        expect(await statusOf(beginNewsItem(viewer, newsForm()))).toBe(403)
      for (const viewer of [council, unvetted])
        for (const command of commands(viewer)) expect(await statusOf(command())).toBe(403)
      for (const command of commands(member)) expect(await statusOf(command())).toBe(404)
      for (const id of ['no-id', '00000000-0000-7000-8000-000000000000'])
        expect(await statusOf(withdrawNewsItem(chair, id, { reason: 'None' }))).toBe(404)
    })
  })

  test('tell of no day that is still to come, today by the clock of the region', async () => {
    const tomorrow = dayOf(new Date(Date.now() + 86_400_000))
    expect(
      await inBoard([], () => beginNewsItem(chair, newsForm({ happenedOn: tomorrow }))),
    ).toEqual({ faults: { happenedOn: ['news:day.ahead'] } })
    const newsId = await buildNews(chair)
    const ahead = newsFactsForm({ happenedOn: tomorrow })
    expect(await changeNewsFacts(chair, newsId, ahead)).toEqual({
      faults: { happenedOn: ['news:day.ahead'] },
    })
  })

  test('lead to a position that the public reads, and to no other', async () => {
    const published = async (later: boolean) => {
      const { chair: signer, positionId } = await buildCarriedVote()
      const at = new Date(Date.now() + 3_600_000)
      const when = later ? { when: 'later' as const, day: dayOf(at), time: timeOf(at) } : undefined
      const asked = { when: 'now' as const, ...when, themes: [] }
      const done = await publishPosition(signer, positionId, asked)
      if ('refused' in done) throw new Error(done.refused)
      return done.number
    }
    const [open, embargoed] = [await published(false), await published(true)]
    const newsId = await buildNews(chair, { position: slugOf(open) })
    expect((await getNewsItem(chair, newsId)).publication).toMatchObject({ number: open })
    for (const position of [slugOf(embargoed), 'WPON-1999-01'])
      expect(await beginNewsItem(chair, newsForm({ position }))).toEqual({
        faults: { position: ['news:position.unknown'] },
      })
  })
})

describe('the words of a draft', () => {
  test('are kept version by version, and the same words once more are no version', async () => {
    const newsId = await buildNews(chair)
    const form = newsTextForm({ heading: 'A day', body: 'Fifty came.' })
    const write = () => writeNewsText(chair, { newsId, language: 'en' }, form)
    expect(await inBoard(['news.text_written'], write)).toEqual({ version: 2 })
    expect(await inBoard([], write)).toEqual({ version: 2 })
    const kept = await db.newsText.findMany({
      where: { itemId: newsId },
      orderBy: { version: 'asc' },
    })
    expect(kept.map(({ body, audience }) => [body, audience])).toEqual([
      ['Forty **officers** came.', 'board'],
      ['Fifty came.', 'board'],
    ])
    expect(await db.newsCorrection.count({ where: { itemId: newsId } })).toBe(0)
  })

  test('are never written over another: the second is shown what stands, and keeps hers by saving once more', async () => {
    const newsId = await buildNews(chair)
    const deputy = await buildCouncillor('deputy-chair')
    const write = (viewer: MemberViewer, body: string, version: number) =>
      writeNewsText(viewer, { newsId, language: 'en' }, newsTextForm({ body, version }))
    const answers = await Promise.all([write(chair, 'Hers', 1), write(deputy, 'The other', 1)])
    expect(answers.filter((it) => 'version' in it)).toEqual([{ version: 2 }])
    const [overtaken] = answers.filter((it) => 'overtaken' in it)
    const first = 'version' in (answers[0] ?? {}) ? 'Hers' : 'The other'
    expect(overtaken).toMatchObject({ overtaken: { version: 2, body: first } })
    expect(await write(deputy, 'Third', 2)).toEqual({ version: 3 })
  })

  test('of a translation stand on the original that was before her, and are stale once that changes', async () => {
    const newsId = await buildNews(chair)
    const albanian = newsTextForm({ heading: 'Ditë e hapur', version: 0, basedOn: 9 })
    const write = () => writeNewsText(chair, { newsId, language: 'sq' }, albanian)
    expect(await write()).toEqual({ version: 1 })
    const rest = { ...albanian, basedOn: undefined }
    expect(await statusOf(writeNewsText(chair, { newsId, language: 'mk' }, rest))).toBe(422)
    await writeNewsText(chair, { newsId, language: 'en' }, newsTextForm({ body: 'Fifty came.' }))
    const { original, standing } = await readForWriting(await getNewsItem(chair, newsId), 'sq')
    expect(standing.version).toBe(1)
    const changed = original?.changed?.map((it) => ('text' in it ? [it.change, it.text] : []))
    expect(changed).toContainEqual(['added', 'Fifty'])
    const again = { ...albanian, version: 1, basedOn: 2 }
    expect(await writeNewsText(chair, { newsId, language: 'sq' }, again)).toEqual({ version: 2 })
    const renewed = await readForWriting(await getNewsItem(chair, newsId), 'sq')
    expect(renewed.original?.changed).toBeNull()
  })
})

describe('the facts of a draft', () => {
  test('are changed from the version that she saw', async () => {
    const newsId = await buildNews(chair)
    const form = newsFactsForm({
      sourceName: 'A newspaper',
      sourceAddress: 'https://news.example/1',
    })
    const change = () => changeNewsFacts(chair, newsId, form)
    expect(await inBoard(['news.facts_changed'], change)).toBe('done')
    expect(await inBoard([], change)).toBe('done')
    const other = newsFactsForm({ sourceName: 'A service' })
    expect(await inBoard([], () => changeNewsFacts(chair, newsId, other))).toBe('stale')
    expect(await getNewsItem(chair, newsId)).toMatchObject({
      ...{ sourceName: 'A newspaper', sourceAddress: 'https://news.example/1', version: 2 },
    })
    expect(await changeNewsFacts(chair, newsId, { ...other, version: 2 })).toBe('done')
    expect(await db.newsCorrection.count({ where: { itemId: newsId } })).toBe(0)
  })

  test('hold no address but of the web, whoever writes them', async () => {
    const newsId = await buildNews(confirmed(chair))
    const wrong = newsFactsForm({ sourceAddress: 'javascript:alert(1)' })
    await expect(changeNewsFacts(chair, newsId, wrong)).rejects.toThrow(/source_address/)
  })
})

import { unzipSync } from 'fflate'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { withdrawVouchers } from '~/features/applications/withdraw-vouchers.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { listChapters } from '~/features/chapters/list-chapters.server'
import { postReply } from '~/features/discussions/post-reply.server'
import { saveOwnData } from '~/features/leaving/save-own-data.server'
import { translator } from '~/lib/i18n.server'
import { type Locale, localName } from '~/lib/locales'
import { buildMember, buildThread, statusOf } from '../../factories/people.ts'
import { buildWholeMember, herWords, type WholeMember } from '../../factories/whole-member.ts'
import { lastActivity, leaving } from '../../support/activities.ts'

async function wordsIn(locale: Locale) {
  const chapters = new Map((await listChapters('en')).map(({ id, names }) => [id, names]))
  return {
    locale,
    t: translator(locale, 'leaving'),
    chapterName: (id: string) => localName(chapters.get(id) ?? {}, locale) || id,
  }
}

async function saved(viewer: MemberViewer, locale: Locale = 'en') {
  const parts = unzipSync(await saveOwnData(viewer, await wordsIn(locale)))
  const read = (name: string) => new TextDecoder().decode(parts[name])
  return { names: Object.keys(parts), page: read('index.html'), json: read('data.json') }
}

describe('the file of all that is held of a member', () => {
  let her: WholeMember
  let file: Awaited<ReturnType<typeof saved>>
  const others: string[] = []

  beforeAll(async () => {
    her = await buildWholeMember()
    const coordinator = await buildMember({ office: 'coordinator' })
    const words = { formKey: uuidv7(), body: 'Kanarinac answers here.', language: 'en' as const }
    await postReply(coordinator, her.threadId, words)
    await db.thread.update({
      where: { id: await buildThread(coordinator) },
      data: { title: 'Kanarinac asks' },
    })
    await withdrawVouchers(coordinator, her.memberId)
    const all = await db.member.findMany({ where: { id: { not: her.memberId } } })
    for (const { id, displayName, familyName, email } of all)
      others.push(id, displayName, familyName, email)
    file = await leaving(['auth.own_data_saved'], () => saved(her.viewer))
  })

  test('holds what she is called, where she belongs, what she wrote and did, in both forms', () => {
    expect(file.names).toEqual(['index.html', 'data.json'])
    const both = [
      ...Object.values(herWords),
      ...[
        'Inspektorka',
        'Četvrta',
        '2020-02',
        'a pause',
        'no post was free',
        'an answer of hers',
        'Since when?',
        'Firefox · Linux',
      ],
      ...[
        'Zebrinka between the two',
        'Zebrinka sets a goal',
        'Zebrinka notes it down',
        'Zebrinka drafts',
        'Zebrinka writes a section',
        'Zebrinka comments',
        'Kod Zebrinke',
        'Zebrinka files.txt',
        'Zebrinka says why',
        'Zebrinka withdraws',
        'Zebrinka sends.txt',
      ],
      ...['Uniforms that fit', 'Do they?', 'They do not, and we measured.', 'To be written'],
    ]
    for (const word of both) {
      expect(file.json, word).toContain(word)
      expect(file.page, word).toContain(word)
    }
    for (const word of ['Deputy coordinator', 'by the installation', 'approved', 'Voucher given'])
      expect(file.page).toContain(word)
    const data = JSON.parse(file.json)
    expect(data.memberships).toHaveLength(2)
    expect(data.pairs).toMatchObject([{ side: 'mentee', sessions: [{ minutes: 45 }] }])
    expect(data.vouchersGiven).toHaveLength(1)
    expect(data.posts).toMatchObject([{ unit: 'cetvrta', until: null }])
    expect(data.commandLines).toMatchObject([{ other: 'subordinate', until: null }])
    expect(data.follows).toMatchObject([{ threadId: her.threadId, level: 'follow' }])
    expect(data.replies[0].revisions).toMatchObject([{ version: 1, body: 'Do they?' }])
    expect(data.record.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(['memberships.member_joined', 'auth.own_data_saved']),
    )
  })

  test('holds nothing of anybody else, no secret, and not what came of her words', () => {
    expect(others.length).toBeGreaterThan(8)
    const text = file.json + file.page
    expect(others.filter((it) => text.includes(it))).toEqual([])
    expect(text).not.toContain('Kanarinac')
    expect(text).not.toMatch(/argon2|passwordHash|password_hash|secret/i)
    expect(text).not.toContain('vouchers_withdrawn')
    expect(text).not.toContain('vouchers withdrawn')
  })

  test('is a page in her language that runs nothing and fetches nothing', async () => {
    const { page } = await saved(her.viewer, 'sr-Cyrl')
    expect(page).toContain('<html lang="sr-Cyrl">')
    expect(page).toContain('Ваши подаци')
    expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(|leaving|undefined/i)
    expect(await lastActivity()).toMatchObject({
      actorId: her.memberId,
      data: { memberId: her.memberId },
    })
  })

  test('shows what she typed as text, never as a part of the page', async () => {
    await db.draft.updateMany({
      where: { memberId: her.memberId },
      data: { body: '<script>alert("x")</script>&' },
    })
    const { page } = await saved(her.viewer)
    expect(page).toContain('&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62;&#38;')
  })
})

test('she saves it five times a day, then waits, with nothing in the record', async () => {
  const her = await buildMember({ in: null })
  const words = await wordsIn('en')
  for (let n = 0; n < 5; n++) await leaving(['auth.own_data_saved'], () => saveOwnData(her, words))
  expect(await leaving([], () => statusOf(saveOwnData(her, words)))).toBe(429)
})

import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { addSection } from '~/features/positions/drafting/add-section.server'
import { beginPosition } from '~/features/positions/drafting/begin-position.server'
import { commentOnSection } from '~/features/positions/drafting/comment-on-section.server'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { getTimeline } from '~/features/positions/drafting/get-timeline.server'
import { listDrafts } from '~/features/positions/drafting/list-drafts.server'
import { listVersions } from '~/features/positions/drafting/list-versions.server'
import { moveSection } from '~/features/positions/drafting/move-section.server'
import { readDraft } from '~/features/positions/drafting/read-draft.server'
import { removeSection } from '~/features/positions/drafting/remove-section.server'
import { reopenComment } from '~/features/positions/drafting/reopen-comment.server'
import { settleComment } from '~/features/positions/drafting/settle-comment.server'
import { withdrawPosition } from '~/features/positions/drafting/withdraw-position.server'
import { writeSection } from '~/features/positions/drafting/write-section.server'
import { type BuiltDraft, buildCouncillor, buildDraft } from '../../factories/drafts.ts'
import { buildMember, statusOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'

const words = (heading = 'Why', body = 'Because.') => ({ heading, body })
const inBoard = <Answer>(types: Parameters<typeof leaving>[0], command: () => Promise<Answer>) =>
  leaving(types, command, 'board')
const sectionsOf = (positionId: string) =>
  db.positionSection.findMany({ where: { positionId }, orderBy: { place: 'asc' } })
const versionOf = async (id: string) =>
  (await db.position.findUniqueOrThrow({ where: { id } })).version
const textsOf = (sectionId: string, language = 'en') =>
  db.sectionText.findMany({ where: { sectionId, language }, orderBy: { version: 'asc' } })

let draft: BuiltDraft
let ids: { positionId: string; sectionId: string; language: 'en' }
beforeEach(async () => {
  draft = await buildDraft()
  ids = { positionId: draft.positionId, sectionId: draft.sectionId, language: 'en' }
})

/** Everything that writes in a draft, on a section and a comment of it. */
async function everyCommand({ positionId, sectionId, writer }: BuiltDraft) {
  const made = await commentOnSection(
    writer,
    { positionId, sectionId, language: 'en' },
    { formKey: uuidv7(), version: 1, words: 'x' },
  )
  const { commentId } = made as { commentId: string }
  return (viewer: MemberViewer, id = positionId, of = sectionId) => {
    const there = { positionId: id, sectionId: of, language: 'en' as const }
    return [
      () => writeSection(viewer, there, { ...words('y'), version: 1 }),
      () => moveSection(viewer, there, { version: 2, direction: 'up' }),
      () => removeSection(viewer, there, 2),
      () => commentOnSection(viewer, there, { formKey: uuidv7(), version: 1, words: 'y' }),
      () => settleComment(viewer, { ...there, commentId }),
      () => reopenComment(viewer, { ...there, commentId }),
      ...(of === sectionId
        ? [
            () => addSection(viewer, id, { formKey: uuidv7(), ...words() }),
            () => withdrawPosition(viewer, id, 2),
          ]
        : []),
    ]
  }
}

describe('nobody but the board', () => {
  test('finds a draft, by any command', async () => {
    const commands = await everyCommand(draft)
    const others = [
      await buildMember(),
      await buildMember({ office: 'coordinator' }),
      await buildMember({ office: 'custodian', of: 'wpon-see' }),
      await buildMember({ office: 'council-member', of: 'wpon-see', hasFactor: false }),
    ]
    for (const viewer of others) {
      expect(await statusOf(getDraft(viewer, draft.positionId))).toBe(404)
      expect((await listDrafts(viewer, 1)).drafts).toEqual([])
      for (const command of commands(viewer))
        expect(await leaving([], () => statusOf(command()))).toBe(404)
      const begun = { formKey: uuidv7(), heading: 'No', language: 'en' } as const
      expect(await leaving([], () => statusOf(beginPosition(viewer, begun)))).toBe(403)
    }
    for (const wrong of ['no-id', uuidv7()])
      for (const command of commands(draft.writer, wrong))
        expect(await leaving([], () => statusOf(command()))).toBe(404)
  })

  test('writes under the id of another draft, or on a section of it', async () => {
    const another = await buildDraft()
    const commands = (await everyCommand(draft))(draft.writer, another.positionId, draft.sectionId)
    for (const command of commands.slice(0, 6))
      expect(await leaving([], () => statusOf(command()))).toBe(404)
  })

  test('nor she whose vetting has ended', async () => {
    const commands = await everyCommand(draft)
    for (const command of commands({ ...draft.other, vettedUntil: null }))
      expect(await leaving([], () => statusOf(command()))).toBe(403)
  })
})

describe('a position is begun', () => {
  test('with its title, once for a form', async () => {
    const viewer = await buildCouncillor()
    const begun = { formKey: uuidv7(), heading: 'Night shifts', language: 'mk' } as const
    const first = await inBoard(['positions.position_begun'], () => beginPosition(viewer, begun))
    expect(await leaving([], () => beginPosition(viewer, begun))).toEqual(first)
    const { drafts } = await listDrafts(draft.other, 1)
    expect(drafts[0]).toMatchObject({
      ...{ id: first.positionId, title: 'Night shifts', by: viewer.displayName },
      languages: [{ language: 'mk', isAuthoritative: true, stale: 0, missing: 0 }],
    })
  })
})

describe('a section is written', () => {
  const write = (
    viewer: MemberViewer,
    it: ReturnType<typeof words>,
    version: number,
    more: { language?: 'en' | 'mk'; basedOn?: number } = {},
  ) =>
    writeSection(
      viewer,
      { ...ids, language: more.language ?? 'en' },
      { ...it, version, basedOn: more.basedOn },
    )

  test('as a new version, and the one before stays', async () => {
    const done = await inBoard(['positions.section_written'], () =>
      write(draft.other, words('Why', 'Anew.'), 1),
    )
    expect(done).toEqual({ version: 2 })
    const texts = await textsOf(draft.sectionId)
    expect(texts.map(({ body }) => body)).toEqual(['Because it protects.\n\nAlways.', 'Anew.'])
    expect(texts.map(({ writtenBy }) => writtenBy)).toEqual([
      draft.writer.memberId,
      draft.other.memberId,
    ])
  })

  test('and never over what another wrote meanwhile', async () => {
    await write(draft.writer, words('Why', 'Hers.'), 1)
    const answer = await leaving([], () => write(draft.other, words('Why', 'Mine.'), 1))
    expect(answer).toMatchObject({
      overtaken: { version: 2, heading: 'Why', body: 'Hers.', by: draft.writer.displayName },
    })
    expect((await textsOf(draft.sectionId)).map(({ body }) => body)).not.toContain('Mine.')
    expect(await write(draft.other, words('Why', 'Both.'), 2)).toEqual({ version: 3 })
  })

  test('nor with a version that is none yet', async () => {
    const answer = await leaving([], () => write(draft.other, words('Why', 'Mine.'), 7))
    expect(answer).toMatchObject({ overtaken: { version: 1 } })
  })

  test('once, where the same words are sent again', async () => {
    await write(draft.writer, words('Why', 'Hers.'), 1)
    const again = () => write(draft.writer, words('Why', 'Hers.'), 1)
    expect(await leaving([], again)).toEqual({ version: 2 })
  })

  test('by one of fifty who press at once, and all others see her text', async () => {
    const all = await inBoard(['positions.section_written'], () =>
      Promise.all(
        Array.from({ length: 50 }, (_, n) => write(draft.other, words('Why', `Text ${n}`), 1)),
      ),
    )
    expect(all.filter((it) => 'version' in it)).toHaveLength(1)
    const standing = (await textsOf(draft.sectionId)).at(-1)
    for (const it of all.filter((answer) => 'overtaken' in answer))
      expect(it).toMatchObject({ overtaken: { version: 2, body: standing?.body } })
  })

  test('in another language on the version that stood before her', async () => {
    expect(
      await statusOf(write(draft.other, words('Зошто', 'Затоа.'), 0, { language: 'mk' })),
    ).toBe(422)
    const first = { language: 'mk', basedOn: 1 } as const
    await write(draft.other, words('Зошто', 'Затоа.'), 0, first)
    await write(draft.writer, words('Why', 'Anew.'), 1)
    const found = await getDraft(draft.other, draft.positionId)
    const stale = await readDraft(draft.other, found, 'mk')
    expect(stale.sections.map(({ state }) => state)).toEqual(['missing', 'stale'])
    expect(stale.sections.map(({ shownIn }) => shownIn)).toEqual(['en', 'mk'])
    expect(stale.languages).toEqual([
      { language: 'en', isAuthoritative: true, stale: 0, missing: 0 },
      { language: 'mk', isAuthoritative: false, stale: 1, missing: 1 },
    ])
    // The same words are still right: said so, they stand on the newest version.
    await write(draft.other, words('Зошто', 'Затоа.'), 1, { language: 'mk', basedOn: 2 })
    expect((await readDraft(draft.other, found, 'mk')).sections.map(({ state }) => state)).toEqual([
      'missing',
      'current',
    ])
  })

  test('as a translation that is stale from its first moment, and on no version that is none', async () => {
    await write(draft.writer, words('Why', 'Anew.'), 1)
    await write(draft.other, words('Зошто', 'Затоа.'), 0, { language: 'mk', basedOn: 1 })
    const found = await getDraft(draft.other, draft.positionId)
    expect((await readDraft(draft.other, found, 'mk')).sections[1]?.state).toBe('stale')
    await write(draft.other, words('Зошто', 'Затоа!'), 1, { language: 'mk', basedOn: 99 })
    expect((await textsOf(draft.sectionId, 'mk')).map(({ basedOn }) => basedOn)).toEqual([1, 2])
  })

  test('and no version is ever changed', async () => {
    const [text] = await textsOf(draft.sectionId)
    const change = db.sectionText.update({ where: { id: text?.id ?? '' }, data: { body: 'x' } })
    await expect(change).rejects.toThrow(/stands as it was written/)
  })

  test('and its history says what changed, by whom', async () => {
    await write(draft.other, words('Why', 'Because it saves.\n\nAlways.'), 1)
    const { versions } = await listVersions(draft.sectionId, 'en', 1)
    expect(versions.map(({ version, by }) => [version, by])).toEqual([
      [2, draft.other.displayName],
      [1, draft.writer.displayName],
    ])
    const changed = versions[0]?.pieces.filter(({ change }) => change !== 'same')
    expect(changed).toMatchObject([
      { change: 'removed', text: 'protects' },
      { change: 'added', text: 'saves' },
    ])
  })
})

describe('sections', () => {
  const add = (heading: string, formKey = uuidv7()) =>
    addSection(draft.writer, draft.positionId, { formKey, ...words(heading) })
  const order = async () => {
    const found = await getDraft(draft.writer, draft.positionId)
    return (await readDraft(draft.writer, found, 'en')).sections.map(({ heading }) => heading)
  }

  test('are added at the end, once for a form', async () => {
    const formKey = uuidv7()
    const first = await inBoard(['positions.section_added'], () => add('What', formKey))
    expect(await leaving([], () => add('What', formKey))).toEqual(first)
    expect(await order()).toEqual(['Equipment that fits', 'Why', 'What'])
  })

  test('change places, but never with the title, and by the order that she saw', async () => {
    const { sectionId } = await add('What')
    const there = { positionId: draft.positionId, sectionId }
    const version = await versionOf(draft.positionId)
    const up = () => moveSection(draft.other, there, { version, direction: 'up' })
    expect(await inBoard(['positions.section_moved'], up)).toBe('moved')
    expect(await order()).toEqual(['Equipment that fits', 'What', 'Why'])
    expect(await leaving([], up)).toBe('stale')
    const further = { version: version + 1, direction: 'up' } as const
    expect(await leaving([], () => moveSection(draft.other, there, further))).toBe('moved')
    expect(await order()).toEqual(['Equipment that fits', 'What', 'Why'])
    const title = { ...there, sectionId: draft.titleId }
    expect(await statusOf(moveSection(draft.other, title, further))).toBe(403)
    expect(await statusOf(removeSection(draft.other, title, version + 1))).toBe(403)
  })

  test('are moved by one of fifty who press at once', async () => {
    const { sectionId } = await add('What')
    const there = { positionId: draft.positionId, sectionId }
    const up = { version: await versionOf(draft.positionId), direction: 'up' } as const
    const all = await inBoard(['positions.section_moved'], () =>
      Promise.all(Array.from({ length: 50 }, () => moveSection(draft.other, there, up))),
    )
    expect(all.filter((it) => it === 'moved')).toHaveLength(1)
    expect(await order()).toEqual(['Equipment that fits', 'What', 'Why'])
  })

  test('are removed once, are written no more, and can still be read', async () => {
    const version = await versionOf(draft.positionId)
    expect(await leaving([], () => removeSection(draft.other, ids, version - 1))).toBe('stale')
    const remove = () => removeSection(draft.other, ids, version)
    expect(await inBoard(['positions.section_removed'], remove)).toBe('removed')
    expect(await leaving([], remove)).toBe('removed')
    expect(await order()).toEqual(['Equipment that fits'])
    const write = () => writeSection(draft.writer, ids, { ...words('Late'), version: 1 })
    expect(await leaving([], write)).toEqual({ refused: 'removed' })
    const said = { formKey: uuidv7(), version: 1, words: 'late' }
    expect(await leaving([], () => commentOnSection(draft.writer, ids, said))).toEqual({
      refused: 'removed',
    })
    const move = { version: version + 1, direction: 'up' } as const
    expect(await statusOf(moveSection(draft.other, ids, move))).toBe(403)
    expect((await listVersions(draft.sectionId, 'en', 1)).versions).toHaveLength(1)
    expect((await sectionsOf(draft.positionId)).map(({ place }) => place)).toEqual([0, 1])
  })
})

describe('a draft is withdrawn', () => {
  test('by the executive alone, from what she saw; then nobody writes in it', async () => {
    const version = await versionOf(draft.positionId)
    const { positionId, other, chair } = draft
    expect(await leaving([], () => statusOf(withdrawPosition(other, positionId, version)))).toBe(
      403,
    )
    expect(await leaving([], () => withdrawPosition(chair, positionId, version - 1))).toBe('stale')
    const commands = (await everyCommand(draft))(chair)
    const done = await inBoard(['positions.position_withdrawn'], () =>
      withdrawPosition(chair, positionId, version),
    )
    expect(done).toBe('withdrawn')
    for (const command of commands) expect(await leaving([], () => statusOf(command()))).toBe(403)
    const found = await getDraft(other, positionId)
    expect((await readDraft(other, found, 'en')).sections).toHaveLength(2)
  })
})

describe('the course of a draft', () => {
  test('says who did what, to those who may read it', async () => {
    await writeSection(draft.other, ids, { ...words(), version: 1 })
    const found = await getDraft(draft.chair, draft.positionId)
    const { steps } = await getTimeline(draft.chair, found, 1)
    expect(steps.map(({ type, by, heading, version }) => [type, by, heading, version])).toEqual([
      ['positions.section_written', draft.other.displayName, 'Why', 2],
      ['positions.section_added', draft.writer.displayName, 'Why', 1],
      ['positions.position_begun', draft.writer.displayName, null, null],
    ])
    const outsider = await buildMember({ office: 'coordinator' })
    expect((await getTimeline(outsider, found, 1)).steps).toEqual([])
  })
})

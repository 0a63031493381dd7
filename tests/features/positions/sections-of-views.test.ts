import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { gatherOwnConsultations } from '~/features/positions/consultation/gather-own-consultations.server'
import { openConsultation } from '~/features/positions/consultation/open-consultation.server'
import { readConsulted } from '~/features/positions/consultation/read-consulted.server'
import { readDesk } from '~/features/positions/consultation/read-desk.server'
import { WriteCommentSchema } from '~/features/positions/consultation/schema'
import { shownText } from '~/features/positions/consultation/shown-text'
import { writeComment } from '~/features/positions/consultation/write-comment.server'
import { addSection } from '~/features/positions/drafting/add-section.server'
import { removeSection } from '~/features/positions/drafting/remove-section.server'
import { consultationForm } from '../../factories/consultations.ts'
import { buildDraft } from '../../factories/drafts.ts'
import { buildMember } from '../../factories/people.ts'

/** A consultation of the Serbian service on a text of two sections. */
async function buildAsked() {
  const draft = await buildDraft()
  const { sectionId: second } = await addSection(draft.writer, draft.positionId, {
    ...{ formKey: uuidv7(), heading: 'What we ask for', body: 'Measure before you buy.' },
  })
  const form = await consultationForm(draft, { chapters: ['serbia-moi'] })
  await openConsultation(draft.chair, draft.positionId, form)
  const [part] = await db.consultedChapter.findMany({
    where: { consultation: { positionId: draft.positionId } },
  })
  const [member, coordinator] = [
    await buildMember(),
    await buildMember({ office: 'coordinator' }),
  ] as const
  return { ...draft, second, asked: part?.id ?? '', member, coordinator }
}
const say = (
  viewer: Awaited<ReturnType<typeof buildMember>>,
  id: string,
  section: number | null,
  { words = 'Yes.', version = 0 } = {},
) => writeComment(viewer, id, { words, section, version })

describe('what a member says about a section', () => {
  test('is kept with its heading, changed alone, and stands in her own data', async () => {
    const { member, coordinator, asked, positionId, second, writer } = await buildAsked()
    expect((await readConsulted(member, asked, null)).headings).toEqual(['Why', 'What we ask for'])
    expect(await say(member, asked, 2)).toEqual({ outcome: 'written' })
    expect((await readConsulted(member, asked, null)).own).toEqual({
      ...{ words: 'Yes.', section: 2, version: 1 },
    })
    const own = async () => (await gatherOwnConsultations(member.memberId)).viewsGiven
    // The draft is written on meanwhile; what she read stays.
    const { version } = await db.position.findUniqueOrThrow({ where: { id: positionId } })
    await removeSection(writer, { positionId, sectionId: second }, version)
    const removed = await db.positionSection.findUniqueOrThrow({ where: { id: second } })
    expect(removed.removedAt).not.toBeNull()
    expect(await own()).toEqual([{ body: 'Yes.', section: 'What we ask for' }])
    expect((await readDesk(coordinator, asked)).headings).toEqual(['Why', 'What we ask for'])
    expect(await say(member, asked, 2)).toEqual({ outcome: 'written' })
    await say(member, asked, null, { version: 1 })
    expect(await own()).toEqual([{ body: 'Yes.', section: null }])
    expect((await readConsulted(member, asked, null)).own.version).toBe(2)
  })

  test('is refused for a section that the text has not', async () => {
    const { member, asked } = await buildAsked()
    expect(await say(member, asked, 3)).toEqual({ outcome: 'unknown_section' })
    expect(await db.consultationComment.count({ where: { consultedId: asked } })).toBe(0)
  })

  test('is read by her coordinators by section, and in an order that tells nobody when', async () => {
    const { coordinator, asked } = await buildAsked()
    const sections = [2, null, 1, 2, 1, null, 2, 1, null, 2, 2, 2]
    for (const [place, section] of sections.entries())
      await say(await buildMember(), asked, section, { words: `Word ${place}` })
    const { comments } = await readDesk(coordinator, asked)
    expect(comments.map(({ section }) => section)).toEqual(
      sections.toSorted((one, other) => (one ?? 0) - (other ?? 0)),
    )
    for (const section of [null, 1, 2]) {
      const ids = comments.filter((it) => it.section === section).map(({ id }) => id)
      expect(ids).toEqual(ids.toSorted())
      // Drawn, and not told by a clock.
      expect(ids.every((id) => id[14] === '4')).toBe(true)
    }
  })

  test.each([
    ['', null],
    [undefined, null],
    ['2', 2],
  ])('in a form: %j is %j', (section, meant) => {
    const given = WriteCommentSchema.parse({ words: 'Yes.', version: '0', section })
    expect(given.section).toBe(meant)
  })

  test.each(['0', '-1', '1.5', 'x', '99999'])('in a form: %s is none', (section) => {
    const given = WriteCommentSchema.safeParse({ words: 'Yes.', version: '0', section })
    expect(given.error?.issues.map(({ path }) => path)).toEqual([['section']])
  })
})

test('a text is shown in the language wanted, Serbian in either script, else in the authoritative one', () => {
  const texts = ['en', 'sr-Latn', 'sq'].map((language) => ({ language }))
  const shown = (...wanted: Array<string | null>) => shownText(texts, ...wanted)?.language
  expect([shown('sq', 'en'), shown('xx', 'sq'), shown(null, 'sq')]).toEqual(['sq', 'sq', 'sq'])
  expect([shown('sr-Cyrl'), shown('mk', null), shown()]).toEqual(['sr-Latn', 'en', 'en'])
})

import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { addSection } from '~/features/positions/drafting/add-section.server'
import { beginPosition } from '~/features/positions/drafting/begin-position.server'
import { buildMember } from './people.ts'

export type BuiltDraft = {
  /** She began it. */
  writer: MemberViewer
  /** Another of the board. */
  other: MemberViewer
  chair: MemberViewer
  positionId: string
  titleId: string
  sectionId: string
}

/** A member of the council, or with another office of the region. */
export function buildCouncillor(
  office: 'council-member' | 'chair' | 'deputy-chair' = 'council-member',
): Promise<MemberViewer> {
  return buildMember({ office, of: 'wpon-see' })
}

/** A draft in English with a title and one section, and three of the board. */
export async function buildDraft(): Promise<BuiltDraft> {
  const writer = await buildCouncillor()
  const heading = 'Equipment that fits'
  const begun = { formKey: uuidv7(), heading, language: 'en' } as const
  const { positionId } = await beginPosition(writer, begun)
  const { id: titleId } = await db.positionSection.findFirstOrThrow({ where: { positionId } })
  const words = { formKey: uuidv7(), heading: 'Why', body: 'Because it protects.\n\nAlways.' }
  const { sectionId } = await addSection(writer, positionId, words)
  const [other, chair] = [await buildCouncillor(), await buildCouncillor('deputy-chair')]
  return { writer, other, chair, positionId, titleId, sectionId }
}

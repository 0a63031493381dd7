import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { openConsultation } from '~/features/positions/consultation/open-consultation.server'
import { prepareConsultation } from '~/features/positions/consultation/prepare-consultation.server'
import type { OpenConsultation } from '~/features/positions/consultation/schema'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { inMinutes } from './board-votes.ts'
import { type BuiltDraft, buildDraft } from './drafts.ts'
import { buildMember } from './people.ts'

/** What the form of a consultation says: the services of Serbia and Albania, ten days from now. */
export async function consultationForm(
  { chair, positionId }: BuiltDraft,
  differing: Partial<OpenConsultation> = {},
): Promise<OpenConsultation> {
  const { mark } = await prepareConsultation(await getDraft(chair, positionId))
  return {
    ...{ mark: mark ?? '', chapters: ['serbia-moi', 'albania-asp'] },
    ...{ closes: inMinutes(10 * 24 * 60), question: '', ...differing },
  }
}

export type BuiltConsultation = BuiltDraft & {
  consultationId: string
  /** The parts of Serbia and Albania. */
  serbian: string
  albanian: string
  member: MemberViewer
  coordinator: MemberViewer
}

/** An open consultation, with a member and a coordinator of the Serbian service. */
export async function buildConsultation(
  differing: Partial<OpenConsultation> = {},
): Promise<BuiltConsultation> {
  const draft = await buildDraft()
  const form = await consultationForm(draft, differing)
  const opened = await openConsultation(draft.chair, draft.positionId, form)
  if (!('consultationId' in opened)) throw new Error(JSON.stringify(opened))
  const { consultationId } = opened
  const parts = await db.consultedChapter.findMany({ where: { consultationId } })
  const partOf = (id: string) => parts.find(({ chapterId }) => chapterId === id)?.id ?? ''
  return {
    ...{ ...draft, consultationId },
    ...{ serbian: partOf('serbia-moi'), albanian: partOf('albania-asp') },
    member: await buildMember(),
    coordinator: await buildMember({ office: 'coordinator' }),
  }
}

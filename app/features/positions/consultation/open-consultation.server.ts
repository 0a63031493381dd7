import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { momentOf } from '~/lib/dates'
import { addJob } from '~/lib/jobs.server'
import type { FormErrors } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { holdDraft } from '../drafting/hold-draft.server'
import { recordInDraft } from '../drafting/record-in-draft.server'
import { composeText } from '../vote/compose-text.server'
import { deadlineFault } from './deadline-fault'
import { listServices } from './list-services.server'
import { planReminders } from './plan-reminders.server'
import { canOpenConsultation } from './policy.server'
import type { OpenConsultation } from './schema'

export type Opened = { consultationId: string } | { stale: true } | { errors: FormErrors }

/**
 * Asks some services what they say to the text as the viewer saw it (`mark`), which is copied; the draft itself
 * may be written on. Gives `stale` for another text than hers, and what is wrong at its field.
 */
export async function openConsultation(
  viewer: MemberViewer,
  positionId: string,
  { mark, chapters, closes, question }: OpenConsultation,
): Promise<Opened> {
  return db.$transaction(async (tx): Promise<Opened> => {
    const draft = await holdDraft(tx, viewer, positionId)
    allow(canOpenConsultation(viewer, draft, draft.vote))
    const composed = await composeText(tx, draft)
    if (!composed) return { errors: { mark: ['consultation:nothing'] } }
    if (composed.mark !== mark) return { stale: true }
    const openedAt = clock.now()
    const closesAt = momentOf(closes.day, closes.time)
    const fault = deadlineFault(openedAt, closesAt)
    if (fault) return { errors: { day: [fault] } }
    const services = await listServices(tx, draft.chapterId)
    const texts = composed.texts.map((it, place) => ({
      ...{ ...it, headings: composed.headings[place] ?? [] },
    }))
    const asked = services.filter((id) => chapters.includes(id))
    if (asked.length < new Set(chapters).size)
      return { errors: { chapters: ['consultation:chapters.unknown'] } }

    const id = uuidv7()
    const number = (await tx.consultation.count({ where: { positionId: draft.id } })) + 1
    await tx.consultation.create({
      data: {
        ...{ id, positionId: draft.id, number, audience: draft.audience, mark },
        ...{ question: question || null, openedBy: viewer.memberId, openedAt, closesAt },
        texts: { createMany: { data: texts } },
        chapters: { createMany: { data: asked.map(asPart) } },
      },
    })
    await recordInDraft(tx, viewer, draft, {
      type: 'positions.consultation_opened',
      consultationId: id,
    })
    await addJob(tx, 'tell_of_consultation', { consultationId: id })
    await planReminders(tx, id, closesAt)
    return { consultationId: id }
  })
}

/** Read by the chapter; answered by its coordinators, whose record is theirs alone. */
function asPart(chapterId: string) {
  return { chapterId, audience: audience.chapter(chapterId), desk: audience.audit(chapterId) }
}

import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { sentBefore } from '~/lib/once.server'
import type { FormErrors } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { getPublication } from '../publishing/get-publication.server'
import { checkSent } from './check-sent.server'
import { noteTold } from './note-told.server'
import { canKeepDispatches } from './policy.server'
import type { Sent } from './schema'

type Recorded = { dispatchId: string } | { faults: FormErrors }

/** Records that a publication was sent to a service or a body; the same form sent again gives the same id. */
export async function recordDispatch(
  viewer: MemberViewer,
  slug: string,
  { formKey, ...sent }: Sent & { formKey: string },
): Promise<Recorded> {
  const { memberId } = viewer
  const id = uuidv7()
  return db.$transaction(async (tx) => {
    const publication = await getPublication(viewer, slug, tx)
    allow(canKeepDispatches(viewer, publication))
    const checked = await checkSent(tx, viewer, publication, sent)
    if ('faults' in checked) return { faults: checked.faults ?? {} }
    const once = { memberId, form: `dispatch ${publication.id}`, key: formKey, result: id }
    const earlier = await sentBefore(tx, once)
    if (earlier) return { dispatchId: earlier }
    const who = { recordedBy: memberId, recordedAt: clock.now() }
    await tx.dispatch.create({
      data: { id, publicationId: publication.id, ...checked.row, ...who },
    })
    const type = 'positions.dispatch_recorded'
    await noteTold(tx, viewer, publication, { type, dispatchId: id })
    return { dispatchId: id }
  })
}

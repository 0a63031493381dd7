import type { Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { dayOf } from '~/lib/dates'
import type { FormErrors } from '~/lib/parse-form.server'
import { findAddressee } from './find-addressee.server'
import type { Sent } from './schema'

type Publication = { audience: string; publicFrom: Date }

/**
 * The columns of what a form says of a dispatch, or what is wrong with it. What left before the public
 * could read it was given under embargo, and whoever records that says so.
 */
export async function checkSent(tx: Tx, viewer: Viewer, publication: Publication, sent: Sent) {
  const faults: FormErrors = {}
  const addressee = await findAddressee(tx, viewer, sent.to)
  if (!addressee) faults.to = ['dispatch:to.missing']
  if (sent.sentOn > dayOf(clock.now())) faults.sentOn = ['dispatch:sent.ahead']
  if (sent.replyBy && sent.replyBy < sent.sentOn) faults.replyBy = ['dispatch:reply_by.before']
  const isUnderEmbargo =
    publication.audience !== audience.public || sent.sentOn < dayOf(publication.publicFrom)
  if (isUnderEmbargo && !sent.isGivenEarly) faults.isGivenEarly = ['dispatch:embargo.unsaid']
  if (!addressee || Object.keys(faults).length > 0) return { faults }
  return {
    row: {
      ...addressee,
      ...{ audience: sent.isPublic ? audience.public : audience.board, isUnderEmbargo },
      ...{ sentOn: new Date(sent.sentOn), way: sent.way, reference: sent.reference },
      replyBy: sent.replyBy ? new Date(sent.replyBy) : null,
    },
  }
}

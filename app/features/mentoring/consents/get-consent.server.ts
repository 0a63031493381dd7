import type { MemberViewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { readWaitingPairs } from './pairing.server'
import { canConsent, chaptersToAnswer, visibleConsents } from './policy.server'

/** A pair about which the viewer's chapter is asked, or was; with what she may do. Else 404. */
export async function getConsent(viewer: MemberViewer, id: string) {
  if (!isUuid(id)) throw notFound()
  const [pair] = await readWaitingPairs({ id, ...visibleConsents(viewer) })
  if (!pair) throw notFound()
  const chapters = chaptersToAnswer(viewer, pair.facts)
  return { pair, mayAnswer: canConsent(viewer, pair.facts), isAsked: chapters.length > 0 }
}

import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { canDecide, visibleApplications, vouchersMissing } from './policy.server'
import { readFacts } from './read-facts.server'

/** An application that the viewer looks after, with its answers, its vouchers and what she may do; else 404. */
export async function getApplication(viewer: Viewer, id: string) {
  if (!isUuid(id)) throw notFound()
  const found = await db.application.findFirst({
    where: { id, ...visibleApplications(viewer) },
    include: {
      applicant: true,
      chapter: { include: { questions: { orderBy: { position: 'asc' } } } },
      vouchers: {
        where: inForce(clock.now()),
        include: { voucher: true, chapter: true },
        orderBy: { from: 'asc' },
      },
    },
  })
  if (!found?.applicant) throw notFound()
  const facts = await readFacts(id)
  return {
    ...found,
    applicant: found.applicant,
    missing: vouchersMissing(facts.vouchers),
    facts,
    can: { decide: found.decision === null && canDecide(viewer, facts) },
  }
}

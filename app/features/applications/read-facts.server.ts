import { db, type Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { notFound } from '~/lib/responses.server'
import type { ApplicationFacts } from './policy.server'

export type ApplicationState = ApplicationFacts & {
  id: string
  decision: 'approved' | 'declined' | 'withdrawn' | null
}

/** A word counts while whoever gave it is at home in the network, vetted and not suspended. */
function inGoodStanding(now: Date) {
  const current = { from: { lte: now }, until: { gt: now } }
  return {
    memberships: { some: { kind: 'home', ...inForce(now) } },
    vettings: { some: current },
    suspensions: { none: current },
  }
}

/**
 * What the rules ask about an application whose address is confirmed: its vouchers and her line of
 * command as they stand now. Throws 404 for one that is not.
 */
export async function readFacts(id: string, from: Tx | typeof db = db): Promise<ApplicationState> {
  const now = clock.now()
  const current = inForce(now)
  const found = await from.application.findUnique({
    where: { id },
    include: {
      vouchers: {
        where: { ...current, voucher: inGoodStanding(now) },
        select: { voucherId: true, kind: true },
      },
      applicant: {
        select: {
          superiors: { where: current, select: { superiorId: true } },
          subordinates: { where: current, select: { subordinateId: true } },
        },
      },
    },
  })
  if (!found?.applicantId || !found.applicant) throw notFound()
  const { chapterId, audience, applicantId, declinedBy, vouchers, applicant } = found
  return {
    id,
    chapterId,
    audience,
    applicantId,
    declinedBy,
    vouchers,
    commandLine: [
      ...applicant.superiors.map(({ superiorId }) => superiorId),
      ...applicant.subordinates.map(({ subordinateId }) => subordinateId),
    ],
    decision: found.decision as ApplicationState['decision'],
  }
}

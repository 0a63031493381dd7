import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { publicNames } from '~/features/chapters/public-names'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { vouchersMissing } from './policy.server'
import { readFacts } from './read-facts.server'

/** The viewer's own newest application, null when she never applied. It does not tell who vouched. */
export async function getOwnApplication(viewer: MemberViewer) {
  const current = inForce(clock.now())
  const found = await db.application.findFirst({
    where: { applicantId: viewer.memberId },
    orderBy: [{ filedAt: 'desc' }, { id: 'desc' }],
    include: {
      chapter: true,
      applicant: { select: { superiors: { where: current }, subordinates: { where: current } } },
    },
  })
  if (!found?.applicant) return null
  const facts = await readFacts(found.id)
  return {
    ...found,
    // Whoever applies is not of the network yet.
    chapterNames: publicNames(found.chapter).names,
    missing: vouchersMissing(facts.vouchers),
    superiors: found.applicant.superiors.map(({ superiorId }) => superiorId),
    subordinates: found.applicant.subordinates.map(({ subordinateId }) => subordinateId),
    can: {
      withdraw: found.decision === null,
      appeal: found.decision === 'declined' && found.appealedAt === null,
    },
  }
}

import type { db, Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { isToldOf } from '~/features/memberships/service/is-told-of'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'

type CommandLine = {
  /** All of them: for what is answered alike whatever the cause. */
  all: Set<string>
  /** Those of whom she is told: what an applicant declared about her is no business of hers. */
  told: Set<string>
}

/**
 * About whose pairs a coordinator decides nothing: herself, her superiors and her subordinates, as declared (as
 * for consents, mission G01).
 */
export async function listCommandLine(
  from: Tx | typeof db,
  viewer: MemberViewer,
): Promise<CommandLine> {
  const { memberId } = viewer
  const links = await from.supervision.findMany({
    where: {
      AND: [inForce(clock.now())],
      OR: [{ superiorId: memberId }, { subordinateId: memberId }],
    },
    include: { declarer: { select: { memberships: { where: { kind: 'home' } } } } },
  })
  const asSet = (rows: typeof links) =>
    new Set([memberId, ...rows.flatMap((it) => [it.superiorId, it.subordinateId])])
  return { all: asSet(links), told: asSet(links.filter((it) => isToldOf(viewer, it))) }
}

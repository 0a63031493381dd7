import { app, type Mutant, policyTable } from '../mutant.ts'

/** One part of a policy. */
export const policies: Mutant[] = [
  {
    file: app('discussions/policy'),
    find: ' && reply.authorId === viewer.memberId',
    replace: '',
    why: 'everyone may edit everything',
    tests: [policyTable],
  },
  {
    file: app('discussions/policy'),
    find: ' && thread.closedAt === null',
    replace: '',
    why: 'closed threads take replies',
    tests: [policyTable],
  },
  {
    file: app('discussions/policy'),
    find: ' || !canRead(viewer, space.audience)) return false',
    replace: ') return false',
    why: 'who cannot read it moderates a space',
    tests: [policyTable],
  },
  {
    file: app('discussions/policy'),
    find: "return viewer.memberId !== null && viewer.audiences.includes('network')",
    replace: 'return viewer.memberId !== null',
    why: 'applicants and staff take part',
    tests: [policyTable],
  },
  {
    file: app('discussions/policy'),
    find: "return space.kind === 'shared' && canModerate",
    replace: 'return canModerate',
    why: "a chapter's own space is shared",
    tests: [policyTable],
  },
  {
    file: app('memberships/policy'),
    find: ' || viewer.memberId === member.id) return false',
    replace: ') return false',
    why: 'a coordinator suspends herself',
    tests: [policyTable],
  },
  {
    file: app('memberships/policy'),
    find: "kind === 'home' && viewer.coordinates",
    replace: 'viewer.coordinates',
    why: 'an association suspends members of a service',
    tests: [policyTable],
  },
  {
    file: app('memberships/policy'),
    find: ' || viewer.memberId === memberId) return false',
    replace: ') return false',
    why: 'a coordinator gives herself offices',
    tests: [policyTable],
  },
  {
    file: app('memberships/policy'),
    find: "if (mandate.office === 'operator' || !mandate.hasBegun) return false",
    replace: '',
    why: 'everyone is told of the operator and of offices to come',
    tests: [policyTable],
  },
  {
    file: app('memberships/policy'),
    find: 'return !mandate.isSuspended || viewer.coordinates.includes(mandate.standsIn)',
    replace: 'return true',
    why: 'an office without a page behind it tells of a suspension',
    tests: [policyTable],
  },
  {
    file: app('memberships/policy'),
    find: "return office !== 'operator'\n",
    replace: 'return true\n',
    why: 'the chair makes operators',
    tests: [policyTable],
  },
]

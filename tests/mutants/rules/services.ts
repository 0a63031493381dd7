import { app, type Mutant, memberships, pairing, pauses } from '../mutant.ts'

const tests = [memberships('service')]
const changes = ['tests/features/mentoring/changes.test.ts']
const verb = (name: string) => app(`memberships/service/${name}`)

/** Who records where a member serves, who reads the line of command, and which pairs rest by it. */
export const services: Mutant[] = [
  {
    file: app('memberships/policy'),
    find: 'viewer.memberId === member.id || !isVetted(viewer)',
    replace: '!isVetted(viewer)',
    why: 'a coordinator records her own rank',
    tests,
  },
  {
    file: app('memberships/policy'),
    find: "  return viewer.coordinates.includes(homeOf(member) ?? '')",
    replace: '  return true',
    why: 'any colleague records a rank',
    tests,
  },
  {
    file: app('memberships/policy'),
    find: 'return isVetted(viewer) && homeOf(member) !== null',
    replace: 'return homeOf(member) !== null',
    why: 'whose vetting has ended declares a superior',
    tests,
  },
  {
    file: verb('record-service'),
    find: "    if (before.version !== version) return 'stale'\n",
    replace: '',
    why: 'the last of several who record wins unseen',
    tests,
  },
  {
    file: verb('record-service'),
    find: '    update: { value },',
    replace: '    update: { value, audience },',
    why: 'recording a rank opens it to the service again',
    tests,
  },
  {
    file: verb('hold-home'),
    find: '  if (found !== memberIds.length) throw notFound()\n',
    replace: '',
    why: 'a superior of another service is declared',
    tests,
  },
  {
    file: verb('lock-service'),
    find: "pg_advisory_xact_lock(hashtext('service of",
    replace: "length(lower('service of",
    why: 'two declare each other above themselves at once',
    tests,
  },
  {
    file: 'app/features/memberships/service/is-told-of.ts',
    find: '  if (declaredBy !== superiorId && declaredBy !== subordinateId) return true\n',
    replace: '  if (declaredBy) return true\n',
    why: 'a coordinator reads what an applicant declared about her',
    tests,
  },
  {
    file: verb('end-superior'),
    find: 'if (!line || !isToldOf(viewer, line)) throw notFound()',
    replace: 'if (!line) throw notFound()',
    why: 'a coordinator ends what an applicant declared about her',
    tests,
  },
  {
    file: verb('list-colleagues'),
    find: "{ chapterId: serviceId, kind: 'home' }",
    replace: '{}',
    why: 'a search finds members of other services whom she knows by an association',
    tests,
  },
  {
    file: pauses,
    find: "  PERFORM pg_advisory_xact_lock(hashtext('mentoring.changes'));\n",
    replace: '',
    why: 'two changes at once keep a pair apart and none sees it',
    tests: changes,
  },
  {
    file: pauses,
    find: '  looked := greatest(moment, clock_timestamp());',
    replace: '  looked := moment;',
    why: 'a change that waited looks at the hour at which it began',
    tests: changes,
  },
  {
    file: pairing,
    find: 'greatest(p.from_at, q.from_at, x.from_at, y.from_at) AS began',
    replace: 'greatest(p.from_at, q.from_at) AS began',
    why: 'one who moves brings the years of another unit along',
    tests: changes,
  },
  {
    file: app('applications/approve-application'),
    find: "field: { in: ['rank', 'unit'] }",
    replace: "field: { in: ['rank'] }",
    why: 'one who is taken in anew brings her old unit along',
    tests: changes,
  },
]

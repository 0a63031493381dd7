import { app, type Mutant } from '../mutant.ts'

const verb = (name: string) => app(`positions/consultation/${name}`)
const tests = ['tests/features/positions/consultations.test.ts']
const around = ['tests/features/positions/around-consultations.test.ts']
const sections = ['tests/features/positions/sections-of-views.test.ts']
const table = ['tests/policies/positions.test.ts']

/** Who reads what a member says, until when she says it, and what the board learns before the deadline. */
export const consultations: Mutant[] = [
  {
    file: verb('find-consulted'),
    find: 'where: { id, ...visibleConsulted(viewer) }',
    replace: 'where: { id }',
    why: 'a part is read by another chapter',
    tests,
  },
  {
    file: verb('policy'),
    find: '  return canRead(viewer, desk)\n',
    replace: '  return canRead(viewer, desk) || viewer.memberId !== null\n',
    why: 'every member reads what was said to the coordinators',
    tests: table,
  },
  {
    file: verb('policy'),
    find: "consultationStage(times, now) === 'open' && isVetted(viewer)",
    replace: "consultationStage(times, now) === 'open'",
    why: 'whose vetting has ended says something',
    tests: table,
  },
  {
    file: verb('policy'),
    find: "consultationStage(times, now) === 'open' && isVetted(viewer)",
    replace: 'isVetted(viewer)',
    why: 'somebody says something after the deadline',
    tests: table,
  },
  {
    file: verb('get-consultation'),
    find: "stance: stage === 'open' ? null : ((answer?.stance ?? null) as Stance | null)",
    replace: 'stance: (answer?.stance ?? null) as Stance | null',
    why: 'the board reads an answer before the deadline',
    tests,
  },
  {
    file: verb('get-consultation'),
    find: '_count.comments < smallestShown',
    replace: 'false',
    why: 'the board learns that one or two said something',
    tests,
  },
  {
    file: verb('read-answer'),
    find: "if (!consultation || consultationStage(consultation, now) === 'open') throw notFound()",
    replace: 'if (!consultation) throw notFound()',
    why: 'the words of an answer are read before the deadline',
    tests,
  },
  {
    file: verb('read-consulted'),
    find: "const isReleased = stage === 'released' && answer !== null",
    replace: 'const isReleased = answer !== null',
    why: 'a response is read before it is released',
    tests,
  },
  {
    file: verb('write-answer'),
    find: 'if (standing !== version) {',
    replace: 'if (false) {',
    why: 'one coordinator writes over another',
    tests,
  },
  {
    file: verb('release-responses'),
    find: "if (open > 0) return 'open'\n",
    replace: '',
    why: 'responses are released with one missing',
    tests,
  },
  {
    file: app('positions/vote/policy'),
    find: ' && !position.isConsulted &&',
    replace: ' &&',
    why: 'a vote is set while chapters are asked',
    tests: table,
  },
  {
    file: app('positions/drafting/policy'),
    find: '    !position.isConsulted &&\n',
    replace: '',
    why: 'a draft is withdrawn while chapters are asked',
    tests: table,
  },
  {
    file: verb('find-open-consulted'),
    find: '{ desk: hers, answers: { none: { sentAt: { not: null } } } },',
    replace: '{ desk: hers, answers: { none: {} } },',
    why: 'an answer that is only kept takes the reminder from her coordinator',
    tests: around,
  },
  {
    file: verb('find-open-consulted'),
    find: 'if (!waiting || !isVetted(viewer)) return',
    replace: 'if (!waiting) return',
    why: 'who may write nothing is asked for her word',
    tests: around,
  },
  {
    file: verb('list-vacant-desks'),
    find: 'parts.filter(({ desk }) => holding(desk).length === 0)',
    replace: 'parts',
    why: 'a service with a coordinator is told to have none',
    tests: around,
  },
  {
    file: verb('list-without-response'),
    find: '      outcome: null,\n',
    replace: '',
    why: 'an answer with a response is told to have none before a vote',
    tests: around,
  },
  {
    file: verb('write-comment'),
    find: "isVetted(viewer) ? 'closed' : 'read_only'",
    replace: "'closed'",
    why: 'whose vetting has ended is told that the time is over',
    tests: around,
  },
  {
    file: 'app/features/positions/drafting/next-step.ts',
    find: "if (lead === 'respond') return { to: lead }\n",
    replace: '',
    why: 'the board is not led to the answers that wait',
    tests: around,
  },
  {
    file: verb('read-desk'),
    find: "orderBy: [{ section: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }]",
    replace: "orderBy: [{ section: { sort: 'asc', nulls: 'first' } }]",
    why: 'what members say about a section stands as it was written, the first first',
    tests: sections,
  },
  {
    file: verb('write-comment'),
    find: 'if (section !== null && section > (await countSections(tx, consultation)))',
    replace: 'if (section === -1)',
    why: 'something is said about a section that is not there',
    tests: sections,
  },
  {
    file: verb('write-comment'),
    find: 'before?.body === words && before.section === section',
    replace: 'before?.body === words',
    why: 'another section for the same words is not written down',
    tests: sections,
  },
]

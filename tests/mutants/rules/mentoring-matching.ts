import { app, type Mutant } from '../mutant.ts'

const runs = ['tests/features/mentoring/match-runs.test.ts']
const gathering = ['tests/features/mentoring/gather-given.test.ts']
const matching = ['tests/features/mentoring/matching/match.test.ts']
const verb = (name: string) => app(`mentoring/${name}`)
const pure = (name: string) => `app/features/mentoring/matching/${name}.ts`

/** Who runs a round, who is matched in it, and what its result may tell. */
export const mentoringMatching: Mutant[] = [
  {
    file: verb('runs/find-round-at-desk'),
    find: '!round || !runsRound(viewer, round)',
    replace: '!round',
    why: 'every round is found',
    tests: runs,
  },
  {
    file: verb('rounds/policy'),
    find: 'return isVetted(viewer) && runsRound(viewer, round)',
    replace: 'return runsRound(viewer, round)',
    why: 'whose vetting has ended starts a match',
    tests: runs,
  },
  {
    file: verb('runs/start-match-run'),
    find: ' FOR UPDATE',
    replace: '',
    why: 'several start a match at once',
    tests: runs,
  },
  {
    file: verb('runs/start-match-run'),
    find: 'if (round.publishedAt)',
    replace: 'if (round.createdAt === null)',
    why: 'a published round is matched again',
    tests: runs,
  },
  {
    file: verb('runs/cancel-match-run'),
    find: '  allow(isVetted(viewer))\n',
    replace: '',
    why: 'whose vetting has ended cancels a match',
    tests: runs,
  },
  {
    file: verb('runs/get-match-run'),
    find: 'where: { id: runId, roundId }',
    replace: 'where: { id: runId }',
    why: 'a run is found under another round',
    tests: runs,
  },
  {
    file: verb('rounds/list-entitled'),
    find: ' AND e.withdrawn_at IS NULL',
    replace: '',
    why: 'who has withdrawn is matched',
    tests: gathering,
  },
  {
    file: verb('runs/gather-given'),
    find: 'await listEntitled(roundId, tx)',
    replace: '(await tx.enrolment.findMany({ where: { roundId } })).map((it) => it.memberId)',
    why: 'who is suspended is matched',
    tests: gathering,
  },
  {
    file: verb('runs/gather-given'),
    find: 'AND v.until_at >',
    replace: 'AND v.from_at <=',
    why: 'whose vetting has ended is matched',
    tests: gathering,
  },
  {
    file: verb('runs/gather-given'),
    find: '[...apart, ...ids',
    replace: '[...ids',
    why: 'two who are kept apart are matched',
    tests: gathering,
  },
  {
    file: verb('runs/gather-given'),
    find: ' && !paired.has(it.memberId)',
    replace: '',
    why: 'who has a mentor in this round gets another',
    tests: gathering,
  },
  {
    file: verb('runs/gather-given'),
    find: 'it.capacity - taken',
    replace: 'it.capacity',
    why: 'a mentor takes more mentees than she wanted',
    tests: gathering,
  },
  {
    file: verb('runs/keep-match-result'),
    find: 'if (!mayPair(row, column) || ',
    replace: 'if (',
    why: 'a pair is kept that became forbidden meanwhile',
    tests: runs,
  },
  {
    file: verb('runs/keep-match-result'),
    find: ' || (left[column] ?? 0) < 1',
    replace: '',
    why: 'a pair is kept without a place',
    tests: runs,
  },
  {
    file: verb('runs/keep-match-result'),
    find: 'if (round.publishedAt || ',
    replace: 'if (',
    why: 'a run changes what is published',
    tests: runs,
  },
  {
    file: verb('runs/keep-match-result'),
    find: ' || !worksAtDesk(starter, round)',
    replace: '',
    why: 'a run is laid out in the name of one who lost her office',
    tests: runs,
  },
  {
    file: verb('runs/replay-match'),
    find: "  if (hashOf(given) !== givenHash) return { fault: 'input' }\n",
    replace: '',
    why: 'another input passes for the one that was kept',
    tests: runs,
  },
  {
    file: verb('runs/replay-match'),
    find: "return { fault: 'record' }",
    replace: 'void 0',
    why: 'other hashes pass for those of the record',
    tests: runs,
  },
  {
    file: 'app/lib/spoken-languages.ts',
    find: "{ bs: 'sr', hr: 'sr', cnr: 'sr' }",
    replace: "{ bs: 'sr', cnr: 'sr' }",
    why: 'Croatian and Serbian are strange to each other',
    tests: ['tests/lib/spoken-languages.test.ts'],
  },
  {
    file: pure('score-pair'),
    find: ' && shareLanguage(mentee.languages, mentor.languages)',
    replace: '',
    why: 'two without a common language are a pair',
    tests: matching,
  },
  {
    file: pure('score-pair'),
    find: ' && mentee.id !== mentor.id',
    replace: '',
    why: 'she is her own mentor',
    tests: matching,
  },
  {
    file: pure('board'),
    find: 'mayPair(row, column) ? scorePair(weights, mentee, mentor) : -1',
    replace: 'scorePair(weights, mentee, mentor)',
    why: 'a forbidden pair is laid out',
    tests: matching,
  },
  {
    file: pure('match'),
    find: "? 'no_place'\n    : 'no_language'",
    replace: "? 'no_language'\n    : 'no_place'",
    why: 'she hears another reason than the enrolments say',
    tests: matching,
  },
]

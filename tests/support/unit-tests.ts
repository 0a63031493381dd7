/** The tests that need neither database nor server. */
export const unitTests = [
  'tests/{lib,policies,house}/**/*.test.ts',
  'tests/features/documents/extract*.test.ts',
  'tests/features/positions/{checker,record,vote}/*.test.ts',
  'tests/features/memberships/{read,plan,describe}*.test.ts',
  'tests/features/mentoring/{matching,report}/*.test.ts',
]

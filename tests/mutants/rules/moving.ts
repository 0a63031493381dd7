import { app, type Mutant } from '../mutant.ts'

const moving = ['tests/features/mentoring/moving.test.ts']
const ofCourse = ['tests/features/mentoring/course-of-a-pair.test.ts']
const asking = ['tests/features/mentoring/asking.test.ts']
const verb = (name: string) => app(`mentoring/${name}`)

/** What a member leaves behind who moves, and what nobody may conclude from a pause, an end or an old request. */
export const movings: Mutant[] = [
  {
    file: app('transfers/move-member'),
    find: '  await releaseFromService(tx, memberId)\n',
    replace: '',
    why: 'who moved stays in the rounds of her old service, and it judges her pairs',
    tests: moving,
  },
  {
    file: verb('rounds/list-entitled'),
    find: 'WHERE h.audience = (',
    replace: 'WHERE h.audience <> (',
    why: 'who left the circle of a round is matched in it',
    tests: moving,
  },
  {
    file: verb('consents/consent-to-pair'),
    find: 'return isAsked && apart.length === 0',
    replace: 'return apart.length === 0',
    why: 'a pair begins for a service that was never asked',
    tests: ['tests/features/mentoring/consents.test.ts'],
  },
  {
    file: verb('pairs/resume-pairing'),
    find: 'if (otherRests || isApart) return false',
    replace: 'if (isApart) return false',
    why: 'a pause that the other asked for is told from a conflict by going on',
    tests: ofCourse,
  },
  {
    file: verb('pairs/pause-pairing'),
    find: "recordInRoom(tx, null, 'mentoring.pair_paused', pair)",
    replace: "recordInRoom(tx, viewer.memberId, 'mentoring.pair_paused', pair)",
    why: 'the record tells a pause that was asked for from a conflict',
    tests: ofCourse,
  },
  {
    file: verb('asking/policy'),
    find: '  if (!isMember(viewer)) return { id: { in: [] } }\n',
    replace: '',
    why: 'who is no member any more reads whom she asked',
    tests: asking,
  },
  {
    file: verb('asking/get-request'),
    find: 'const isTold = isWaiting && ',
    replace: 'const isTold = ',
    why: 'a request follows the mentor to her next service',
    tests: asking,
  },
]

import { app, type Mutant, pauses } from '../mutant.ts'

const verb = (name: string) => app(`mentoring/pairs/${name}`)
const test = (name: string) => [`tests/features/mentoring/${name}.test.ts`]
const inRoom = test('room-of-a-pair')
const ofCourse = test('course-of-a-pair')
const inTalk = test('talk-of-two')
const policy = ['tests/policies/pairs.test.ts']

/** Who reads and writes in the room of a pair, and when nobody does. */
export const pairs: Mutant[] = [
  {
    file: verb('get-pairing'),
    find: '{ id, ...visiblePairings(viewer) }',
    replace: '{ id }',
    why: 'every room is found',
    tests: inRoom,
  },
  {
    file: verb('policy'),
    find: 'return isVetted(viewer) && canLeave',
    replace: 'return canLeave',
    why: 'whose vetting has ended writes',
    tests: inRoom,
  },
  {
    file: verb('write-in-room'),
    find: 'return refused ? { refused } : write(tx, pair)',
    replace: 'return write(tx, pair)',
    why: 'the two write while their pair waits, rests or is over',
    tests: inRoom,
  },
  {
    file: verb('hold-pairing'),
    find: '    FOR NO KEY UPDATE`',
    replace: '    `',
    why: 'two change an agreement at once',
    tests: inRoom,
  },
  {
    file: verb('sign-agreement'),
    find: "    if (standing === 0) return { refused: 'pairs:refused.changed' }\n",
    replace: '',
    why: 'she signs what she has not read',
    tests: inRoom,
  },
  {
    file: verb('write-agreement'),
    find: '    await tx.pairingSignature.deleteMany({ where: { pairingId: pair.id } })\n',
    replace:
      '    await tx.pairingSignature.updateMany({ where: { pairingId: pair.id }, data: { version: version + 1 } })\n',
    why: 'a signature outlives a change',
    tests: inRoom,
  },
  {
    file: verb('get-session'),
    find: 'where: { id, pairingId: pair.id }',
    replace: 'where: { id }',
    why: 'a session is found under another pair',
    tests: inRoom,
  },
  {
    file: verb('get-note'),
    find: 'where: { id, pairingId: pair.id }',
    replace: 'where: { id }',
    why: 'a note is found under another pair',
    tests: inRoom,
  },
  {
    file: verb('list-goals'),
    find: '    where: { pairingId: pair.id },\n',
    replace: '',
    why: 'goals of other pairs are found',
    tests: inRoom,
  },
  {
    file: verb('edit-note'),
    find: '    allow(canEditNote(viewer, note))\n',
    replace: '',
    why: "one changes the other's note",
    tests: inRoom,
  },
  {
    file: verb('take-back-note'),
    find: '    allow(canEditNote(viewer, note))\n',
    replace: '',
    why: "one takes the other's note back",
    tests: inRoom,
  },
  {
    file: verb('correct-session'),
    find: '    allow(canCorrectSession(viewer, session, clock.now()))\n',
    replace: '',
    why: "one corrects the other's entry",
    tests: inRoom,
  },
  {
    file: verb('policy'),
    find: ' && session.loggedBy === viewer.memberId',
    replace: '',
    why: "one corrects the other's entry, by the rule",
    tests: policy,
  },
  {
    file: verb('words'),
    find: "return ids.join(' ')",
    replace: "return ids.slice(2).join(' ')",
    why: 'sealed words open in another row',
    tests: inRoom,
  },
  {
    file: verb('resume-pairing'),
    find: 'if (otherRests || isApart) return false',
    replace: 'if (otherRests) return false',
    why: 'a pair that is kept apart goes on',
    tests: ofCourse,
  },
  {
    file: verb('get-room'),
    find: "pair.side === 'mentor' ? pair.mentorRests : pair.menteeRests",
    replace: 'pair.mentorRests || pair.menteeRests',
    why: 'the room tells one that the other wants it to rest',
    tests: ofCourse,
  },
  {
    file: verb('resume-pairing'),
    find: 'const rests = own && isApart',
    replace: 'const rests = false && (own || isApart)',
    why: 'who tried to go on too early leaves it to the other, who learns of her wish',
    tests: ofCourse,
  },
  {
    file: pauses,
    find: '  UPDATE pairing SET mentor_rests = mentor_rests OR mentor_id = NEW.member_id,',
    replace: '  UPDATE pairing SET mentor_rests = mentor_rests,',
    why: 'the other of a pair learns that a mentor kept her apart, by going on',
    tests: ofCourse,
  },
  {
    file: pauses,
    find: '    mentee_rests = mentee_rests OR mentee_id = NEW.member_id\n  WHERE',
    replace: '    mentee_rests = mentee_rests\n  WHERE',
    why: 'the other of a pair learns that a mentee kept her apart, by going on',
    tests: ofCourse,
  },
  {
    file: verb('pause-pairing'),
    find: 'allow(canLeave(viewer, pair))',
    replace: 'allow(viewer.vettedUntil !== null)',
    why: 'whose vetting has ended is kept in a pair',
    tests: ofCourse,
  },
  {
    file: verb('close-pairing'),
    find: 'where: { id: pair.id, until: null }',
    replace: 'where: { id: pair.id }',
    why: 'a pair ends twice',
    tests: ofCourse,
  },
  {
    file: verb('policy'),
    find: "stateOf(pair) === 'over' && pair.round",
    replace: 'pair.round',
    why: 'another mentor is sought while there is one',
    tests: policy,
  },
  {
    file: app('discussions/policy'),
    find: "return audience.startsWith('pairing:') ? audience : undefined",
    replace: 'return undefined',
    why: 'coordinators see in the record when two wrote to each other',
    tests: inTalk,
  },
  {
    file: app('discussions/policy'),
    find: "  if (space.kind === 'pairing') return false\n",
    replace: '',
    why: 'a coordinator moderates her own pair',
    tests: inTalk,
  },
  {
    file: app('discussions/policy'),
    find: ' && !space.closedAt',
    replace: '',
    why: 'a thread begins in the room of a pair that rests, by the page',
    tests: policy,
  },
  {
    file: app('discussions/list-spaces'),
    find: "NOT IN ('pairing', 'round')",
    replace: "<> 'round'",
    why: 'the room of a pair stands among the spaces',
    tests: inTalk,
  },
  {
    file: app('discussions/list-spaces'),
    find: "NOT IN ('pairing', 'round')",
    replace: "<> 'pairing'",
    why: 'the circle of a round stands among the spaces',
    tests: ['tests/features/mentoring/rounds.test.ts'],
  },
  {
    file: app('discussions/get-space'),
    find: "kind: { not: 'round' }, ",
    replace: '',
    why: 'the circle of a round opens as a place to talk',
    tests: ['tests/features/mentoring/rounds.test.ts'],
  },
]

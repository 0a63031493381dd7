import { app, type Mutant, pairing, sql } from '../mutant.ts'

const apart = ['tests/features/mentoring/kept-apart.test.ts']
const keys = ['tests/features/mentoring/pair-audience.test.ts']
const rounds = ['tests/features/mentoring/rounds.test.ts']
const desk = ['tests/features/mentoring/desk.test.ts']
const verb = (name: string) => app(`mentoring/${name}`)

/** Who is kept apart, who holds the key of a pair, who enrols and who runs a round. */
export const mentoringRounds: Mutant[] = [
  {
    file: pairing,
    find: 'IF back IS NOT NULL THEN PERFORM rest_pairs(back, now()); END IF;',
    replace: '',
    why: 'one who is taken back goes on with a colleague of her unit',
    tests: ['tests/features/mentoring/changes.test.ts'],
  },
  {
    file: pairing,
    find: '    UNION\n    SELECT line.member_id, su.superior_id',
    replace: '    UNION\n    SELECT line.member_id, NULL::uuid',
    why: 'only the next superior counts',
    tests: apart,
  },
  {
    file: pairing,
    find: `    WHERE su.from_at <= moment AND (su.until_at IS NULL OR su.until_at > moment - interval '24 months')
  ), two`,
    replace: `    WHERE su.from_at <= moment AND su.until_at IS NULL
  ), two`,
    why: 'a line of command above the next superior is forgotten with its end',
    tests: apart,
  },
  {
    file: pairing,
    find: "ended > greatest(began + interval '1 minute', moment - interval '24 months')",
    replace: "ended > moment - interval '24 months'",
    why: 'two count as colleagues who never served together',
    tests: apart,
  },
  {
    file: pairing,
    find: ' AND y.chapter_id = x.chapter_id',
    replace: '',
    why: 'units of two services that are called alike are one',
    tests: apart,
  },
  {
    file: pairing,
    find: '      AND from_at <= moment AND (until_at IS NULL OR until_at > moment)\n  )\n  SELECT a, b',
    replace: '      AND from_at <= moment\n  )\n  SELECT a, b',
    why: 'a block that she ended goes on',
    tests: apart,
  },
  {
    file: pairing,
    find: 'SELECT a, b FROM two WHERE a <> b UNION SELECT b, a',
    replace: 'SELECT a, b FROM two WHERE a <> b UNION SELECT a, b',
    why: 'only one direction is kept apart',
    tests: apart,
  },
  {
    file: pairing,
    find: 'CREATE TRIGGER supervision_rests_pairs AFTER INSERT OR UPDATE ON supervision\n  FOR EACH ROW EXECUTE FUNCTION supervision_rests_pairs();',
    replace: '',
    why: 'a pair runs on when one becomes the superior of the other',
    tests: apart,
  },
  {
    file: pairing,
    find: "    PERFORM graphile_worker.add_job('tell_of_pair', json_build_object('pairingId', resting.id));\n",
    replace: '',
    why: 'nobody is told that a pair rests',
    tests: apart,
  },
  {
    file: pairing,
    find: "    AND (until_at IS NULL OR outcome IN ('ended', 'completed'))\n$$",
    replace: '    AND until_at IS NULL\n$$',
    why: 'two are paired again who were a pair before',
    tests: apart,
  },
  {
    file: sql,
    find: "JOIN pairing p ON p.mentor_id = st.member_id\n  WHERE st.kind = 'home' AND p.proposed_at <= moment AND (p.readable_until IS NULL OR p.readable_until > moment)",
    replace:
      "JOIN pairing p ON p.mentor_id = st.member_id\n  WHERE st.kind = 'home' AND p.proposed_at <= moment",
    why: 'a mentor reads the room for ever',
    tests: keys,
  },
  {
    file: sql,
    find: 'JOIN pairing p ON p.mentee_id = st.member_id',
    replace: 'JOIN pairing p ON true',
    why: 'everyone holds the key of every pair',
    tests: keys,
  },
  {
    file: sql,
    find: 'AND r.answered_at IS NULL',
    replace: '',
    why: 'a request that was declined is read on',
    tests: keys,
  },
  {
    file: sql,
    find: 'AND r.expires_at > moment',
    replace: '',
    why: 'a request never expires',
    tests: keys,
  },
  {
    file: pairing,
    find: 'CREATE TRIGGER pairing_changes_rights AFTER INSERT OR UPDATE OF mentor_id, mentee_id, until_at, readable_until OR DELETE ON pairing\n  FOR EACH ROW EXECUTE FUNCTION rights_of_pair_changed();',
    replace: '',
    why: 'rights that are kept do not know a new pair',
    tests: keys,
  },
  {
    file: app('auth/get-viewer'),
    find: 'UNION ALL SELECT readable_until FROM pairing WHERE mentor_id = $1 OR mentee_id = $1',
    replace: '',
    why: 'a room closes by the clock and the kept rights do not',
    tests: keys,
  },
  {
    file: verb('rounds/policy'),
    find: 'return viewer.coordinates.includes(chapterId)',
    replace: 'return viewer.coordinates.length > 0',
    why: 'a coordinator runs the rounds of another chapter',
    tests: desk,
  },
  {
    file: verb('rounds/policy'),
    find: "    canRead(viewer, round.audience) &&\n    round.state === 'enrolling'",
    replace: '    canRead(viewer, round.audience)',
    why: 'she enrols when enrolment is over',
    tests: rounds,
  },
  {
    file: verb('rounds/get-round'),
    find: 'where: { id, ...visibleRounds(viewer) }',
    replace: 'where: { id }',
    why: 'every round is found by its id',
    tests: rounds,
  },
  {
    file: verb('rounds/enrol-in-round'),
    find: 'if ((isMentor && !asMentor) || (isMentee && !asMentee))',
    replace: 'if (isMentor && !asMentor && isMentee)',
    why: 'bands that a round asks for do not count',
    tests: rounds,
  },
  {
    file: verb('desk/move-pair'),
    find: ' && apart.size === 0',
    replace: '',
    why: 'two who are kept apart are paired by hand',
    tests: desk,
  },
  {
    file: verb('desk/publish-round'),
    find: ' || isApart',
    replace: '',
    why: 'a pair is published that may not be by now',
    tests: desk,
  },
  {
    file: verb('desk/publish-round'),
    find: '!standing.has(menteeId) || ',
    replace: '',
    why: 'a suspended member is paired',
    tests: desk,
  },
  {
    file: verb('desk/read-desk'),
    find: '  if (!round.isDesk) throw notFound()\n',
    replace: '',
    why: 'members read what others said when they enrolled',
    tests: desk,
  },
  {
    file: verb('rounds/policy'),
    find: 'return { blockedBy: { none: spared } }',
    replace: 'return { blockedBy: { none: { ...spared, id: { in: [] } } } }',
    why: 'she is shown a mentor of a round whom she asked not to be shown',
    tests: rounds,
  },
  {
    file: verb('rounds/policy'),
    find: "return state !== 'over' && state !== 'cancelled'",
    replace: "return state !== 'cancelled'",
    why: 'mentors of a round that is over are read for ever',
    tests: rounds,
  },
  {
    file: verb('rounds/list-mentors'),
    find: '...inGoodStanding(clock.now()), ',
    replace: '...(clock && inGoodStanding ? {} : {}), ',
    why: 'a suspended mentor is shown to mentees',
    tests: rounds,
  },
  {
    file: verb('rounds/enrol-in-round'),
    find: 'if (!data.isMentee) {',
    replace: 'if (data.isMentee === null) {',
    why: 'a former mentee keeps her wishes and her draft',
    tests: rounds,
  },
  {
    file: verb('rounds/enrol-in-round'),
    find: 'if (!data.isMentor) {',
    replace: 'if (data.isMentor === null) {',
    why: 'a former mentor stays in wishes and drafts',
    tests: rounds,
  },
  {
    file: verb('rounds/get-own-outcome'),
    find: '      audience: { in: [...viewer.audiences] },\n',
    replace: '',
    why: 'a round leads to a room that is closed',
    tests: desk,
  },
]

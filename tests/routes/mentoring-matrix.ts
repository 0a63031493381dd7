import { get, post, type Row, signedIn } from './matrix-row.ts'

/**
 * How each persona stands to a round: r may enrol, e is enrolled as a mentee, d runs it; and in one whose
 * enrolment has ended, q is enrolled and k runs it. x likewise is none.
 */
export const rounds = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  open: '        -       o         o         o        e      o       d           o     o     o',
  ended: '       -       o         o         o        q      o       k           o     o     o',
  network: '     -       o         o         o        r      r       d           r     r     r',
  albania: '     -       o         o         o        o      r       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixRound = keyof typeof rounds

const to = '→/mentoring/rounds/{round}'
const deskPage = '-→login o404 r404 d200'
const round = {
  ...{ title: 'A round', language: 'en', enrolFrom: '2030-01-01', enrolUntil: '2030-02-01' },
  ...{ startsOn: '2030-03-01', endsOn: '2030-12-01', mentorBand: '1', menteeBand: '5' },
  ...{ memberMonths: '0', 'topics[0]': 'career', 'topics[1]': 'traffic', 'topics[2]': 'forensics' },
  ...{ 'weights.wishes': '1', 'weights.topics': '1', 'weights.languages': '1' },
  ...{ 'weights.band': '1', 'weights.meeting': '1', 'weights.times': '1', version: '1' },
}
const enrolment = { part: 'mentee', wants: 'career', languages: 'en', meeting: 'either' }
const spent = (row: Row): Row => ({ ...row, isSpent: true })

/** What everyone gets from the addresses of mentoring. */
export const mentoring: Record<string, Row[]> = {
  mentoring: [
    get('/mentoring', signedIn),
    get('/mentoring?page=99', '→login 404 404 404 404 404 404 404 404 404'),
    post('/mentoring', {}, '405'),
  ],
  'mentoring/report': [get('/mentoring/report', signedIn), post('/mentoring/report', {}, '405')],
  'mentoring/report.csv': [
    get('/mentoring/report.csv', signedIn),
    post('/mentoring/report.csv', {}, '405'),
  ],
  'mentoring/rounds/:roundId/report': [
    get('/mentoring/rounds/{round}/report', '-→login o404 r200'),
    post('/mentoring/rounds/{round}/report', {}, '-405 o405 r405'),
  ],
  'mentoring/rounds/:roundId/report.csv': [
    get('/mentoring/rounds/{round}/report.csv', '-→login o404 r200'),
    post('/mentoring/rounds/{round}/report.csv', {}, '-405 o405 r405'),
  ],
  'mentoring/rounds/:roundId/releases': [
    get('/mentoring/rounds/{round}/releases', '-400 o400 r400'),
    post('/mentoring/rounds/{round}/releases', {}, '-→login o422 r422'),
    post(
      '/mentoring/rounds/{round}/releases',
      { stage: 'pairs' },
      `-→login o404 r403 d${to}/report?said=too_early`,
    ),
  ],
  'mentoring/rounds/new': [
    get('/mentoring/rounds/new', '→login 403 403 403 403 403 200 403 403 403'),
    post('/mentoring/rounds/new', {}, '→login 403 403 403 403 403 422 403 403 403'),
    spent(
      post(
        '/mentoring/rounds/new',
        { ...round, chapter: 'serbia-moi', circle: 'chapter' },
        '→login 403 403 403 403 403 →/mentoring/rounds/… 403 403 403',
      ),
    ),
    post(
      '/mentoring/rounds/new',
      { ...round, chapter: 'albania-asp', circle: 'network' },
      '→login 403 403 403 403 403 403 403 403 403',
    ),
  ],
  'mentoring/rounds/:roundId': [
    get('/mentoring/rounds/{round}', '-→login o404 r200'),
    post('/mentoring/rounds/{round}', {}, '-405 o405 r405'),
  ],
  'mentoring/rounds/:roundId/edit': [
    get('/mentoring/rounds/{round}/edit', deskPage),
    post('/mentoring/rounds/{round}/edit', {}, '-→login o404 r404 d422'),
    spent(post('/mentoring/rounds/{round}/edit', round, `-→login o404 r404 d${to}`)),
    spent(
      post('/mentoring/rounds/{round}/edit', { _method: 'delete' }, `-→login o404 r404 d${to}`),
    ),
  ],
  'mentoring/rounds/:roundId/enrolment': [
    get('/mentoring/rounds/{round}/enrolment', '-→login o404 r200'),
    post('/mentoring/rounds/{round}/enrolment', {}, '-→login o404 r422 q403 k403'),
    spent(
      post(
        '/mentoring/rounds/{round}/enrolment',
        enrolment,
        `-→login o404 r${to}/wishes e409 q403 k403`,
      ),
    ),
    spent(
      post(
        '/mentoring/rounds/{round}/enrolment',
        { _method: 'delete' },
        `-→login o404 r404 e${to} q${to}`,
      ),
    ),
  ],
  'mentoring/rounds/:roundId/wishes': [
    get('/mentoring/rounds/{round}/wishes', '-→login o404 r404 e200 q200'),
    post('/mentoring/rounds/{round}/wishes', {}, '-→login o422 r422'),
    spent(
      post(
        '/mentoring/rounds/{round}/wishes',
        { act: 'add', mentor: '{mentor}' },
        `-→login o404 r404 e${to}/wishes q403`,
      ),
    ),
  ],
  'mentoring/rounds/:roundId/enrolments': [
    get('/mentoring/rounds/{round}/enrolments', deskPage),
    get('/mentoring/rounds/{round}/enrolments?part=mentor&page=1', deskPage),
    post('/mentoring/rounds/{round}/enrolments', {}, '-405 o405 r405'),
  ],
  'mentoring/rounds/:roundId/matching': [
    get('/mentoring/rounds/{round}/matching', deskPage),
    get('/mentoring/rounds/{round}/matching?said=running', deskPage),
    post('/mentoring/rounds/{round}/matching', {}, '-405 o405 r405'),
  ],
  'mentoring/rounds/:roundId/runs': [
    get('/mentoring/rounds/{round}/runs', '-400 o400 r400'),
    spent(post('/mentoring/rounds/{round}/runs', {}, `-→login o404 r404 d${to}/matching`)),
  ],
  'mentoring/rounds/:roundId/runs/:runId': [
    get('/mentoring/rounds/{round}/runs/{run}', '-400 o400 r400'),
    post('/mentoring/rounds/{round}/runs/{run}', {}, '-→login o422 r422'),
    post(
      '/mentoring/rounds/{round}/runs/{run}',
      { _method: 'delete' },
      `-→login o404 r404 d${to}/matching`,
    ),
  ],
  'mentoring/rounds/:roundId/pairs/:menteeId': [
    get('/mentoring/rounds/{round}/pairs/{mentee}', deskPage),
    post('/mentoring/rounds/{round}/pairs/{mentee}', {}, '-→login o422 r422'),
    post(
      '/mentoring/rounds/{round}/pairs/{mentee}',
      { act: 'lock' },
      `-→login o404 r404 d${to}/matching#pair-{mentee}`,
    ),
    post(
      '/mentoring/rounds/{round}/pairs/{mentee}',
      { act: 'move', mentor: '{mentor}' },
      `-→login o404 r404 d${to}/matching#pair-{mentee}`,
    ),
    spent(
      post(
        '/mentoring/rounds/{round}/pairs/{mentee}',
        { act: 'drop' },
        `-→login o404 r404 d${to}/matching#pair-{mentee}`,
      ),
    ),
  ],
  'mentoring/rounds/:roundId/publication': [
    get('/mentoring/rounds/{round}/publication', '-400 o400 r400'),
    post('/mentoring/rounds/{round}/publication', {}, '-→login o422 r422'),
    post(
      '/mentoring/rounds/{round}/publication',
      { mark: '0123456789abcdef' },
      `-→login o404 r404 d403 k${to}/matching?said=stale`,
    ),
    spent(
      post(
        '/mentoring/rounds/{round}/publication',
        { mark: '{mark}' },
        `-→login o404 r404 d403 k${to}`,
      ),
    ),
  ],
}

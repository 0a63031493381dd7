import { terms } from '../../app/lib/terms.ts'
import { consulting } from './consultations-matrix.ts'
import { dispatching } from './dispatches-matrix.ts'
import { documenting } from './documents-matrix.ts'
import { get, ofCoordinator, post, type Row, signedIn } from './matrix-row.ts'
import { mentoring } from './mentoring-matrix.ts'
import { telling } from './news-matrix.ts'
import { drafting } from './positions-matrix.ts'
import { publishing } from './publications-matrix.ts'
import { voting } from './votes-matrix.ts'

export { type MatrixPersona, personas, type Row } from './matrix-row.ts'

/**
 * Who gets what from every address. One entry for each route of app/routes.ts; the test fails when
 * one is missing here or no longer exists there.
 */

/**
 * How each persona stands to the thread, the reply and the space of each circle, a letter a column:
 * - signed out, o outside, x likewise (the id is none), r reads, a reads and wrote it, m moderates,
 * h moderates and may share it with further chapters.
 */
export const circles = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  serbia: '      -       o         o         o        a      o       m           o     o     o',
  association: ' -       o         o         o        a      o       m           o     o     o',
  albania: '     -       o         o         o        o      a       o           o     o     o',
  board: '       -       o         o         o        o      o       o           a     m     o',
  network: '     -       o         o         o        a      r       r           r     m     r',
  borders: '     -       o         o         o        a      r       r           r     o     o',
  figures: '     -       o         o         o        a      o       h           o     r     r',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type Circle = keyof typeof circles

/** How each persona stands to a member: s is she herself, c coordinates her chapter, r shares one, n meets her as a mentor or in a pair alone. */
export const members = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  colleague: '   -       o         o         o        r      o       c           o     o     o',
  neighbour: '   -       o         o         o        n      r       n           n     n     n',
  suspended: '   -       s         o         o        o      o       c           o     o     o',
  left: '        -       o         o         o        o      o       o           o     o     o',
  operator: '    -       o         o         s        o      o       o           o     o     o',
  coordinator: ' -       o         o         o        r      n       s           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixMember = keyof typeof members

/** How each persona stands to an office: e may end it, p hands it over as her post, o sees it, x may not know that there is one. */
export const mandates = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  coordinator: ' -       o         o         o        o      o       p           o     e     o',
  deputy: '      -       o         o         o        o      o       e           o     e     o',
  council: '     -       o         o         o        o      o       o           e     e     o',
  custodian: '   -       o         o         o        o      o       o           o     e     e',
  operator: '    -       x         x         e        x      x       x           x     x     x',
  paused: '      -       e         x         x        x      x       o           x     e     x',
  coming: '      -       x         x         x        x      x       x           x     e     x',
  lapsed: '      -       x         x         x        x      x       x           x     x     x',
  never: '       -       x         x         x        x      x       x           x     x     x',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixMandate = keyof typeof mandates

/** How each persona stands to a reset of a second factor: g is to agree, s may stop it, x may not know of it. */
export const resets = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  asked: '       -       x         x         x        x      x       s           x     x     x',
  second: '      -       x         x         x        s      x       g           x     x     x',
  never: '       -       x         x         x        x      x       x           x     x     x',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixReset = keyof typeof resets

/** How each persona stands to a move between services: a answers for a side, s sees her own, o knows of none. */
export const transfers = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  colleague: '   -       o         o         o        o      o       a           o     o     o',
  own: '         -       o         o         o        s      o       a           o     o     o',
  foreign: '     -       o         o         o        o      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixTransfer = keyof typeof transfers

/** How each persona stands to a pair: p is one of the two, e was until it ended, o knows of none. */
export const pairings = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  own: '         -       o         o         o        p      o       o           o     o     o',
  foreign: '     -       o         o         o        o      p       o           o     o     o',
  over: '        -       o         o         o        e      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixPairing = keyof typeof pairings

/** How each persona stands to an application: d decides, c looks after it and may not decide, e finds it decided. */
export const applications = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  ready: '       -       o         o         o        o      o       d           o     o     o',
  own: '         -       o         o         o        o      o       d           o     o     o',
  commanded: '   -       o         o         o        o      o       c           o     o     o',
  albania: '     -       o         o         o        o      o       o           o     o     o',
  decided: '     -       o         o         o        o      o       e           o     o     o',
  unconfirmed: ' -       o         o         o        o      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixApplication = keyof typeof applications

/** How each persona stands to a link that asks to vouch: v may, n finds it and may not, o finds nothing. */
export const vouchings = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  ready: '       -       o         o         o        v      v       v           v     v     v',
  commanded: '   -       o         o         o        v      v       n           v     v     v',
  decided: '     -       o         o         o        o      o       o           o     o     o',
  unconfirmed: ' -       o         o         o        o      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const

/** How each persona stands to an invitation: c may withdraw it, o is not told that there is one. */
export const invitations = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  serbia: '      -       o         o         o        o      o       c           o     o     o',
  albania: '     -       o         o         o        o      o       o           o     o     o',
  used: '        -       o         o         o        o      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixInvitation = keyof typeof invitations

/** How each persona stands to a question: c may retire it, o may not. */
export const questions = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  serbia: '      -       o         o         o        o      o       c           o     o     o',
  albania: '     -       o         o         o        o      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixQuestion = keyof typeof questions

/** How each persona stands to a mentor's offer: s it is her own, r she may read it and ask, k so she may, and is kept apart from her or her pair already. */
export const mentors = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  colleague: '   -       o         o         o        r      o       r           o     o     o',
  neighbour: '   -       o         o         o        r      k       r           r     r     r',
  own: '         -       o         o         o        s      r       k           r     r     r',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixMentor = keyof typeof mentors

/** How each persona stands to a request: t was asked, a asked it, o knows of none. */
export const requests = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  received: '    -       o         o         o        t      a       o           o     o     o',
  asked: '       -       o         o         o        a      o       o           o     o     o',
  foreign: '     -       o         o         o        o      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixRequest = keyof typeof requests

/** How each persona stands to a pair that waits for two services: c answers for one, p is one of the pair and does not. */
export const waitingPairs = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  colleague: '   -       o         o         o        o      o       c           o     o     o',
  own: '         -       o         o         o        o      o       p           o     o     o',
  foreign: '     -       o         o         o        o      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixWaitingPair = keyof typeof waitingPairs

const words = { formKey: '{key}', body: '{text}', language: 'en' }
const met = { heldOn: '{today}', minutes: '60', meeting: 'online', theme: 'leadership' }
/** The room of a pair, for one of the two, who stays there. */
const room = '/mentoring/pairs/{pairing}'
const forPair = (hers: string, after = hers) => `-→login o404 p${hers} e${after}`
const toRoom = (path = '') => forPair(`→${room}${path}`, '409')

/** A page of a chapter that everyone may see, with a form for its coordinator, or for the chair, alone. */
const forCoordinator = (hers: string, others = '403') =>
  `→login ${Array(5).fill(others).join(' ')} ${hers} ${Array(3).fill(others).join(' ')}`
const forChair = (hers: string) => `→login 403 403 403 403 403 403 403 ${hers} 403`
/** The same for what her members find and may not do. */
const ofSerbians = (hers: string) => `→login 404 404 404 403 404 ${hers} 404 404 404`
/** A page for the members of the network; the first of them may get something else. */
const ofNetwork = (theirs: string, members = theirs) =>
  `→login 403 403 403 ${members} ${Array(5).fill(theirs).join(' ')}`
const toDiscussions = Array(9).fill('→/discussions').join(' ')

export const matrix: Record<string, Row[]> = {
  // ── Open to all ──────────────────────────────────────────────────────────────────────────
  '': [get('/', `200 ${toDiscussions}`), post('/', {}, '405')],
  login: [
    get('/login', `200 ${toDiscussions}`),
    post('/login', {}, `422 ${toDiscussions}`),
    post('/login', { email: 'nobody@test.example', password: 'wrong' }, `422 ${toDiscussions}`),
  ],
  'login/second-factor': [
    get('/login/second-factor', '→/login?late'),
    post('/login/second-factor', { proof: '123456' }, '→/login?late'),
  ],
  'password-reset': [
    get('/password-reset', '200'),
    post('/password-reset', {}, '422'),
    post('/password-reset', { email: '{text}@test.example' }, '200'),
  ],
  'password-reset/:token': [
    get('/password-reset/never-was', '200'),
    post('/password-reset/never-was', { password: 'a lantern over the river' }, '422'),
  ],
  trust: [get('/trust', '200'), post('/trust', {}, '405')],
  apply: [
    get('/apply', '200'),
    get('/apply?chapter=serbia-moi', '200'),
    get('/apply?chapter=never-was', '200'),
    post('/apply', {}, '422'),
    post('/apply', { chapter: 'rs-policewomen', givenName: 'N', familyName: 'K' }, '422'),
    post(
      '/apply',
      {
        ...{ chapter: 'serbia-moi', givenName: 'Nova', familyName: 'Kandidat' },
        ...{ email: '{key}@test.example', 'answer-{unit}': 'Zemun', 'answer-{years}': '0' },
      },
      '200',
    ),
  ],
  'apply/:token': [
    get('/apply/never-was', '200'),
    post('/apply/never-was', { password: 'a lantern over the river' }, '422'),
  ],
  'invitation/:token': [
    get('/invitation/never-was', '200'),
    post(
      '/invitation/never-was',
      { givenName: 'N', familyName: 'K', password: 'a lantern over the river' },
      '422',
    ),
  ],
  language: [
    get('/language', '400'),
    post('/language', {}, '422'),
    post('/language', { locale: 'en', next: '/trust' }, '→/trust'),
    post('/language', { locale: 'en', next: '//evil.example' }, '→/'),
  ],
  'demo/sign-in': [
    get('/demo/sign-in', '400'),
    post('/demo/sign-in', { persona: 'nobody' }, '422'),
  ],
  'demo/outbox': [get('/demo/outbox', '200'), post('/demo/outbox', {}, '405')],
  exit: [get('/exit', '→https://www.wikipedia.org/'), post('/exit', {}, '405')],
  logout: [get('/logout', '400'), post('/logout', {}, '→/login')],
  '*': [get('/no/such/page', '404'), post('/no/such/page', {}, '404')],

  // ── Discussions ──────────────────────────────────────────────────────────────────────────
  discussions: [get('/discussions', signedIn), post('/discussions', {}, '405')],
  'discussions/followed': [
    get('/discussions/followed', signedIn),
    post('/discussions/followed', {}, '405'),
  ],
  search: [get('/search?q=ab', signedIn), post('/search', {}, '405')],
  'discussions/:threadId': [
    get('/discussions/{thread}', '-→login o404 r200'),
    get('/discussions/{thread}?page=2', '-→login o404 r404'),
    post('/discussions/{thread}', {}, '-405 o405 r405'),
  ],
  'discussions/:threadId/replies': [
    get('/discussions/{thread}/replies', '-→login o404 r200'),
    post('/discussions/{thread}/replies', {}, '-→login o404 r422'),
    post('/discussions/{thread}/replies', { ...words, intent: 'preview' }, '-→login o404 r200'),
    post('/discussions/{thread}/replies', words, '-→login o404 r→/discussions/{thread}…'),
  ],
  'discussions/:threadId/replies/:replyId': [
    get('/discussions/{thread}/replies/{reply}', '-→login o404 r→/discussions/{thread}…'),
    post('/discussions/{thread}/replies/{reply}', {}, '-405 o405 r405'),
  ],
  'discussions/:threadId/replies/:replyId/edit': [
    get('/discussions/{thread}/replies/{reply}/edit', '-→login o404 r403 a200'),
    post('/discussions/{thread}/replies/{reply}/edit', {}, '-→login o404 r403 a422'),
    post(
      '/discussions/{thread}/replies/{reply}/edit',
      { ...words, version: '1' },
      '-→login o404 r403 a→/discussions/{thread}…',
    ),
  ],
  'discussions/:threadId/replies/:replyId/history': [
    get('/discussions/{thread}/replies/{reply}/history', '-→login o404 r200'),
    post('/discussions/{thread}/replies/{reply}/history', {}, '-405 o405 r405'),
  ],
  'discussions/:threadId/news': [
    get('/discussions/{thread}/news', '-→login o404 r200'),
    get('/discussions/{thread}/news?after=0', '-→login o404 r200'),
    post('/discussions/{thread}/news', {}, '-405 o405 r405'),
  ],
  'discussions/:threadId/closure': [
    get('/discussions/{thread}/closure', '-400 o400 r400'),
    post('/discussions/{thread}/closure', {}, '-→login o404 r403 m→/discussions/{thread}'),
    post(
      '/discussions/{thread}/closure',
      { _method: 'delete' },
      '-→login o404 r403 m→/discussions/{thread}',
    ),
  ],
  'discussions/:threadId/pin': [
    get('/discussions/{thread}/pin', '-400 o400 r400'),
    post('/discussions/{thread}/pin', {}, '-→login o404 r403 m→/discussions/{thread}'),
    post(
      '/discussions/{thread}/pin',
      { _method: 'delete' },
      '-→login o404 r403 m→/discussions/{thread}',
    ),
  ],
  'discussions/:threadId/following': [
    get('/discussions/{thread}/following', '-400 o400 r400'),
    post('/discussions/{thread}/following', {}, '-→login o422 r422'),
    post(
      '/discussions/{thread}/following',
      { level: 'follow' },
      '-→login o404 r→/discussions/{thread}',
    ),
  ],
  'discussions/:threadId/reading': [
    get('/discussions/{thread}/reading', '-400 o400 r400'),
    post('/discussions/{thread}/reading', {}, '-→login o422 r422'),
    post('/discussions/{thread}/reading', { seq: '1' }, '-→login o404 r→/discussions/{thread}'),
  ],
  'discussions/:threadId/readers': [
    get('/discussions/{thread}/readers', '-→login o404 r200'),
    post('/discussions/{thread}/readers', {}, '-405 o405 r405'),
  ],
  'spaces/:spaceId': [
    get('/spaces/{space}', '-→login o404 r200'),
    post('/spaces/{space}', {}, '-405 o405 r405'),
  ],
  'spaces/:spaceId/threads': [
    get('/spaces/{space}/threads', '-→login o404 r200'),
    post('/spaces/{space}/threads', {}, '-→login o404 r422'),
    post('/spaces/{space}/threads', { ...words, title: '{text}' }, '-→login o404 r→/discussions/…'),
  ],
  'spaces/:spaceId/readers': [
    get('/spaces/{space}/readers', '-→login o404 r200'),
    post('/spaces/{space}/readers', {}, '-405 o405 r405'),
  ],
  'spaces/:spaceId/sharing': [
    get('/spaces/{space}/sharing', '-400 o400 r400'),
    post('/spaces/{space}/sharing', {}, '-→login o422 r422'),
    post(
      '/spaces/{space}/sharing',
      { chapter: 'albania-asp' },
      '-→login o404 r403 h→/spaces/{space}/readers',
    ),
    post(
      '/spaces/{space}/sharing',
      { chapter: 'moldova-gpi', _method: 'delete' },
      '-→login o404 r403 h→/spaces/{space}/readers',
    ),
    post('/spaces/{space}/sharing', { chapter: 'no-such' }, '-→login o404 r403 h422'),
  ],
  drafts: [
    get('/drafts', '400'),
    post('/drafts', {}, '→login 422 422 422 422 422 422 422 422 422'),
    post(
      '/drafts',
      { place: 'thread:{thread}', body: '{text}' },
      '-→login o404 x422 r→/discussions/{thread}/replies',
    ),
    post(
      '/drafts',
      { place: 'space:{space}', title: '{text}', body: '{text}' },
      '-→login o404 x422 r→/spaces/{space}/threads',
    ),
  ],

  // ── Chapters and members ─────────────────────────────────────────────────────────────────
  chapters: [get('/chapters', signedIn), post('/chapters', {}, '405')],
  'chapters/:chapterId': [
    get('/chapters/serbia-moi', signedIn),
    get('/chapters/albania-asp', signedIn),
    get('/chapters/never-was', '→login 404 404 404 404 404 404 404 404 404'),
    get('/chapters/No%20Such', '→login 404 404 404 404 404 404 404 404 404'),
    post('/chapters/serbia-moi', {}, '405'),
  ],
  'chapters/:chapterId/naming': [
    get('/chapters/serbia-moi/naming', forCoordinator('200')),
    get('/chapters/rs-policewomen/naming', forCoordinator('200')),
    get('/chapters/albania-asp/naming', forCoordinator('403')),
    get('/chapters/wpon-see/naming', forChair('200')),
    get('/chapters/never-was/naming', forCoordinator('404', '404')),
    post('/chapters/serbia-moi/naming', {}, forCoordinator('422')),
    post(
      '/chapters/rs-policewomen/naming',
      { version: '2147483646', 'name.en': 'Never so' },
      forCoordinator('422'),
    ),
    post('/chapters/albania-asp/naming', { version: '1', 'name.en': 'x' }, forCoordinator('403')),
    post('/chapters/serbia/naming', {}, forChair('422')),
  ],
  'chapters/:chapterId/welcome': [
    get('/chapters/serbia-moi/welcome', forCoordinator('200')),
    get('/chapters/albania-asp/welcome', forCoordinator('403')),
    get('/chapters/wpon-see/welcome', forChair('200')),
    post('/chapters/serbia-moi/welcome', {}, forCoordinator('422')),
    post(
      '/chapters/serbia-moi/welcome',
      { version: '2147483646', readers: 'network' },
      forCoordinator('422'),
    ),
    post(
      '/chapters/albania-asp/welcome',
      { version: '1', readers: 'public' },
      forCoordinator('403'),
    ),
  ],
  'chapters/:chapterId/founding': [
    get('/chapters/serbia-moi/founding', forCoordinator('200')),
    get('/chapters/albania-asp/founding', forCoordinator('403')),
    get('/chapters/rs-policewomen/founding', forCoordinator('403')),
    get('/chapters/serbia/founding', forChair('200')),
    get('/chapters/wpon-see/founding', forChair('200')),
    post('/chapters/serbia-moi/founding', {}, forCoordinator('422')),
    post(
      '/chapters/serbia-moi/founding',
      { kind: 'association', name: '{text}', language: 'en', formKey: '{key}' },
      forCoordinator('→/chapters/…'),
    ),
    post(
      '/chapters/serbia-moi/founding',
      { kind: 'service', name: '{text}', language: 'en', formKey: '{key}' },
      forCoordinator('403'),
    ),
    post('/chapters/serbia/founding', {}, forChair('422')),
  ],
  'chapters/:chapterId/archive': [
    get('/chapters/rs-policewomen/archive', forCoordinator('200')),
    get('/chapters/serbia-moi/archive', forChair('200')),
    get('/chapters/wpon-see/archive', forChair('403')),
    post('/chapters/rs-policewomen/archive', {}, forCoordinator('422')),
    post('/chapters/serbia-moi/archive', { sure: 'yes' }, forChair('422')),
    post('/chapters/wpon-see/archive', { sure: 'yes' }, forChair('403')),
    post(
      '/chapters/rs-policewomen/archive',
      { _method: 'delete' },
      forCoordinator('→/chapters/rs-policewomen'),
    ),
  ],
  'chapters/:chapterId/joining': [
    get('/chapters/rs-policewomen/joining', forCoordinator('200')),
    get('/chapters/rs-policewomen/joining?name=ma', forCoordinator('200')),
    get('/chapters/serbia-moi/joining', forCoordinator('403')),
    post('/chapters/rs-policewomen/joining', {}, forCoordinator('422')),
    post(
      '/chapters/rs-policewomen/joining',
      { name: 'ma', member: 'nobody' },
      forCoordinator('422'),
    ),
  ],
  'chapters/:chapterId/join-rule': [
    get('/chapters/rs-policewomen/join-rule', '400'),
    post('/chapters/rs-policewomen/join-rule', {}, forCoordinator('422')),
    post(
      '/chapters/rs-policewomen/join-rule',
      { rule: 'coordinator' },
      forCoordinator('→/chapters/rs-policewomen/joining'),
    ),
    post('/chapters/serbia-moi/join-rule', { rule: 'open' }, forCoordinator('403')),
  ],
  'chapters/:chapterId/membership': [
    get('/chapters/rs-policewomen/membership', '400'),
    post('/chapters/albania-asp/membership', {}, forCoordinator('403')),
    post('/chapters/never-was/membership', {}, forCoordinator('404', '404')),
    post(
      '/chapters/albania-asp/membership',
      { _method: 'delete' },
      `→login ${Array(9).fill('→/chapters/albania-asp').join(' ')}`,
    ),
  ],
  'chapters/:chapterId/health': [
    get('/chapters/serbia-moi/health', ofCoordinator('200')),
    get('/chapters/rs-policewomen/health', ofCoordinator('200')),
    get('/chapters/albania-asp/health', ofCoordinator('404')),
    get('/chapters/wpon-see/health', '→login 404 404 404 404 404 404 200 200 404'),
    get('/chapters/serbia/health', ofCoordinator('404')),
    get('/chapters/never-was/health', ofCoordinator('404')),
    post('/chapters/serbia-moi/health', {}, '405'),
  ],
  'chapters/:chapterId/sharing': [
    get('/chapters/serbia-moi/sharing', ofSerbians('200')),
    get('/chapters/rs-policewomen/sharing', '→login 404 404 404 403 404 403 404 404 404'),
    get('/chapters/wpon-see/sharing', ofCoordinator('404')),
    post('/chapters/serbia-moi/sharing', {}, ofSerbians('422')),
    post(
      '/chapters/serbia-moi/sharing',
      { until: '{tomorrow}' },
      ofSerbians('→/chapters/serbia-moi/sharing'),
    ),
    post(
      '/chapters/serbia-moi/sharing',
      { _method: 'delete' },
      ofSerbians('→/chapters/serbia-moi/sharing'),
    ),
    post(
      '/chapters/albania-asp/sharing',
      { until: '{tomorrow}' },
      '→login 404 404 404 404 403 404 404 404 404',
    ),
  ],
  'chapters/:chapterId/names': [
    // Moldova shares its names, Croatia did until yesterday, Serbia does not.
    get('/chapters/moldova-gpi/names', '→login 404 404 404 404 404 404 200 200 404'),
    get('/chapters/moldova-gpi/names?page=99', ofCoordinator('404')),
    get('/chapters/croatia-moi/names', ofCoordinator('404')),
    get('/chapters/serbia-moi/names', ofCoordinator('404')),
    get('/chapters/never-was/names', ofCoordinator('404')),
    post('/chapters/moldova-gpi/names', {}, '405'),
  ],
  'chapters/:chapterId/mandates': [
    get('/chapters/serbia-moi/mandates', '→login 403 403 403 403 403 200 403 200 403'),
    get('/chapters/serbia-moi/mandates?name=ma', '→login 403 403 403 403 403 200 403 200 403'),
    get('/chapters/wpon-see/mandates', '→login 403 403 403 403 403 403 403 200 403'),
    get('/chapters/never-was/mandates', '→login 404 404 404 404 404 404 404 404 404'),
    post('/chapters/serbia-moi/mandates', {}, '→login 403 403 403 403 403 422 403 422 403'),
  ],
  'chapters/:chapterId/renewal': [
    get('/chapters/serbia-moi/renewal', '→login 403 403 403 403 403 200 403 403 403'),
    get('/chapters/albania-asp/renewal', '→login 403 403 403 403 403 403 403 403 403'),
    get('/chapters/never-was/renewal', '→login 404 404 404 404 404 404 404 404 404'),
    post('/chapters/serbia-moi/renewal', {}, '→login 403 403 403 403 403 422 403 403 403'),
    post(
      '/chapters/rs-policewomen/renewal',
      { months: '12', grace: '30' },
      '→login 403 403 403 403 403 →/chapters/rs-policewomen/renewal 403 403 403',
    ),
    post(
      '/chapters/rs-policewomen/renewal',
      { _method: 'delete' },
      '→login 403 403 403 403 403 →/chapters/rs-policewomen/renewal 403 403 403',
    ),
  ],
  'chapters/:chapterId/renewals/:memberId': [
    get('/chapters/serbia-moi/renewals/{member}', '-→login o404 r404 c200 s404'),
    {
      ...post(
        '/chapters/serbia-moi/renewals/{member}',
        {},
        '-→login o404 r404 c→/chapters/serbia-moi/roster s404',
      ),
      isSpent: true,
    },
  ],
  'mandates/:mandateId/handover': [
    get('/mandates/{mandate}/handover', '-→login x404 o403 e403 p200'),
    post('/mandates/{mandate}/handover', {}, '-→login x404 o403 e403 p422'),
  ],
  'chapters/:chapterId/roster': [
    get('/chapters/serbia-moi/roster', ofCoordinator('200')),
    get('/chapters/rs-policewomen/roster?band=3&sort=since', ofCoordinator('200')),
    get('/chapters/albania-asp/roster', ofCoordinator('404')),
    get('/chapters/never-was/roster', ofCoordinator('404')),
    post('/chapters/serbia-moi/roster', {}, '405'),
  ],
  'chapters/:chapterId/roster/export': [
    get('/chapters/serbia-moi/roster/export', ofCoordinator('200')),
    get('/chapters/albania-asp/roster/export', ofCoordinator('404')),
    post('/chapters/serbia-moi/roster/export', {}, ofCoordinator('422')),
    post('/chapters/serbia-moi/roster/export', { column: 'name' }, ofCoordinator('200')),
    post('/chapters/serbia-moi/roster/export?name=ma', { column: 'name' }, ofCoordinator('200')),
    post('/chapters/albania-asp/roster/export', { column: 'name' }, ofCoordinator('404')),
  ],
  'chapters/:chapterId/imports': [
    get('/chapters/serbia-moi/imports', ofCoordinator('200')),
    get('/chapters/rs-policewomen/imports', ofCoordinator('404')),
    get('/chapters/albania-asp/imports', ofCoordinator('404')),
    post('/chapters/serbia-moi/imports', {}, ofCoordinator('422')),
    post('/chapters/albania-asp/imports', {}, ofCoordinator('404')),
  ],
  'chapters/:chapterId/imports/:importId': [
    get('/chapters/serbia-moi/imports/{import}', ofCoordinator('200')),
    get('/chapters/albania-asp/imports/{import}', ofCoordinator('404')),
    get('/chapters/serbia-moi/imports/no-id', ofCoordinator('404')),
    post('/chapters/serbia-moi/imports/{import}', {}, ofCoordinator('422')),
    post(
      '/chapters/serbia-moi/imports/{import}',
      { intent: 'commit', hash: 'no such plan' },
      ofCoordinator('→/chapters/serbia-moi/imports/…'),
    ),
    post('/chapters/albania-asp/imports/{import}', { intent: 'commit' }, ofCoordinator('404')),
  ],
  'chapters/:chapterId/imports/:importId/faults': [
    get('/chapters/serbia-moi/imports/{import}/faults', ofCoordinator('200')),
    get('/chapters/albania-asp/imports/{import}/faults', ofCoordinator('404')),
    post('/chapters/serbia-moi/imports/{import}/faults', {}, '405'),
  ],
  offices: [get('/offices', signedIn), post('/offices', {}, '405')],
  'mandates/:mandateId': [
    get('/mandates/{mandate}', '-→login x404 o403 e200'),
    { ...post('/mandates/{mandate}', {}, '-→login x404 o403 e→/chapters/…'), isSpent: true },
  ],
  members: [
    get('/members', signedIn),
    get('/members?chapter=albania-asp&name=a', signedIn),
    post('/members', {}, '405'),
  ],
  'members/:memberId': [
    get('/members/{member}', '-→login o404 r200'),
    post('/members/{member}', {}, '-405 o405 r405'),
  ],
  'members/:memberId/suspension': [
    get('/members/{member}/suspension', '-→login o404 r403 c200'),
    post('/members/{member}/suspension', {}, '-→login o404 r403 c422'),
    post(
      '/members/{member}/suspension',
      { reason: 'a reason of the test', until: '{tomorrow}' },
      '-→login o404 r403 c→/members/{member}',
    ),
  ],
  'members/:memberId/vetting': [
    get('/members/{member}/vetting', '-→login o404 r403 c200'),
    post('/members/{member}/vetting', {}, '-→login o404 r403 c409'),
  ],
  'members/:memberId/service': [
    get('/members/{member}/service', '-→login o404 r403 c200'),
    post('/members/{member}/service', {}, '-→login o404 r403 c409'),
    post('/members/{member}/service', { rank: 'x' }, '-→login o404 r403 c409'),
    post('/members/{member}/service', { unit: '=1' }, '-→login o404 r403 c422'),
  ],
  'members/:memberId/command': [
    get('/members/{member}/command', '-→login o404 r403 c200'),
    get('/members/{member}/command?name=ma', '-→login o404 r403 c200'),
    post('/members/{member}/command', {}, '-→login o404 r403 c422'),
    post(
      '/members/{member}/command',
      { member: '{foreignId}', relation: 'superior' },
      '-→login o404 r403 c404',
    ),
    post(
      '/members/{member}/command',
      { member: '{coordinatorId}', relation: 'superior' },
      '-→login o404 r403 c→/members/{member}/command',
    ),
    post(
      '/members/{member}/command',
      { _method: 'delete', line: 'no-id' },
      '-→login o404 r403 c404',
    ),
  ],
  'members/:memberId/vouching': [
    get('/members/{member}/vouching', '-→login o404 r403 c200'),
    post('/members/{member}/vouching', {}, '-→login o404 r403 c→/members/{member}/vetting'),
  ],

  // ── Applications ─────────────────────────────────────────────────────────────────────────
  application: [
    get('/application', signedIn),
    post('/application', {}, '→login 422 422 422 422 422 422 422 422 422'),
    {
      ...post(
        '/application',
        { _method: 'delete' },
        '→login 404 →/application 404 404 404 404 404 404 404',
      ),
      isSpent: true,
    },
  ],
  'application/supervision': [
    get('/application/supervision', '400'),
    post('/application/supervision', {}, '→login 422 422 422 422 422 422 422 422 422'),
    post(
      '/application/supervision',
      { member: '{coordinatorId}', relation: 'superior' },
      '→login 404 →/application 404 404 404 404 404 404 404',
    ),
    post(
      '/application/supervision',
      { member: '{foreignId}', relation: 'superior' },
      '→login 404 404 404 404 404 404 404 404 404',
    ),
  ],
  'application/again': [
    get('/application/again', '→login 403 403 200 403 403 403 403 403 403'),
    post('/application/again', {}, '→login 403 403 422 403 403 403 403 403 403'),
    post(
      '/application/again',
      { chapter: 'rs-policewomen' },
      '→login 403 403 422 403 403 403 403 403 403',
    ),
  ],
  'application/appeal': [
    get('/application/appeal', '→login 404 404 404 404 404 404 404 404 404'),
    post(
      '/application/appeal',
      { chapter: 'albania-asp', appeal: 'words of the test' },
      '→login 404 404 404 404 404 404 404 404 404',
    ),
  ],
  'vouching/:code': [
    get('/vouching/{code}', '-→login o404 v200 n200'),
    post('/vouching/{code}', {}, '-→login o404 v422 n403'),
    post('/vouching/{code}', { _method: 'delete' }, '-→login o404 v404 n404'),
    post('/vouching/{code}', { knows: 'yes' }, '-→login o404 v→/vouching/{code} n403'),
  ],
  coordination: [
    get('/coordination', '→login 403 403 403 403 403 200 403 200 403'),
    post('/coordination', {}, '405'),
  ],
  'coordination/transfers/:transferId': [
    get('/coordination/transfers/{transfer}', '-→login o404 s200 a200'),
    post('/coordination/transfers/{transfer}', {}, '-→login o404 s403 a422'),
    {
      ...post(
        '/coordination/transfers/{transfer}',
        { answer: 'consent' },
        '-→login o404 s403 a→/coordination',
      ),
      isSpent: true,
    },
    {
      ...post(
        '/coordination/transfers/{transfer}',
        { answer: 'refuse', reason: 'a reason of the test' },
        '-→login o404 s403 a→/coordination',
      ),
      isSpent: true,
    },
  ],
  'coordination/pairs/:pairingId': [
    get('/coordination/pairs/{waiting}', '-→login o404 c200 p200'),
    post('/coordination/pairs/{waiting}', {}, '-→login o404 c422 p403'),
    {
      ...post(
        '/coordination/pairs/{waiting}',
        { answer: 'consent' },
        '-→login o404 c→/coordination?said=consent p403',
      ),
      isSpent: true,
    },
    {
      ...post(
        '/coordination/pairs/{waiting}',
        { answer: 'refuse' },
        '-→login o404 c→/coordination?said=refuse p403',
      ),
      isSpent: true,
    },
  ],
  'coordination/invitations': [
    get('/coordination/invitations', '→login 403 403 403 403 403 200 403 403 403'),
    post('/coordination/invitations', {}, '→login 403 403 403 403 403 422 403 403 403'),
    post(
      '/coordination/invitations',
      { chapter: 'serbia-moi', email: '{key}@test.example' },
      '→login 403 403 403 403 403 →/coordination/invitations 403 403 403',
    ),
    post(
      '/coordination/invitations',
      { chapter: 'albania-asp', email: '{key}@test.example' },
      '→login 403 403 403 403 403 403 403 403 403',
    ),
  ],
  'coordination/invitations/:invitationId': [
    get('/coordination/invitations/{invitation}', '-400 o400 c400'),
    post('/coordination/invitations/{invitation}', {}, '-→login o422 c422'),
    post(
      '/coordination/invitations/{invitation}',
      { _method: 'delete' },
      '-→login o404 c→/coordination/invitations',
    ),
  ],
  'coordination/questions': [
    get('/coordination/questions', '→login 403 403 403 403 403 200 403 403 403'),
    post('/coordination/questions', {}, '→login 403 403 403 403 403 422 403 403 403'),
    post(
      '/coordination/questions',
      { chapter: 'serbia-moi', label: '{text}', kind: 'text', language: 'en' },
      '→login 403 403 403 403 403 →/coordination/questions 403 403 403',
    ),
    post(
      '/coordination/questions',
      { chapter: 'albania-asp', label: '{text}', kind: 'text', language: 'en' },
      '→login 403 403 403 403 403 403 403 403 403',
    ),
  ],
  'coordination/questions/:questionId': [
    get('/coordination/questions/{question}', '-400 o400 c400'),
    post('/coordination/questions/{question}', {}, '-→login o422 c422'),
    post(
      '/coordination/questions/{question}',
      { _method: 'delete' },
      '-→login o404 c→/coordination/questions',
    ),
  ],
  'coordination/applications/:applicationId': [
    get('/coordination/applications/{application}', '-→login o404 c200 d200 e200'),
    post('/coordination/applications/{application}', {}, '-→login o404 c403 d422 e422'),
    {
      ...post(
        '/coordination/applications/{application}',
        { decision: 'decline', reason: 'a reason of the test' },
        '-→login o404 c403 d→/coordination e409',
      ),
      isSpent: true,
    },
  ],

  'members/:memberId/factor-reset': [
    get('/members/{member}/factor-reset', '-→login o404 r404 c200'),
    post('/members/{member}/factor-reset', {}, '-→login o404 r404 c422'),
  ],
  'factor-resets/:resetId': [
    get('/factor-resets/{reset}', '-→login x404 s200 g200'),
    {
      ...post('/factor-resets/{reset}', {}, '-→login x404 s403 g→/factor-resets/{reset}'),
      isSpent: true,
    },
    {
      ...post(
        '/factor-resets/{reset}',
        { _method: 'delete' },
        '-→login x404 s→/factor-resets/{reset} g403',
      ),
      isSpent: true,
    },
  ],

  // ── Mentoring ────────────────────────────────────────────────────────────────────────────
  'mentoring/pairs/:pairingId': [get(room, forPair('200')), post(room, {}, '-405 o405 p405 e405')],
  'mentoring/pairs/:pairingId/agreement': [
    get(`${room}/agreement`, forPair('200')),
    post(`${room}/agreement`, {}, forPair('422')),
    post(
      `${room}/agreement`,
      { rhythm: 'weekly', meeting: 'online', words: '{text}', version: '1' },
      toRoom('/agreement'),
    ),
  ],
  'mentoring/pairs/:pairingId/signature': [
    get(`${room}/signature`, forPair('200')),
    post(`${room}/signature`, {}, forPair('422')),
    post(`${room}/signature`, { version: '7' }, forPair('409')),
    post(`${room}/signature`, { version: '1' }, toRoom()),
  ],
  'mentoring/pairs/:pairingId/goals': [
    get(`${room}/goals`, forPair('200')),
    post(`${room}/goals`, {}, forPair('422')),
    post(`${room}/goals`, { formKey: '{key}', words: '{text}' }, toRoom('/goals')),
  ],
  'mentoring/pairs/:pairingId/goals/:goalId': [
    get(`${room}/goals/{goal}`, forPair('200')),
    post(`${room}/goals/{goal}`, {}, forPair('422')),
    post(
      `${room}/goals/{goal}`,
      { words: '{text}', progress: '25', version: '1' },
      toRoom('/goals'),
    ),
  ],
  'mentoring/pairs/:pairingId/goals/:goalId/drop': [
    get(`${room}/goals/{goal}/drop`, forPair('200')),
    post(`${room}/goals/{goal}/drop`, {}, toRoom('/goals')),
    post(`${room}/goals/{goal}/drop`, { _method: 'delete' }, toRoom('/goals')),
  ],
  'mentoring/pairs/:pairingId/sessions': [
    get(`${room}/sessions`, forPair('200')),
    get(`${room}/sessions?page=2`, forPair('404')),
    post(`${room}/sessions`, {}, forPair('422')),
    post(`${room}/sessions`, { formKey: '{key}', ...met }, toRoom()),
  ],
  'mentoring/pairs/:pairingId/sessions/:sessionId': [
    get(`${room}/sessions/{session}`, forPair('200')),
    post(`${room}/sessions/{session}`, {}, forPair('422')),
    post(`${room}/sessions/{session}`, met, toRoom('/sessions')),
    {
      ...post(`${room}/sessions/{session}`, { _method: 'delete' }, toRoom('/sessions')),
      isSpent: true,
    },
  ],
  'mentoring/pairs/:pairingId/notes': [
    get(`${room}/notes`, forPair('200')),
    get(`${room}/notes?page=2`, forPair('404')),
    post(`${room}/notes`, {}, forPair('422')),
    post(`${room}/notes`, { formKey: '{key}', words: '{text}' }, toRoom('/notes…')),
  ],
  'mentoring/pairs/:pairingId/notes/:noteId': [
    get(`${room}/notes/{note}`, forPair('200')),
    post(`${room}/notes/{note}`, {}, forPair('422')),
    post(`${room}/notes/{note}`, { words: '{text}', version: '1' }, toRoom('/notes')),
    { ...post(`${room}/notes/{note}`, { _method: 'delete' }, toRoom('/notes')), isSpent: true },
  ],
  'mentoring/pairs/:pairingId/meeting': [
    get(`${room}/meeting`, forPair('200')),
    post(`${room}/meeting`, {}, forPair('422')),
    post(
      `${room}/meeting`,
      { day: '{tomorrow}', time: '17:30', minutes: '60', place: '{text}', version: '1' },
      toRoom(),
    ),
    post(`${room}/meeting`, { _method: 'delete' }, toRoom()),
  ],
  'mentoring/pairs/:pairingId/meeting.ics': [
    get(`${room}/meeting.ics`, forPair('200')),
    post(`${room}/meeting.ics`, {}, '-405 o405 p405 e405'),
  ],
  'mentoring/pairs/:pairingId/conversation': [
    get(`${room}/conversation`, forPair('200')),
    post(`${room}/conversation`, {}, forPair('422')),
    post(`${room}/conversation`, words, forPair('→/discussions/…', '409')),
  ],
  'mentoring/pairs/:pairingId/pause': [
    get(`${room}/pause`, forPair('200')),
    post(`${room}/pause`, {}, toRoom()),
    post(`${room}/pause`, { _method: 'delete' }, toRoom()),
  ],
  'mentoring/pairs/:pairingId/end': [
    get(`${room}/end`, forPair('200')),
    post(`${room}/end`, {}, forPair('422')),
    { ...post(`${room}/end`, { how: 'ended' }, forPair(`→${room}`)), isSpent: true },
  ],
  'mentoring/pairs/:pairingId/rematch': [
    get(`${room}/rematch`, forPair('200')),
    post(`${room}/rematch`, {}, forPair('409')),
  ],
  'members/:memberId/block': [
    get('/members/{member}/block', '-→login o404 s403 r200 n200'),
    post('/members/{member}/block', {}, '-→login o404 s403 r422 n422'),
    {
      ...post(
        '/members/{member}/block',
        { scope: 'pairing' },
        '-→login o404 s403 r→/settings/blocks n→/settings/blocks',
      ),
      isSpent: true,
    },
  ],

  'mentoring/offer': [
    get('/mentoring/offer', ofNetwork('200')),
    post('/mentoring/offer', {}, ofNetwork('422')),
    {
      ...post(
        '/mentoring/offer',
        {
          ...{ audience: 'chapter', capacity: '2', topics: 'career', languages: 'en' },
          ...{ meeting: 'online', times: 'evenings', about: '{text}', version: '0' },
        },
        ofNetwork('→/mentoring/offer', '409'),
      ),
      isSpent: true,
    },
    {
      ...post('/mentoring/offer', { _method: 'delete' }, ofNetwork('404', '→/mentoring/offer')),
      isSpent: true,
    },
  ],
  'mentoring/offer/pause': [
    get('/mentoring/offer/pause', '400'),
    post('/mentoring/offer/pause', {}, ofNetwork('404', '→/mentoring/offer')),
    post('/mentoring/offer/pause', { _method: 'delete' }, ofNetwork('404', '→/mentoring/offer')),
  ],
  'mentoring/mentors': [
    get('/mentoring/mentors', ofNetwork('200')),
    get('/mentoring/mentors?topics=career&languages=sr&meeting=online', ofNetwork('200')),
    get('/mentoring/mentors?page=9', ofNetwork('404')),
    post('/mentoring/mentors', {}, '405'),
  ],
  'mentoring/mentors/:memberId': [
    get('/mentoring/mentors/{mentor}', '-→login o404 s200 r200'),
    post('/mentoring/mentors/{mentor}', {}, '-405 o405 s405 r405'),
  ],
  'mentoring/mentors/:memberId/requests': [
    get('/mentoring/mentors/{mentor}/requests', '-→login o404 s403 r200'),
    post('/mentoring/mentors/{mentor}/requests', {}, '-→login o404 s403 r422'),
    {
      ...post(
        '/mentoring/mentors/{mentor}/requests',
        { formKey: '{key}', words: '{text} of what I would learn' },
        '-→login o404 s403 k409 r→/mentoring/requests/…',
      ),
      isSpent: true,
    },
  ],
  'mentoring/requests': [
    get('/mentoring/requests', ofNetwork('200')),
    post('/mentoring/requests', {}, '405'),
  ],
  'mentoring/requests/:requestId': [
    get('/mentoring/requests/{request}', '-→login o404 t200 a200'),
    post('/mentoring/requests/{request}', {}, '-→login o404 t422 a403'),
    ...['accept', 'decline'].map((answer) => ({
      ...post(
        '/mentoring/requests/{request}',
        { answer },
        '-→login o404 t→/mentoring/requests/{request} a403',
      ),
      isSpent: true as const,
    })),
    {
      ...post(
        '/mentoring/requests/{request}',
        { _method: 'delete' },
        '-→login o404 t403 a→/mentoring/requests/{request}',
      ),
      isSpent: true,
    },
  ],

  // ── One's own ────────────────────────────────────────────────────────────────────────────
  settings: [get('/settings', signedIn), post('/settings', {}, '405')],
  'settings/password': [
    get('/settings/password', signedIn),
    post('/settings/password', {}, '→login 422 422 422 422 422 422 422 422 422'),
  ],
  'settings/membership': [
    get('/settings/membership', signedIn),
    post('/settings/membership', {}, '→login 422 422 422 422 422 422 422 422 422'),
    post(
      '/settings/membership',
      { membership: 'no-id' },
      '→login 404 404 404 404 404 404 404 404 404',
    ),
  ],
  'settings/name': [
    get('/settings/name', signedIn),
    post('/settings/name', {}, '→login 403 403 422 422 422 422 422 422 422'),
    {
      ...post(
        '/settings/name',
        { name: 'Nova Lasta' },
        `→login 403 403 ${Array(7).fill('→/settings/name').join(' ')}`,
      ),
      isSpent: true,
    },
    post(
      '/settings/name',
      { _method: 'delete' },
      `→login ${Array(9).fill('→/settings/name').join(' ')}`,
    ),
  ],
  'settings/command': [
    get('/settings/command', signedIn),
    get('/settings/command?name=ma', signedIn),
    post('/settings/command', {}, '→login 403 403 403 422 422 422 422 422 422'),
    post(
      '/settings/command',
      { member: '{coordinatorId}', relation: 'superior' },
      '→login 403 403 403 →/settings/command 404 404 404 404 404',
    ),
    post(
      '/settings/command',
      { _method: 'delete', line: 'no-id' },
      '→login 403 403 403 404 404 404 404 404 404',
    ),
  ],
  'settings/consents': [
    get('/settings/consents', signedIn),
    post('/settings/consents', {}, '→login 422 422 422 422 422 422 422 422 422'),
    post(
      '/settings/consents',
      { version: terms.version, next: '/discussions' },
      `→login ${Array(9).fill('→/discussions').join(' ')}`,
    ),
    post(
      '/settings/consents',
      { _method: 'delete' },
      `→login ${Array(9).fill('→/settings/consents').join(' ')}`,
    ),
  ],
  'settings/blocks': [
    get('/settings/blocks', signedIn),
    post('/settings/blocks', {}, '→login 404 404 404 404 404 404 404 404 404'),
    post('/settings/blocks', { block: '{key}' }, '→login 404 404 404 404 404 404 404 404 404'),
  ],
  'settings/contact': [
    get('/settings/contact', signedIn),
    post('/settings/contact', {}, '→login 422 422 422 422 422 422 422 422 422'),
    {
      ...post(
        '/settings/contact',
        { email: '{key}@test.example' },
        `→login ${Array(9).fill('→/settings/contact').join(' ')}`,
      ),
      isSpent: true,
    },
    post(
      '/settings/contact',
      { _method: 'delete' },
      `→login ${Array(9).fill('→/settings/contact').join(' ')}`,
    ),
  ],
  'settings/contact/:token': [
    get('/settings/contact/never-was', signedIn),
    post('/settings/contact/never-was', {}, '→login 422 422 422 422 422 422 422 422 422'),
  ],
  'settings/transfer': [
    get('/settings/transfer', signedIn),
    post('/settings/transfer', {}, '→login 422 422 422 422 422 422 422 422 422'),
    {
      ...post(
        '/settings/transfer',
        { chapter: 'bulgaria-moi' },
        `→login 422 422 422 422 ${Array(5).fill('→/settings/transfer').join(' ')}`,
      ),
      isSpent: true,
    },
    {
      ...post(
        '/settings/transfer',
        { _method: 'delete' },
        '→login 404 404 404 →/settings/transfer 404 404 404 404 404',
      ),
      isSpent: true,
    },
  ],
  'settings/second-factor': [
    get('/settings/second-factor', signedIn),
    post('/settings/second-factor', {}, '→login 404 404 404 404 404 404 404 404 404'),
  ],
  'settings/second-factor/app': [
    get('/settings/second-factor/app', signedIn),
    post('/settings/second-factor/app', {}, '→login 422 422 422 422 422 422 422 422 422'),
  ],
  'settings/second-factor/passkey': [
    get('/settings/second-factor/passkey', signedIn),
    post('/settings/second-factor/passkey', {}, '→login 422 422 422 422 422 422 422 422 422'),
  ],
  'settings/second-factor/codes': [
    get('/settings/second-factor/codes', '→login 200 403 200 403 403 200 200 200 200'),
    post('/settings/second-factor/codes', {}, '→login 200 403 200 403 403 200 200 200 200'),
  ],
  'settings/sessions': [
    get('/settings/sessions', signedIn),
    post('/settings/sessions', {}, '→login 404 404 404 404 404 404 404 404 404'),
    post(
      '/settings/sessions',
      { session: 'others' },
      `→login ${Array(9).fill('→/settings/sessions?ended=others').join(' ')}`,
    ),
  ],

  'settings/export': [get('/settings/export', signedIn), post('/settings/export', {}, signedIn)],
  'settings/resignation': [
    get('/settings/resignation', signedIn),
    post('/settings/resignation', {}, '→login 422 422 422 422 422 422 422 422 422'),
    {
      ...post(
        '/settings/resignation',
        { meant: 'resign' },
        `→login →/settings/resignation 404 404 ${Array(6).fill('→/settings/resignation').join(' ')}`,
      ),
      isSpent: true,
    },
  ],
  'settings/erasure': [
    get('/settings/erasure', signedIn),
    post('/settings/erasure', {}, '→login 422 422 422 422 422 422 422 422 422'),
    post('/settings/erasure', { meant: 'yes' }, '→login 422 422 422 422 422 422 422 422 422'),
  ],

  ...mentoring,
  ...drafting,
  ...consulting,
  ...voting,
  ...publishing,
  ...telling,
  ...dispatching,
  ...documenting,

  // ── The record ───────────────────────────────────────────────────────────────────────────
  audit: [
    get('/audit', '→login 403 403 403 403 403 200 200 200 403'),
    get('/audit?kind=auth&page=1', '→login 403 403 403 403 403 200 200 200 403'),
    post('/audit', {}, '405'),
  ],
}

/**
 * Who gets what from every address. One entry for each route of app/routes.ts; the test fails when
 * one is missing here or no longer exists there.
 */

/** The columns, in order: the eight demo personas, a visitor, and a member suspended meanwhile. */
export const personas = [
  'visitor',
  'suspended',
  'applicant',
  'operator',
  'member',
  'member-other-chapter',
  'coordinator',
  'board',
  'chair',
  'custodian',
] as const
export type MatrixPersona = (typeof personas)[number]

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

/** How each persona stands to a member: s is she herself, c coordinates her chapter, r shares one. */
export const members = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  colleague: '   -       o         o         o        r      o       c           o     o     o',
  neighbour: '   -       o         o         o        o      r       o           o     o     o',
  suspended: '   -       s         o         o        o      o       c           o     o     o',
  left: '        -       o         o         o        o      o       o           o     o     o',
  operator: '    -       o         o         s        o      o       o           o     o     o',
  coordinator: ' -       o         o         o        r      o       s           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixMember = keyof typeof members

/** How each persona stands to an office: e may end it, o sees it, x may not know that there is one. */
export const mandates = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  coordinator: ' -       o         o         o        o      o       o           o     e     o',
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

export type Row = {
  method: 'GET' | 'POST'
  /**
   * {thread} {reply} {space} range over the circles, {member} and {mandate} over theirs; {import} is a
   * roster of the Serbian service that waits for a decision.
   */
  address: string
  form?: Record<string, string>
  /**
   * Status or →address, by letter where the address ranges over things (x counts as o, h as m, all
   * others as r unless told otherwise), else by column (one word for all). →login is the way to sign in
   * and back; … leaves the rest open.
   */
  expect: string
  /** What it does can be done once: between two personas it is undone. */
  isSpent?: true
}

const get = (address: string, expect: string): Row => ({ method: 'GET', address, expect })
const post = (address: string, form: Record<string, string>, expect: string): Row => ({
  method: 'POST',
  address,
  form,
  expect,
})

const words = { formKey: '{key}', body: '{text}', language: 'en' }

/** A page of one's own things, whoever one is. */
const signedIn = '→login 200 200 200 200 200 200 200 200 200'
/** A page for the coordinator of the Serbian service alone. */
const ofCoordinator = (hers: string) => `→login 404 404 404 404 404 ${hers} 404 404 404`
const toDiscussions = Array(9).fill('→/discussions').join(' ')

export const matrix: Record<string, Row[]> = {
  // ── Open to all ──────────────────────────────────────────────────────────────────────────
  '': [get('/', `200 ${toDiscussions}`), post('/', {}, '405')],
  login: [
    get('/login', `200 ${toDiscussions}`),
    post('/login', {}, `422 ${toDiscussions}`),
    post('/login', { email: 'nobody@test.example', password: 'wrong' }, `422 ${toDiscussions}`),
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

  // ── One's own ────────────────────────────────────────────────────────────────────────────
  settings: [get('/settings', signedIn), post('/settings', {}, '405')],
  'settings/password': [
    get('/settings/password', signedIn),
    post('/settings/password', {}, '→login 422 422 422 422 422 422 422 422 422'),
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

  // ── The record ───────────────────────────────────────────────────────────────────────────
  audit: [
    get('/audit', '→login 403 403 403 403 403 200 200 200 403'),
    get('/audit?kind=auth&page=1', '→login 403 403 403 403 403 200 200 200 403'),
    post('/audit', {}, '405'),
  ],
}

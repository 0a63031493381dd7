import { get, post, type Row, signedIn } from './matrix-row.ts'

/** What everyone gets from applications, and from the desk that decides on them. */
export const applying: Record<string, Row[]> = {
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
}

import { get, ofCoordinator, post, type Row, signedIn } from './matrix-row.ts'

/** A page of a chapter that everyone may see, with a form for its coordinator, or for the chair, alone. */
const forCoordinator = (hers: string, others = '403') =>
  `→login ${Array(5).fill(others).join(' ')} ${hers} ${Array(3).fill(others).join(' ')}`
const forChair = (hers: string) => `→login 403 403 403 403 403 403 403 ${hers} 403`
/** The same for what her members find and may not do. */
const ofSerbians = (hers: string) => `→login 404 404 404 403 404 ${hers} 404 404 404`

/** What everyone gets from chapters, their rosters and offices, and from members. */
export const belonging: Record<string, Row[]> = {
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
}

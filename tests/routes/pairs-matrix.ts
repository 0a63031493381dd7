import { get, post, type Row, words } from './matrix-row.ts'

const met = { heldOn: '{today}', minutes: '60', meeting: 'online', theme: 'leadership' }
/** The room of a pair, for one of the two, who stays there. */
const room = '/mentoring/pairs/{pairing}'
const forPair = (hers: string, after = hers) => `-→login o404 p${hers} e${after}`
const toRoom = (path = '') => forPair(`→${room}${path}`, '409')
/** A page for the members of the network; the first of them may get something else. */
const ofNetwork = (theirs: string, members = theirs) =>
  `→login 403 403 403 ${members} ${Array(5).fill(theirs).join(' ')}`

/** What everyone gets from the room of a pair, from offers and requests. */
export const pairing: Record<string, Row[]> = {
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
}

import { get, post, type Row, signedIn, words } from './matrix-row.ts'

const announced = { batchId: '{key}', language: 'en', name: '{text}', length: '9' }

/** What everyone gets from discussions and their spaces. */
export const discussing: Record<string, Row[]> = {
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
    post(
      '/discussions/{thread}/replies',
      { ...words, intent: 'files' },
      '-→login o404 r→/discussions/{thread}…',
    ),
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
  'discussions/:threadId/replies/:replyId/files': [
    get('/discussions/{thread}/replies/{reply}/files', '-→login o404 r403 a200'),
    post('/discussions/{thread}/replies/{reply}/files', {}, '-→login o404 r403 a422'),
  ],
  'discussions/:threadId/replies/:replyId/arrivals': [
    get('/discussions/{thread}/replies/{reply}/arrivals', '-400 o400 r400'),
    post('/discussions/{thread}/replies/{reply}/arrivals', {}, '-→login o404 r403 a422'),
    post('/discussions/{thread}/replies/{reply}/arrivals', announced, '-→login o404 r403 a201'),
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
}

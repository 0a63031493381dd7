import { applying } from './applications-matrix.ts'
import { belonging } from './chapters-matrix.ts'
import { consulting } from './consultations-matrix.ts'
import { discussing } from './discussions-matrix.ts'
import { dispatching } from './dispatches-matrix.ts'
import { documenting } from './documents-matrix.ts'
import { get, post, type Row } from './matrix-row.ts'
import { mentoring } from './mentoring-matrix.ts'
import { telling } from './news-matrix.ts'
import { pairing } from './pairs-matrix.ts'
import { drafting } from './positions-matrix.ts'
import { publishing } from './publications-matrix.ts'
import { settling } from './settings-matrix.ts'
import { voting } from './votes-matrix.ts'

export { type MatrixPersona, personas, type Row } from './matrix-row.ts'
export * from './matrix-things.ts'

const toDiscussions = Array(9).fill('→/discussions').join(' ')

/**
 * Who gets what from every address. One entry for each route of app/routes.ts; the test fails when
 * one is missing here or no longer exists there.
 */
export const matrix: Record<string, Row[]> = {
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

  ...discussing,
  ...belonging,
  ...applying,
  ...pairing,
  ...settling,
  ...mentoring,
  ...drafting,
  ...consulting,
  ...voting,
  ...publishing,
  ...telling,
  ...dispatching,
  ...documenting,

  audit: [
    get('/audit', '→login 403 403 403 403 403 200 200 200 403'),
    get('/audit?kind=auth&page=1', '→login 403 403 403 403 403 200 200 200 403'),
    post('/audit', {}, '405'),
  ],
}

import { terms } from '../../app/lib/terms.ts'
import { get, post, type Row, signedIn } from './matrix-row.ts'

/** What everyone gets from the settings of her own. */
export const settling: Record<string, Row[]> = {
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
}

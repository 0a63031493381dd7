import { get, post, type Row } from './matrix-row.ts'

/** How each persona stands to an organisation: o knows of none, r reads it, m keeps the register. */
export const organisations = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  known: '       -       o         o         o        r      r       r           r     m     r',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixOrganisation = keyof typeof organisations

/** How each persona stands to a dispatch in the register of the board. */
export const dispatches = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  kept: '        -       o         o         o        o      o       o           r     m     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixDispatch = keyof typeof dispatches

const spent = (row: Row): Row => ({ ...row, isSpent: true })
const kept = (hers: string) => `-→login o404 r403 m${hers}`
const onlyRead = '-405 o405 r405 m405'
const toRead = '→login 404 404 404 200 200 200 200 200 200'
const toAdd = (hers: string) => `→login 404 404 404 403 403 403 403 ${hers} 403`
const onPublished = (hers: string) => `-→login u→login o404 r403 m${hers} w${hers}`
const onDraft = (m: string, h = m) => `-→login o404 r403 m${m} h${h} w403`

const organisation = '/organisations/{organisation}'
const dispatch = '/positions/dispatches/{dispatch}'
const partners = '/positions/drafts/{position}/partners'
const partner = `${partners}/{partner}`
const said = { 'name.en': '{text}', kinds: 'partner', from: '2020-01-01' }
const sent = { to: 'chapter:albania-asp', sentOn: '{today}', way: 'letter', isGivenEarly: 'yes' }
const answered = { receivedOn: '{today}', kind: 'partly', language: 'en', body: '{text}' }
const ofBoard = (board: string, chair = board) =>
  `→login 404 404 404 404 404 404 ${board} ${chair} 404`

/** What everyone gets from the registers of organisations and dispatches, and the partners of a draft. */
export const dispatching: Record<string, Row[]> = {
  organisations: [get('/organisations', toRead), post('/organisations', {}, '405')],
  'organisations/new': [
    get('/organisations/new', toAdd('200')),
    post('/organisations/new', {}, toAdd('422')),
    post('/organisations/new', { formKey: '{key}', ...said }, toAdd('→/organisations/…')),
  ],
  'organisations/:organisationId': [
    get(organisation, '-→login o404 r200'),
    post(organisation, {}, kept('422')),
    spent(post(organisation, { ...said, version: '1' }, kept(`→${organisation}`))),
  ],
  'organisations/:organisationId/ending': [
    get(`${organisation}/ending`, kept('200')),
    post(`${organisation}/ending`, {}, kept('422')),
    spent(
      post(
        `${organisation}/ending`,
        { version: '1', until: '2024-01-01' },
        kept(`→${organisation}`),
      ),
    ),
  ],
  'positions/dispatches': [
    get('/positions/dispatches', ofBoard('200')),
    get('/positions/dispatches?state=open&year=2025&to=x', ofBoard('200')),
    get('/positions/dispatches?page=99', ofBoard('404')),
    post('/positions/dispatches', {}, '405'),
  ],
  'positions/dispatches/export': [
    get('/positions/dispatches/export', ofBoard('403', '200')),
    post('/positions/dispatches/export', {}, ofBoard('403', '200')),
  ],
  'positions/dispatches/:dispatchId': [
    get(dispatch, '-→login o404 r200'),
    post(dispatch, {}, onlyRead),
  ],
  'positions/dispatches/:dispatchId/correction': [
    get(`${dispatch}/correction`, kept('200')),
    post(`${dispatch}/correction`, {}, kept('422')),
    spent(
      post(
        `${dispatch}/correction`,
        { ...sent, sentOn: '2025-12-01', version: '1' },
        kept(`→${dispatch}`),
      ),
    ),
  ],
  'positions/dispatches/:dispatchId/replies': [
    get(`${dispatch}/replies`, kept('200')),
    post(`${dispatch}/replies`, {}, kept('422')),
    spent(post(`${dispatch}/replies`, { ...answered, formKey: '{key}' }, kept(`→${dispatch}`))),
  ],
  'positions/dispatches/:dispatchId/replies/:replyId': [
    get(`${dispatch}/replies/{answer}`, kept('200')),
    post(`${dispatch}/replies/{answer}`, {}, kept('422')),
    spent(
      post(`${dispatch}/replies/{answer}`, { ...answered, version: '1' }, kept(`→${dispatch}`)),
    ),
  ],
  'positions/:number/dispatches': [
    get('/positions/{number}/dispatches', onPublished('200')),
    post('/positions/{number}/dispatches', {}, onPublished('422')),
    spent(
      post(
        '/positions/{number}/dispatches',
        { ...sent, formKey: '{key}' },
        onPublished('→/positions/dispatches/…'),
      ),
    ),
  ],
  'positions/drafts/:positionId/partners': [
    get(partners, '-→login o404 r200 w200'),
    post(partners, {}, onDraft('422')),
    spent(post(partners, { organisation: '{partner}' }, onDraft(`→${partners}`))),
  ],
  'positions/drafts/:positionId/partners/:organisationId': [
    get(partner, onDraft('200')),
    post(partner, {}, onDraft('422')),
    spent(post(partner, { day: '2026-01-01', how: '{text}' }, onDraft(`→${partners}`, '409'))),
    spent(post(partner, { _method: 'delete' }, onDraft(`→${partners}`))),
  ],
}

import { get, post, type Row } from './matrix-row.ts'

/**
 * How each persona stands to a draft of the board: r writes in it, m may withdraw it too, w reads one
 * that is withdrawn, y one that was carried, h may publish that. x likewise is none.
 */
export const positions = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  drafted: '     -       o         o         o        o      o       o           r     m     o',
  carried: '     -       o         o         o        o      o       o           y     h     o',
  withdrawn: '   -       o         o         o        o      o       o           w     w     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixPosition = keyof typeof positions

const spent = (row: Row): Row => ({ ...row, isSpent: true })
const ofBoard = (hers: string) => `→login 404 404 404 404 404 404 ${hers} ${hers} 404`
const draft = '/positions/drafts/{position}'
const section = `${draft}/sections/{section}`
const read = '-→login o404 r200 w200'
const written = (hers: string) => `-→login o404 r${hers} w403`
const onlyRead = '-405 o405 r405 w405'
const words = { heading: '{text}', body: '{text}' }

/** What everyone gets from the addresses of positions. */
export const drafting: Record<string, Row[]> = {
  'positions/drafts': [
    get('/positions/drafts', ofBoard('200')),
    get('/positions/drafts?page=99', ofBoard('404')),
    post('/positions/drafts', {}, ofBoard('422')),
    post(
      '/positions/drafts',
      { formKey: '{key}', heading: '{text}', language: 'en' },
      ofBoard('→/positions/drafts/…'),
    ),
  ],
  'positions/drafts/:positionId': [
    get(draft, read),
    get(`${draft}?language=mk`, read),
    get(`${draft}?language=none`, read),
    post(draft, {}, onlyRead),
  ],
  'positions/drafts/:positionId/sections': [
    get(`${draft}/sections`, read),
    post(`${draft}/sections`, {}, written('422')),
    post(
      `${draft}/sections`,
      { formKey: '{key}', ...words },
      written('→/positions/drafts/{position}#section-…'),
    ),
  ],
  'positions/drafts/:positionId/sections/:sectionId': [
    get(section, read),
    get(`${section}?language=sq`, read),
    post(section, {}, written('422')),
    spent(
      post(
        section,
        { ...words, version: '1' },
        written('→/positions/drafts/{position}?language=en#section-{section}'),
      ),
    ),
    post(section, { ...words, version: '7' }, written('409')),
    post(`${section}?language=sq`, { ...words, version: '0' }, written('422')),
    spent(
      post(
        `${section}?language=sq`,
        { ...words, version: '0', basedOn: '1' },
        written('→/positions/drafts/{position}?language=sq#section-{section}'),
      ),
    ),
    post(section, { _method: 'delete' }, written('422')),
    spent(
      post(
        section,
        { _method: 'delete', version: '1' },
        written('→/positions/drafts/{position}?language=en'),
      ),
    ),
  ],
  'positions/drafts/:positionId/sections/:sectionId/place': [
    get(`${section}/place`, '-400 o400 r400 w400'),
    post(`${section}/place`, {}, written('422')),
    spent(
      post(
        `${section}/place`,
        { version: '1', direction: 'down' },
        written('→/positions/drafts/{position}#section-{section}'),
      ),
    ),
  ],
  'positions/drafts/:positionId/sections/:sectionId/history': [
    get(`${section}/history`, read),
    get(`${section}/history?language=sq`, read),
    get(`${section}/history?page=2`, '-→login o404 r404 w404'),
    post(`${section}/history`, {}, onlyRead),
  ],
  'positions/drafts/:positionId/sections/:sectionId/comments': [
    get(`${section}/comments`, read),
    get(`${section}/comments?language=sq`, '-→login o404 r404 w404'),
    post(`${section}/comments`, {}, written('422')),
    post(
      `${section}/comments`,
      { formKey: '{key}', version: '1', words: '{text}' },
      written('→/positions/drafts/{position}/sections/{section}/comments?language=en#comment-…'),
    ),
  ],
  'positions/drafts/:positionId/sections/:sectionId/comments/:commentId': [
    get(`${section}/comments/{comment}`, '-400 o400 r400 w400'),
    post(
      `${section}/comments/{comment}`,
      {},
      written('→/positions/drafts/{position}/sections/{section}/comments#comment-{comment}'),
    ),
    post(
      `${section}/comments/{comment}`,
      { _method: 'delete' },
      written('→/positions/drafts/{position}/sections/{section}/comments#comment-{comment}'),
    ),
  ],
  'positions/drafts/:positionId/timeline': [
    get(`${draft}/timeline`, read),
    get(`${draft}/timeline?page=2`, '-→login o404 r404 w404'),
    post(`${draft}/timeline`, {}, onlyRead),
  ],
  'positions/drafts/:positionId/withdrawal': [
    get(`${draft}/withdrawal`, '-→login o404 r403 m200 w403'),
    post(`${draft}/withdrawal`, {}, '-→login o404 r403 m422 w403'),
    post(`${draft}/withdrawal`, { version: '7', meant: 'withdraw' }, '-→login o404 r403 m409 w403'),
    spent(
      post(
        `${draft}/withdrawal`,
        { version: '1', meant: 'withdraw' },
        '-→login o404 r403 m→/positions/drafts/{position} w403',
      ),
    ),
  ],
}

import { get, post, type Row } from './matrix-row.ts'

/**
 * How each persona stands to a publication: - reads it without signing in, u and o know of none, r reads
 * it, m may withdraw it too, l release it besides, w reads one that is withdrawn already.
 */
export const publications = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  published: '   -       r         r         r        r      r       r           r     m     r',
  dropped: '     -       r         r         r        r      r       r           r     w     r',
  embargoed: '   u       o         o         o        o      o       o           r     m     o',
  held: '        u       o         o         o        o      o       o           r     l     o',
  never: '       u       o         o         o        o      o       o           o     o     o',
  malformed: '   u       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixPublication = keyof typeof publications

const page = '/positions/{number}'
const read = '-200 u404 o404 r200 w200'
const released = (hers: string) => `-→login u→login o404 r403 m403 w403 l${hers}`
const withdrawn = (hers: string) => `-→login u→login o404 r403 m${hers} w403`

/** What everyone gets from the addresses of what is published. */
export const publishing: Record<string, Row[]> = {
  positions: [
    get('/positions', '200'),
    get('/positions?year=2025&language=sq&theme=public_order', '200'),
    get('/positions?year=x&language=x&theme=x', '200'),
    get('/positions?page=99', '404'),
    post('/positions', {}, '405'),
  ],
  'positions/checker': [get('/positions/checker', '200'), post('/positions/checker', {}, '405')],
  'positions/feed': [
    get('/positions/feed', '200'),
    get('/positions/feed?language=ro', '200'),
    post('/positions/feed', {}, '405'),
  ],
  'positions/:number': [
    get(page, read),
    get(`${page}?language=sq`, read),
    get(`${page}?language=none`, read),
    post(page, {}, '-405 u405 o405 r405 w405'),
  ],
  'positions/:number/file': [
    get(`${page}/file`, read),
    post(`${page}/file`, {}, '-405 u405 o405 r405 w405'),
  ],
  'positions/:number/pdf': [
    get(`${page}/pdf`, read),
    get(`${page}/pdf?language=sq`, read),
    get(`${page}/pdf?language=none`, read),
    post(`${page}/pdf`, {}, '-405 u405 o405 r405 w405'),
  ],
  'positions/:number/release': [
    get(`${page}/release`, released('200')),
    { ...post(`${page}/release`, {}, released('→/positions/{number}')), isSpent: true },
  ],
  'positions/:number/withdrawal': [
    get(`${page}/withdrawal`, withdrawn('200')),
    post(`${page}/withdrawal`, {}, withdrawn('422')),
    {
      ...post(`${page}/withdrawal`, { reason: '{text}' }, withdrawn('→/positions/{number}')),
      isSpent: true,
    },
  ],
  'positions/drafts/:positionId/naming': [
    get('/positions/drafts/{position}/naming', '-400 o400 r400 w400'),
    {
      ...post(
        '/positions/drafts/{position}/naming',
        {},
        signed('→/positions/drafts/{position}/publication'),
      ),
      isSpent: true,
    },
    {
      ...post(
        '/positions/drafts/{position}/naming',
        { _method: 'delete' },
        signed('→/positions/drafts/{position}/publication'),
      ),
      isSpent: true,
    },
  ],
  'positions/drafts/:positionId/publication': [
    get('/positions/drafts/{position}/publication', signed('200')),
    post('/positions/drafts/{position}/publication', {}, signed('422')),
    {
      ...post(
        '/positions/drafts/{position}/publication',
        { when: 'now' },
        `${signed('409')} h→/positions/WPON-…`,
      ),
      isSpent: true,
    },
  ],
}

function signed(hers: string): string {
  return `-→login o404 r403 m${hers} h${hers} w403`
}

import { get, post, type Row } from './matrix-row.ts'

/**
 * How each persona stands to an item of the news: - and r read it, u and o know of none, m may correct and withdraw it,
 * p publish it too, w reads one that was withdrawn.
 */
export const news = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  told: '        -       r         r         r        r      r       r           r     m     r',
  gone: '        -       r         r         r        r      r       r           r     w     r',
  drafted: '     u       o         o         o        o      o       o           r     p     o',
  never: '       u       o         o         o        o      o       o           o     o     o',
  malformed: '   u       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixNews = keyof typeof news

const item = '/news/{news}'
const read = '-200 u404 o404 r200 m200 p200 w200'
const desk = (hers: string, drafted = hers) => `-→login u→login o404 r403 m${hers} p${drafted} w403`
const begins = (hers: string) => `→login 403 403 403 403 403 403 403 ${hers} 403`
const facts = { happenedOn: '{today}', sourceName: '{text}', rights: 'own' }
const words = { heading: '{text}', place: 'Skopje', body: '{text}' }
const spent = (row: Row): Row => ({ ...row, isSpent: true })

/** What everyone gets from the addresses of the news. */
export const telling: Record<string, Row[]> = {
  news: [
    get('/news', '200'),
    get('/news?year=2025&language=sq', '200'),
    get('/news?year=x&language=x', '200'),
    get('/news?page=99', '404'),
    post('/news', {}, '405'),
  ],
  'news/feed': [
    get('/news/feed', '200'),
    get('/news/feed?language=ro', '200'),
    post('/news/feed', {}, '405'),
  ],
  'news/new': [
    get('/news/new', begins('200')),
    post('/news/new', {}, begins('422')),
    spent(
      post(
        '/news/new',
        { formKey: '{key}', language: 'en', ...words, ...facts },
        begins('→/news/…'),
      ),
    ),
  ],
  'news/:newsId': [
    get(item, read),
    get(`${item}?language=sq`, read),
    get(`${item}?language=none`, read),
    post(item, {}, '-405 u405 o405 r405 m405 p405 w405'),
  ],
  'news/:newsId/text': [
    get(`${item}/text`, desk('200')),
    get(`${item}/text?language=sq`, desk('200')),
    post(`${item}/text`, {}, desk('422')),
    post(`${item}/text`, { ...words, version: '7', why: '{text}' }, desk('409')),
    spent(
      post(
        `${item}/text`,
        { ...words, version: '1', why: '{text}' },
        desk('→/news/{news}?language=en'),
      ),
    ),
    spent(
      post(
        `${item}/text?language=sq`,
        { ...words, version: '0', basedOn: '1' },
        desk('→/news/{news}?language=sq'),
      ),
    ),
  ],
  'news/:newsId/facts': [
    get(`${item}/facts`, desk('200')),
    post(`${item}/facts`, {}, desk('422')),
    post(`${item}/facts`, { ...facts, version: '7', why: '{text}' }, desk('409')),
    spent(post(`${item}/facts`, { ...facts, version: '1', why: '{text}' }, desk('→/news/{news}'))),
  ],
  'news/:newsId/publication': [
    get(`${item}/publication`, desk('200')),
    post(`${item}/publication`, {}, desk('422')),
    post(`${item}/publication`, { changes: '7' }, desk('→/news/{news}', '409')),
    spent(post(`${item}/publication`, { changes: '1' }, desk('→/news/{news}'))),
  ],
  'news/:newsId/withdrawal': [
    get(`${item}/withdrawal`, desk('200')),
    post(`${item}/withdrawal`, {}, desk('422')),
    spent(post(`${item}/withdrawal`, { reason: '{text}' }, desk('→/news/{news}'))),
  ],
}

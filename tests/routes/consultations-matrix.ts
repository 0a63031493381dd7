import { get, post, type Row, signedIn } from './matrix-row.ts'

const spent = (row: Row): Row => ({ ...row, isSpent: true })
const onDraft = '/positions/drafts/{position}/consultation'
const open = '/positions/drafts/{consulting}/consultation'
const mine = '/positions/consultations/{consulted}'
/** The Serbian service is asked: its member, its coordinator, and all others signed in. */
const ofService = (member: string, coordinator: string) =>
  `→login 404 404 404 ${member} 404 ${coordinator} 404 404 404`
const ofBoard = (board: string, chair: string) =>
  `→login 404 404 404 404 404 404 ${board} ${chair} 404`
const filled = {
  ...{ chapters: 'serbia-moi', day: '2099-01-01', time: '18:00' },
  mark: 'a'.repeat(64),
}

/** What everyone gets from the addresses of consultations: one is open, in which the Serbian service is asked. */
export const consulting: Record<string, Row[]> = {
  'positions/drafts/:positionId/consultation': [
    get(onDraft, '-→login o404 r200 w200'),
    post(onDraft, {}, '-→login o404 r403 m422 w403'),
    post(onDraft, filled, '-→login o404 r403 m409 w403'),
    get(open, ofBoard('200', '200')),
    post(open, filled, ofBoard('403', '403')),
  ],
  'positions/drafts/:positionId/consultation/deadline': [
    get(`${onDraft}/deadline`, '-→login o404 r404 w404'),
    get(`${open}/deadline`, ofBoard('403', '200')),
    post(`${open}/deadline`, {}, ofBoard('403', '422')),
    spent(
      post(
        `${open}/deadline`,
        { meant: 'end', reason: '{text}' },
        ofBoard('403', '→/positions/drafts/{consulting}/consultation'),
      ),
    ),
  ],
  'positions/drafts/:positionId/consultation/release': [
    get(`${open}/release`, '400'),
    post(`${onDraft}/release`, {}, '-→login o404 r404 w404'),
    post(`${open}/release`, {}, ofBoard('403', '403')),
  ],
  'positions/drafts/:positionId/consultation/answers/:consultedId': [
    get(`${onDraft}/answers/{consulted}`, '-→login o404 r404 w404'),
    get(`${open}/answers/{consulted}`, ofBoard('404', '404')),
    post(`${open}/answers/{consulted}`, {}, ofBoard('404', '404')),
  ],
  'positions/consultations': [
    get('/positions/consultations', signedIn),
    get('/positions/consultations?page=99', '→login 404 404 404 404 404 404 404 404 404'),
    post('/positions/consultations', {}, '405'),
  ],
  'positions/consultations/:consultedId': [
    get(mine, ofService('200', '200')),
    post(mine, {}, ofService('422', '422')),
    spent(
      post(
        mine,
        { words: '{text}', version: '0' },
        ofService(
          '→/positions/consultations/{consulted}#said',
          '→/positions/consultations/{consulted}#said',
        ),
      ),
    ),
  ],
  'positions/consultations/:consultedId/answer': [
    get(`${mine}/answer`, ofService('404', '200')),
    post(`${mine}/answer`, {}, ofService('404', '422')),
    spent(
      post(
        `${mine}/answer`,
        { meant: 'send', stance: 'support', words: '{text}', version: '0' },
        ofService('404', '→/positions/consultations/{consulted}/answer'),
      ),
    ),
  ],
}

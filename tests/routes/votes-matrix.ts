import { get, post, type Row, signedIn } from './matrix-row.ts'

/**
 * How each persona stands to a vote of the board: s reads one that is set and not open, t may call it off as
 * well, e is an elector of one that is open. x likewise is none.
 */
export const votes = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  scheduled: '   -       o         o         o        o      o       o           s     t     o',
  open: '        -       o         o         o        o      o       o           e     e     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixVote = keyof typeof votes

const spent = (row: Row): Row => ({ ...row, isSpent: true })
const vote = '/positions/drafts/{voting}/vote'
const onDraft = '/positions/drafts/{position}/vote'
const paper = '/positions/ballots/{ballot}'
/** What a form of ours always holds: when, and by which rule. */
const filled = {
  ...{ opening: 'now', closesDay: '2099-01-01', closesTime: '18:00', majority: 'simple' },
  ...{ base: 'cast', chapterMajority: 'none', chapterBase: 'cast', mark: 'a'.repeat(64) },
}

/** What everyone gets from the addresses of votes. */
export const voting: Record<string, Row[]> = {
  'positions/drafts/:positionId/vote': [
    get(onDraft, '-→login o404 r200 w200'),
    get(`${onDraft}?number=7`, '-→login o404 r404 w404'),
    post(onDraft, {}, '-→login o404 r403 m422 w403'),
    post(onDraft, filled, '-→login o404 r403 m409 w403'),
    get(vote, '-→login o404 s200 t200 e200'),
    get(`${vote}?number=1`, '-→login o404 s200 t200 e200'),
    post(vote, filled, '-→login o404 s403 t403 e403'),
  ],
  'positions/drafts/:positionId/vote/cancellation': [
    get(`${onDraft}/cancellation`, '-→login o404 r404 w404 y403'),
    get(`${vote}/cancellation`, '-→login o404 s403 t200 e403'),
    post(`${vote}/cancellation`, {}, '-→login o404 s403 t422 e403'),
    spent(
      post(
        `${vote}/cancellation`,
        { meant: 'cancel' },
        '-→login o404 s403 t→/positions/drafts/{voting} e403',
      ),
    ),
  ],
  'positions/ballots': [
    get('/positions/ballots', signedIn),
    get('/positions/ballots?page=99', '→login 404 404 404 404 404 404 404 404 404'),
    post('/positions/ballots', {}, '405'),
  ],
  'positions/ballots/:voteId': [
    get(paper, '-→login o404 s404 t404 e200'),
    get(`${paper}?language=none`, '-→login o404 s404 t404 e200'),
    post(paper, {}, '-→login o404 s404 t404 e422'),
    post(paper, { choice: 'for', seen: '7' }, '-→login o404 s404 t404 e409'),
    spent(
      post(
        paper,
        { choice: 'for', reason: '{text}', seen: '0' },
        '-→login o404 s404 t404 e→/positions/ballots/{ballot}',
      ),
    ),
  ],
}

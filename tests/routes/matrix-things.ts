/**
 * How each persona stands to the thread, the reply and the space of each circle, a letter a column:
 * - signed out, o outside, x likewise (the id is none), r reads, a reads and wrote it, m moderates,
 * h moderates and may share it with further chapters.
 */
export const circles = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  serbia: '      -       o         o         o        a      o       m           o     o     o',
  association: ' -       o         o         o        a      o       m           o     o     o',
  albania: '     -       o         o         o        o      a       o           o     o     o',
  board: '       -       o         o         o        o      o       o           a     m     o',
  network: '     -       o         o         o        a      r       r           r     m     r',
  borders: '     -       o         o         o        a      r       r           r     o     o',
  figures: '     -       o         o         o        a      o       h           o     r     r',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type Circle = keyof typeof circles

/** How each persona stands to a member: s is she herself, c coordinates her chapter, r shares one, n meets her as a mentor or in a pair alone. */
export const members = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  colleague: '   -       o         o         o        r      o       c           o     o     o',
  neighbour: '   -       o         o         o        n      r       n           n     n     n',
  suspended: '   -       s         o         o        o      o       c           o     o     o',
  left: '        -       o         o         o        o      o       o           o     o     o',
  operator: '    -       o         o         s        o      o       o           o     o     o',
  coordinator: ' -       o         o         o        r      n       s           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixMember = keyof typeof members

/** How each persona stands to an office: e may end it, p hands it over as her post, o sees it, x may not know that there is one. */
export const mandates = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  coordinator: ' -       o         o         o        o      o       p           o     e     o',
  deputy: '      -       o         o         o        o      o       e           o     e     o',
  council: '     -       o         o         o        o      o       o           e     e     o',
  custodian: '   -       o         o         o        o      o       o           o     e     e',
  operator: '    -       x         x         e        x      x       x           x     x     x',
  paused: '      -       e         x         x        x      x       o           x     e     x',
  coming: '      -       x         x         x        x      x       x           x     e     x',
  lapsed: '      -       x         x         x        x      x       x           x     x     x',
  never: '       -       x         x         x        x      x       x           x     x     x',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixMandate = keyof typeof mandates

/** How each persona stands to a reset of a second factor: g is to agree, s may stop it, x may not know of it. */
export const resets = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  asked: '       -       x         x         x        x      x       s           x     x     x',
  second: '      -       x         x         x        s      x       g           x     x     x',
  never: '       -       x         x         x        x      x       x           x     x     x',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixReset = keyof typeof resets

/** How each persona stands to a move between services: a answers for a side, s sees her own, o knows of none. */
export const transfers = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  colleague: '   -       o         o         o        o      o       a           o     o     o',
  own: '         -       o         o         o        s      o       a           o     o     o',
  foreign: '     -       o         o         o        o      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixTransfer = keyof typeof transfers

/** How each persona stands to a pair: p is one of the two, e was until it ended, o knows of none. */
export const pairings = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  own: '         -       o         o         o        p      o       o           o     o     o',
  foreign: '     -       o         o         o        o      p       o           o     o     o',
  over: '        -       o         o         o        e      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixPairing = keyof typeof pairings

/** How each persona stands to an application: d decides, c looks after it and may not decide, e finds it decided. */
export const applications = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  ready: '       -       o         o         o        o      o       d           o     o     o',
  own: '         -       o         o         o        o      o       d           o     o     o',
  commanded: '   -       o         o         o        o      o       c           o     o     o',
  albania: '     -       o         o         o        o      o       o           o     o     o',
  decided: '     -       o         o         o        o      o       e           o     o     o',
  unconfirmed: ' -       o         o         o        o      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixApplication = keyof typeof applications

/** How each persona stands to a link that asks to vouch: v may, n finds it and may not, o finds nothing. */
export const vouchings = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  ready: '       -       o         o         o        v      v       v           v     v     v',
  commanded: '   -       o         o         o        v      v       n           v     v     v',
  decided: '     -       o         o         o        o      o       o           o     o     o',
  unconfirmed: ' -       o         o         o        o      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const

/** How each persona stands to an invitation: c may withdraw it, o is not told that there is one. */
export const invitations = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  serbia: '      -       o         o         o        o      o       c           o     o     o',
  albania: '     -       o         o         o        o      o       o           o     o     o',
  used: '        -       o         o         o        o      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixInvitation = keyof typeof invitations

/** How each persona stands to a question: c may retire it, o may not. */
export const questions = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  serbia: '      -       o         o         o        o      o       c           o     o     o',
  albania: '     -       o         o         o        o      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixQuestion = keyof typeof questions

/** How each persona stands to a mentor's offer: s it is her own, r she may read it and ask, k so she may, and is kept apart from her or her pair already. */
export const mentors = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  colleague: '   -       o         o         o        r      o       r           o     o     o',
  neighbour: '   -       o         o         o        r      k       r           r     r     r',
  own: '         -       o         o         o        s      r       k           r     r     r',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixMentor = keyof typeof mentors

/** How each persona stands to a request: t was asked, a asked it, o knows of none. */
export const requests = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  received: '    -       o         o         o        t      a       o           o     o     o',
  asked: '       -       o         o         o        a      o       o           o     o     o',
  foreign: '     -       o         o         o        o      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixRequest = keyof typeof requests

/** How each persona stands to a pair that waits for two services: c answers for one, p is one of the pair and does not. */
export const waitingPairs = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  colleague: '   -       o         o         o        o      o       c           o     o     o',
  own: '         -       o         o         o        o      o       p           o     o     o',
  foreign: '     -       o         o         o        o      o       o           o     o     o',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixWaitingPair = keyof typeof waitingPairs

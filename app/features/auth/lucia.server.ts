import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia'
import { db, pipeline } from '~/db.server'
import { isSecure } from '~/env.server'
import { clock } from '~/lib/clock.server'
import { hashToken } from '~/lib/tokens.server'

type SessionAttributes = { device: string; confirmedAt: Date | null; endsAt: Date }
type UserAttributes = {
  displayName: string
  locale: string | null
  termsVersion: string | null
  rightsVersion: string
  epoch: string
}

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia
    UserId: string
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: UserAttributes
  }
}

// Read on every request, so a prepared statement: it also carries the versions that tell whether a
// viewer worked out before still holds.
const findSession = {
  name: 'find-session',
  text: `SELECT s.member_id, s.device, s.confirmed_at, s.expires_at, s.ends_at,
           m.display_name, m.locale, m.terms_version, m.rights_version, e.version AS epoch
         FROM session s JOIN member m ON m.id = s.member_id, rights_epoch e
         WHERE s.id = $1`,
}

/** Keeps sessions under the SHA-256 of their token; lucia only ever sees the token itself. */
const adapter: Adapter = {
  async getSessionAndUser(token): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const { rows } = await pipeline.query({ ...findSession, values: [hashToken(token)] })
    const row = rows[0]
    const now = clock.now()
    // The two ends stay apart: lucia prolongs by the idle one alone, and would write on every
    // request of a session whose absolute end is near.
    if (!row || row.expires_at <= now || row.ends_at <= now) return [null, null]
    return [
      {
        id: token,
        userId: row.member_id,
        expiresAt: row.expires_at,
        attributes: { device: row.device, confirmedAt: row.confirmed_at, endsAt: row.ends_at },
      },
      {
        id: row.member_id,
        attributes: {
          displayName: row.display_name,
          locale: row.locale,
          termsVersion: row.terms_version,
          rightsVersion: row.rights_version,
          epoch: row.epoch,
        },
      },
    ]
  },
  async getUserSessions() {
    throw new Error('sessions are listed by list-sessions, which never holds a token')
  },
  async setSession() {
    throw new Error('sessions are opened by open-session, in one transaction with its activity')
  },
  async updateSessionExpiration(token, expiresAt) {
    await db.session.updateMany({
      where: { id: hashToken(token) },
      data: { expiresAt, seenOn: clock.now() },
    })
  },
  async deleteSession(token) {
    await db.session.deleteMany({ where: { id: hashToken(token) } })
  },
  async deleteUserSessions(memberId) {
    await db.session.deleteMany({ where: { memberId } })
  },
  async deleteExpiredSessions() {
    const now = clock.now()
    await db.session.deleteMany({
      where: { OR: [{ expiresAt: { lt: now } }, { endsAt: { lt: now } }] },
    })
  },
}

/** A session unused for two weeks ends (a half-used one is prolonged); none lives beyond 60 days. */
export const sessionLimits = {
  idleDays: 14,
  absoluteDays: 60,
  officeAbsoluteDays: 7,
  confirmedMinutes: 10,
}

export const lucia = new Lucia(adapter, {
  sessionExpiresIn: new TimeSpan(sessionLimits.idleDays, 'd'),
  sessionCookie: {
    name: isSecure ? '__Host-mreza' : 'mreza',
    attributes: { secure: isSecure, sameSite: 'lax', path: '/' },
  },
  getSessionAttributes: ({ device, confirmedAt, endsAt }) => ({ device, confirmedAt, endsAt }),
  getUserAttributes: (attributes) => attributes,
})

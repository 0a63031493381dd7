import { db } from './db.server'
import { remindOfVettings } from './features/applications/remind-of-vettings.server'
import { sealActivities } from './features/audit/seal-activities.server'
import { attendFiles } from './features/documents/keeping/attend-files.server'
import { attendReading } from './features/documents/reading/attend-reading.server'
import { forgetPosts } from './features/memberships/forget-posts.server'
import { forgetRosterImports } from './features/memberships/forget-roster-imports.server'
import { expireRequests } from './features/mentoring/asking/expire-requests.server'
import { forgetConversations } from './features/mentoring/pairs/forget-conversations.server'
import { settlePairs } from './features/mentoring/pairs/settle-pairs.server'
import { remindOfRounds } from './features/mentoring/rounds/remind-of-rounds.server'
import { endDeadRuns } from './features/mentoring/runs/end-dead-runs.server'
import { remindOfReplies } from './features/positions/dispatch/remind-of-replies.server'
import { attendReleases } from './features/positions/publishing/attend-releases.server'
import { attendVotes } from './features/positions/vote/attend-votes.server'
import { remindOfOffices } from './features/renewals/remind-of-offices.server'
import { remindOfRenewals } from './features/renewals/remind-of-renewals.server'
import { settleTerms } from './features/renewals/settle-terms.server'
import { settleTransfers } from './features/transfers/settle-transfers.server'
import { clock } from './lib/clock.server'
import { forgetFailedMail } from './lib/jobs.server'

/** Forgets what has served its time: spent sessions, links, forms and limits; and seals what was missed. */
export async function sweep(): Promise<void> {
  const now = clock.now()
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await db.session.deleteMany({
    where: { OR: [{ expiresAt: { lt: now } }, { endsAt: { lt: now } }] },
  })
  await db.passwordReset.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.contactChange.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.halfSignIn.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.spentChallenge.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.factorReset.deleteMany({ where: { until: { lt: daysAgo(365) } } })
  await db.application.deleteMany({ where: { applicantId: null, filedAt: { lt: daysAgo(7) } } })
  const over = { lt: daysAgo(7) }
  await db.invitation.deleteMany({
    where: { OR: [{ expiresAt: over }, { usedAt: over }, { withdrawnAt: over }] },
  })
  await db.formSubmission.deleteMany({ where: { createdAt: { lt: daysAgo(7) } } })
  await db.rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } })
  await db.sighting.deleteMany({ where: { day: { lt: daysAgo(2) } } })
  await forgetFailedMail(db)
  await db.reminder.deleteMany({ where: { end: { lt: daysAgo(365) } } })
  await remindOfVettings()
  await settleTerms(db)
  await remindOfRenewals()
  await remindOfOffices()
  await remindOfRounds()
  await settleTransfers()
  await settlePairs()
  await forgetConversations()
  await expireRequests()
  await attendVotes()
  await attendReleases()
  await remindOfReplies()
  await attendReading()
  await forgetRosterImports()
  await forgetPosts()
  await endDeadRuns(db, now)
  await sealActivities({ isThorough: true })
  // Last: a home of files can be away, and nothing else is to wait for it.
  await attendFiles()
}

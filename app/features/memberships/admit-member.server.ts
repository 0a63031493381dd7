import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { Viewer } from '~/features/auth/viewer'
import { identityOf } from '~/features/members/identity-of'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import type { Locale } from '~/lib/locales'
import { allow } from '~/lib/responses.server'
import { canAdmit } from './policy.server'
import { endOfVetting } from './vetting-term'

export type AdmitMember = {
  email: string
  givenName: string
  familyName: string
  /** The name shown beside her words; given and family name when she chose none. */
  displayName?: string
  locale?: Locale | null
  memberships: Array<{
    chapterId: string
    kind: 'home' | 'association' | 'staff' | 'partner'
    from: Date
  }>
  fields?: { rank?: string; rankBand?: number; unit?: string; languages?: string[] }
}

/** Takes a member in with the chapters she belongs to, and gives her id. */
export async function admitMember(
  viewer: Viewer,
  member: AdmitMember,
): Promise<{ memberId: string }> {
  allow(member.memberships.every(({ chapterId }) => canAdmit(viewer, chapterId)))
  return db.$transaction((tx) => admitWithin(tx, viewer, member))
}

/** The same inside a transaction that admits several, such as an import. */
export async function admitWithin(
  tx: Tx,
  viewer: Viewer,
  member: AdmitMember,
): Promise<{ memberId: string }> {
  const { locale = null, memberships, fields = {} } = member
  const { id: memberId } = await tx.member.create({
    data: {
      ...identityOf(member),
      locale,
      fields: { create: fieldRows(memberships[0]?.chapterId, fields) },
    },
  })
  for (const { chapterId, kind, from } of memberships) {
    const { id: membershipId } = await tx.membership.create({
      data: { memberId, chapterId, kind, from },
    })
    await recordActivity(tx, {
      type: 'memberships.member_joined',
      actorId: viewer.memberId,
      chapterId,
      memberId,
      membershipId,
    })
  }
  await vet(tx, viewer, memberId, member)
  return { memberId }
}

/** Whoever takes her in answers for who she is: with her place in a chapter comes a vetting. */
async function vet(
  tx: Tx,
  viewer: Viewer,
  memberId: string,
  { memberships }: AdmitMember,
): Promise<void> {
  const place = memberships.find(({ kind }) => kind === 'home' || kind === 'association')
  if (!place) return
  const from = clock.now()
  await tx.vetting.create({
    data: {
      memberId,
      chapterId: place.chapterId,
      method: viewer.isInstallation ? 'installation' : 'coordinator',
      decidedBy: viewer.memberId,
      from,
      until: endOfVetting(from),
    },
  })
}

// First settings: what colleagues know anyway stays in the chapter, the level is for the network's
// matching, the e-mail is hers alone (G19).
function fieldRows(
  chapterId: string | undefined,
  { rank, rankBand, unit, languages }: NonNullable<AdmitMember['fields']>,
) {
  if (!chapterId) return []
  const inChapter = audience.chapter(chapterId)
  return [
    { field: 'rank', value: rank, audience: inChapter },
    { field: 'rank_band', value: rankBand, audience: audience.network },
    { field: 'unit', value: unit, audience: inChapter },
    { field: 'languages', value: languages, audience: audience.network },
  ].flatMap((row) => (row.value === undefined ? [] : [{ ...row, value: row.value }]))
}

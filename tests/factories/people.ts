import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { sealTotpSecret } from '~/features/auth/factors/totp.server'
import { getViewerOf } from '~/features/auth/get-viewer.server'
import { installation, type MemberViewer, type Office } from '~/features/auth/viewer'
import { openSpace } from '~/features/discussions/open-space.server'
import { startThread } from '~/features/discussions/start-thread.server'
import { admitMember } from '~/features/memberships/admit-member.server'
import { grantMandate } from '~/features/memberships/grant-mandate.server'

type Built = {
  in?: string | null
  association?: string
  office?: Office
  of?: string
  until?: Date
  /** False for one who has no second factor, whose offices wait. */
  hasFactor?: boolean
}

/** A vetted member of a chapter (Serbia unless told otherwise; `in: null` for one of none), with an office if asked. */
export async function buildMember({
  in: chapterId = 'serbia-moi',
  association,
  office,
  of,
  until,
  hasFactor = true,
}: Built = {}): Promise<MemberViewer> {
  const from = new Date('2020-01-01T00:00:00Z')
  const { memberId } = await admitMember(installation, {
    email: `${uuidv7()}@test.example`,
    givenName: 'Test',
    // Six digits alone stand in some id or hash by chance, where a test looks for her name.
    familyName: `Q${uuidv7().slice(-6)}`,
    memberships: [
      ...(chapterId ? [{ chapterId, kind: 'home' as const, from }] : []),
      ...(association ? [{ chapterId: association, kind: 'association' as const, from }] : []),
    ],
  })
  if (hasFactor) await buildFactor(memberId)
  if (office)
    await grantMandate(installation, {
      memberId,
      chapterId: of ?? chapterId ?? 'wpon-see',
      office,
      from,
      until: until ?? new Date('2099-01-01T00:00:00Z'),
    })
  return viewerOf(memberId)
}

/** The shared secret (base32) of every built second factor. */
export const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

/** A second factor, without which no office of hers counts. */
export async function buildFactor(memberId: string): Promise<void> {
  await db.secondFactor.create({
    data: { memberId, kind: 'totp', label: 'test', secret: sealTotpSecret(totpSecret, memberId) },
  })
}

/** The viewer of a member as her rights are at this moment. */
export async function viewerOf(memberId: string): Promise<MemberViewer> {
  return (await getViewerOf(memberId)) as MemberViewer
}

/** The id of the space of a chapter, of the whole network or of the board. */
export async function spaceOf(key: string): Promise<string> {
  const where =
    key === 'network' || key === 'board' ? { kind: key } : { kind: 'chapter', chapterId: key }
  return (await db.space.findFirstOrThrow({ where })).id
}

/** A new shared space of some chapters. */
export async function buildSharedSpace(...chapterIds: string[]): Promise<string> {
  const [host = 'serbia-moi'] = chapterIds
  const { spaceId } = await openSpace(installation, {
    chapterId: host,
    kind: 'shared',
    names: { en: 'Shared' },
    sharedWith: chapterIds.map((it) => `chapter:${it}`),
  })
  return spaceId
}

/** A thread by a member in her chapter's space, or in another one. */
export async function buildThread(author: MemberViewer, spaceId?: string): Promise<string> {
  const space = spaceId ?? (await spaceOf(author.standings[0]?.chapterId ?? 'network'))
  const { threadId } = await startThread(author, space, {
    formKey: uuidv7(),
    title: 'Uniforms that fit',
    body: 'Do they?',
    language: 'en',
    tags: [],
  })
  return threadId
}

/** The status that a promise is refused with, or 200 when it is not. */
export async function statusOf(work: Promise<unknown>): Promise<number> {
  try {
    await work
    return 200
  } catch (refused) {
    if (refused instanceof Response) return refused.status
    throw refused
  }
}

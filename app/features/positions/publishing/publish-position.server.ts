import { v7 as uuidv7 } from 'uuid'
import { db, type Tx } from '~/db.server'
import { env } from '~/env.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { dayOf, momentOf } from '~/lib/dates'
import { addJobAt } from '~/lib/jobs.server'
import { localName } from '~/lib/locales'
import { renderMarkdown } from '~/lib/markdown.server'
import { allow } from '~/lib/responses.server'
import { holdDraft } from '../drafting/hold-draft.server'
import { recordInDraft } from '../drafting/record-in-draft.server'
import { listPartners } from '../joint/list-partners.server'
import { canonicalLine } from '../record/canonical-text'
import { findCarriedVote } from './find-carried-vote.server'
import { holdCurrent } from './hold-current.server'
import { canPublish } from './policy.server'
import type { PublishPosition } from './schema'
import { signCarried } from './sign-carried.server'
import { takeNumber } from './take-number.server'

/** No embargo lasts longer, in milliseconds. */
const longestEmbargo = 366 * 86_400_000

type Refused =
  | { refused: 'published'; number: string }
  | { refused: 'not_carried' | 'no_key' | 'recount' | 'partners' | 'superseded' | 'past' | 'far' }

/**
 * Numbers, signs and keeps a position that the board carried, all at once: from then on it stands, and
 * the public reads it now or once its embargo is over. Whoever presses second is told the number.
 */
export async function publishPosition(
  viewer: MemberViewer,
  positionId: string,
  asked: PublishPosition,
): Promise<{ number: string } | Refused> {
  return db.$transaction(
    async (tx) => {
      const draft = await holdDraft(tx, viewer, positionId)
      allow(canPublish(viewer, draft))
      const before = await tx.positionPublication.findUnique({ where: { positionId: draft.id } })
      if (before) return { refused: 'published' as const, number: before.number }
      const vote = await findCarriedVote(draft.id, tx)
      if (!vote) return { refused: 'not_carried' as const }
      const partners = await listPartners(draft.id, tx)
      if (partners.some(({ confirmed }) => !confirmed)) return { refused: 'partners' as const }
      const behind = partners.map(({ organisationId, names }) => ({
        ...{ organisationId, name: canonicalLine(localName(names, draft.language)) },
      }))
      if (!env.SECRET) return { refused: 'no_key' as const }
      const now = clock.now()
      const publicFrom = momentAsked(asked) ?? now
      if (publicFrom < now) return { refused: 'past' as const }
      if (publicFrom.getTime() > now.getTime() + longestEmbargo) return { refused: 'far' as const }
      const numbered = await takeNumber(tx, draft.chapterId)
      const previous = asked.supersedes ? await holdCurrent(tx, asked.supersedes) : null
      if (asked.supersedes && !previous) return { refused: 'superseded' as const }

      const signed = await signCarried(tx, draft, vote, {
        partners: behind.map(({ name }) => name),
        number: numbered.number,
        previous: previous && { number: previous.number, sha256: previous.sha256 },
        publishedOn: dayOf(publicFrom),
      })
      if (!signed) return { refused: 'recount' as const }
      const { texts, ...kept } = signed
      const isPublic = publicFrom <= now
      const id = uuidv7()
      await tx.positionPublication.create({
        data: {
          ...{ id, positionId: draft.id, voteId: vote.id, ...numbered, ...kept },
          ...{ previousId: previous?.id, signedBy: viewer.memberId, signedAt: now, publicFrom },
          ...(isPublic
            ? { audience: audience.public, releasedAt: now }
            : { audience: audience.board }),
          texts: {
            create: texts.map(({ language, title, text }) => ({
              ...{ language, title, html: renderMarkdown(text) },
            })),
          },
          partners: { create: behind },
          themes: { create: [...new Set(asked.themes)].map((theme) => ({ theme })) },
        },
      })
      const type = isPublic ? 'positions.position_published' : 'positions.position_signed'
      await recordInDraft(tx, viewer, draft, { type, publicationId: id })
      if (!isPublic) await releaseLater(tx, id, publicFrom)
      return { number: numbered.number }
    },
    { maxWait: 10_000, timeout: 20_000 },
  )
}

function momentAsked({ when, day, time }: PublishPosition): Date | null {
  return when === 'later' && day && time ? momentOf(day, time) : null
}

async function releaseLater(tx: Tx, publicationId: string, at: Date): Promise<void> {
  await addJobAt(tx, 'release_publication', { publicationId }, at)
}

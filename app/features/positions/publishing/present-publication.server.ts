import { siteOrigin } from '~/env.server'
import type { Viewer } from '~/features/auth/viewer'
import { formatMoment } from '~/lib/dates'
import { type Locale, localName } from '~/lib/locales'
import { canKeepDispatches } from '../dispatch/policy.server'
import { readToldOf } from '../dispatch/read-told-of.server'
import type { Standing } from './find-standing.server'
import { slugOf } from './number'
import { canReleaseHeld, canWithdrawPublication } from './policy.server'
import { readPublicationOf } from './read-publication-of.server'

type Asked = { asked: string | null; locale: Locale }

/** What the page of a publication shows: in the language asked for where it has it, else in the reader's, else in the authoritative one. */
export async function presentPublication(
  viewer: Viewer,
  standing: Standing,
  { asked, locale }: Asked,
) {
  const [{ texts, bodyNames, previous, ...read }, told] = await Promise.all([
    readPublicationOf(standing),
    readToldOf(viewer, standing),
  ])
  const { number, sha256, publicFrom, withdrawnAt, withdrawnReason, next } = standing
  const slug = slugOf(number)
  const shown =
    texts.find(({ language }) => language === asked) ??
    texts.find(({ language }) => language === locale) ??
    texts.find(({ language }) => language === read.authoritative)
  const text = shown ?? { language: read.authoritative, title: '', html: '' }
  const body = localName(bodyNames, locale)
  const when = formatMoment(publicFrom, locale, true)
  const isHeld = standing.audience !== 'public' && standing.heldAt !== null
  const facts = {
    ...standing,
    withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
    heldAt: standing.heldAt === null ? null : new Date(standing.heldAt),
  }
  return {
    ...read,
    ...{ ...text, number, slug, sha256, publicFrom, next, body },
    previous: previous?.number ?? null,
    languages: texts.map(({ language }) => language),
    told: told.map(({ names, ...it }) => ({ ...it, name: localName(names, locale) })),
    isEmbargoed: standing.audience !== 'public',
    isHeld,
    withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, reason: withdrawnReason ?? '' },
    citation: `${body}: ${text.title}. ${number}, ${when}, ${siteOrigin}/positions/${slug}`,
    can: {
      keepDispatches: canKeepDispatches(viewer, standing),
      withdraw: canWithdrawPublication(viewer, facts),
      release: isHeld && canReleaseHeld(viewer, facts),
    },
  }
}

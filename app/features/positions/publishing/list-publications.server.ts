import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import type { Locale } from '~/lib/locales'
import { slugOf } from './number'
import { visiblePublications } from './policy.server'
import type { Theme } from './themes'

const publicationsPerPage = 20

export type Choice = {
  year: number | null
  language: Locale | null
  theme: Theme | null
  /** The id of an organisation that stands behind them. */
  partner: string | null
}

/** A page (from 1) of the publications that the viewer may read and that fit her choice, the newest first, titled in a language where they are. */
export async function listPublications(
  viewer: Viewer,
  { year, language, theme, partner }: Choice,
  { page, locale }: { page: number; locale: Locale | null },
) {
  const rows = await db.positionPublication.findMany({
    where: {
      ...visiblePublications(viewer),
      ...(year !== null && { year }),
      ...(language && { texts: { some: { language } } }),
      ...(theme && { themes: { some: { theme } } }),
      ...(partner && { partners: { some: { organisationId: partner } } }),
    },
    orderBy: [{ publicFrom: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * publicationsPerPage,
    take: publicationsPerPage + 1,
    select: {
      ...{ number: true, audience: true, publicFrom: true, releasedAt: true, withdrawnAt: true },
      texts: { select: { language: true, title: true } },
      next: { select: { number: true, audience: true, releasedAt: true } },
      position: { select: { language: true } },
      partners: { select: { name: true }, orderBy: { name: 'asc' } },
    },
  })
  const publications = rows.slice(0, publicationsPerPage).map((it) => {
    const own = it.texts.find((text) => text.language === (language ?? locale))
    const shown = own ?? it.texts.find((text) => text.language === it.position.language)
    const next = it.next && viewer.audiences.includes(it.next.audience) ? it.next : null
    const moments = [it.releasedAt, it.withdrawnAt, next?.releasedAt].filter((at) => at != null)
    return {
      ...{ number: it.number, slug: slugOf(it.number) },
      ...{ title: shown?.title ?? '', titleIn: shown?.language ?? it.position.language },
      publicFrom: it.publicFrom.toISOString(),
      partners: it.partners.map(({ name }) => name),
      changedAt: new Date(Math.max(...moments.map((at) => at.getTime()), 0)).toISOString(),
      isEmbargoed: it.releasedAt === null,
      isWithdrawn: it.withdrawnAt !== null,
      isSuperseded: next !== null,
    }
  })
  return { publications, hasNext: rows.length > publicationsPerPage }
}

export type ListedPublication = Awaited<ReturnType<typeof listPublications>>['publications'][number]

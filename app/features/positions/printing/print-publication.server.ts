import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { siteOrigin } from '~/env.server'
import type { Viewer } from '~/features/auth/viewer'
import type { Limits } from '~/lib/apart.server'
import { isLocale, type Locale } from '~/lib/locales'
import { findStanding, type Standing } from '../publishing/find-standing.server'
import { slugOf } from '../publishing/number'
import { presentPublication } from '../publishing/present-publication.server'
import { readPublicationOf } from '../publishing/read-publication-of.server'
import { drawPublication } from './draw-publication.server'
import { notDrawn } from './not-drawn'

type Copy = { bytes: Uint8Array<ArrayBuffer>; tag: string }

const copies = new LRUCache<string, Copy>({
  maxSize: 24_000_000,
  sizeCalculation: ({ bytes }) => bytes.length,
})
/** States that could not be drawn lately: tried at every press, each would hold up all others for a minute. */
const failed = new LRUCache<string, true>({ max: 1_000, ttl: 10 * 60_000 })
const underWay = new Map<string, Promise<Copy>>()
let last: Promise<unknown> = Promise.resolve()

/**
 * The PDF of a publication that the viewer may read, else 404: in the language asked for where it has that,
 * else in the authoritative one. Drawn once for each state of it, and never two at the same time; one that cannot
 * be drawn within `limits` is a 503, for ten minutes.
 */
export async function printPublication(
  viewer: Viewer,
  slug: string,
  asked: string | null,
  limits?: Limits,
) {
  const standing = await findStanding(viewer, slug)
  const { texts, authoritative } = await readPublicationOf(standing)
  const language = texts.find((it) => it.language === asked)?.language ?? authoritative
  const { told: _, ...state } = standing
  const name = `${language} ${JSON.stringify(state)}`
  if (failed.has(name)) throw notDrawn()
  const copy =
    copies.get(name) ?? (await copyUnderWay(name, () => draw(viewer, standing, language, limits)))
  return { ...copy, language, isPublic: standing.audience === 'public' }
}

function copyUnderWay(name: string, make: () => Promise<Copy>): Promise<Copy> {
  const before = underWay.get(name)
  if (before) return before
  const copy = last.then(make)
  last = copy.catch(() => {})
  underWay.set(name, copy)
  copy
    .then((it) => copies.set(name, it))
    .catch(() => failed.set(name, true))
    .finally(() => underWay.delete(name))
  return copy
}

async function draw(
  viewer: Viewer,
  standing: Standing,
  language: string,
  limits?: Limits,
): Promise<Copy> {
  // The frame speaks the language of the text: whoever is handed the paper chose no other.
  const locale: Locale = isLocale(language) ? language : 'en'
  const shown = await presentPublication(viewer, standing, { asked: language, locale })
  const address = `${siteOrigin}/positions/${slugOf(standing.number)}`
  const bytes = await drawPublication(shown, { locale, address, limits })
  return { bytes, tag: createHash('sha256').update(bytes).digest('hex') }
}

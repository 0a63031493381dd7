import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { intlLocale, locales } from '~/lib/locales'
import { type FoundChapter, foundWithin } from './found-chapter.server'
import type { NetworkStructure } from './network-structure'

/** The chapter of a country: its id, and its name in all languages. */
export type Country = { id: string; names: Record<string, string> }

/**
 * Founds what a structure holds and is not there yet, all of it or nothing, and gives the ids in
 * order. What is there keeps its names: they are its own to change. Gives `{ other }` with the id of
 * another network when one lives here already.
 */
export async function loadNetwork(
  viewer: Viewer,
  structure: NetworkStructure,
  countryOf: (code: string) => Country = countryByCode,
): Promise<{ founded: string[] } | { other: string }> {
  return db.$transaction(
    async (tx) => {
      const region = await tx.chapter.findFirst({ where: { kind: 'region' } })
      if (region && region.id !== structure.network.id) return { other: region.id }
      const there = new Set(
        (await tx.chapter.findMany({ select: { id: true } })).map((it) => it.id),
      )
      const missing = chaptersOf(structure, countryOf).filter(({ id }) => !there.has(id))
      for (const chapter of missing) await foundWithin(tx, viewer, chapter)
      return { founded: missing.map(({ id }) => id) }
    },
    { timeout: 60_000 },
  )
}

function chaptersOf(
  { network, services, associations, ranks }: NetworkStructure,
  countryOf: (code: string) => Country,
): FoundChapter[] {
  const region: FoundChapter = {
    id: network.id,
    kind: 'region',
    parentId: null,
    names: network.name,
    foundedOn: network.founded ? new Date(`${network.founded}T00:00:00Z`) : undefined,
  }
  const countries = [...new Set(services.map(({ country }) => country))].map((code) => ({
    ...countryOf(code),
    kind: 'country' as const,
    parentId: network.id,
  }))
  return [
    region,
    ...countries,
    ...services.map(({ id, country, name, languages }) => ({
      id,
      kind: 'service' as const,
      parentId: countryOf(country).id,
      names: name,
      languages,
      ranks: ranks[id] ?? [],
    })),
    ...associations.map(({ id, service, country, name }) => ({
      id,
      kind: 'association' as const,
      parentId: service ?? countryOf(country ?? '').id,
      names: name,
    })),
  ]
}

function countryByCode(code: string): Country {
  const names = locales.map((locale) => {
    const regions = new Intl.DisplayNames(intlLocale(locale), { type: 'region' })
    return [locale, regions.of(code) ?? code]
  })
  return { id: code.toLowerCase(), names: Object.fromEntries(names) }
}

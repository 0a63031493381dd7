import { db } from '~/db.server'
import { installation } from '~/features/auth/viewer'
import { loadNetwork } from '~/features/chapters/load-network.server'
import { NetworkStructureSchema } from '~/features/chapters/network-structure'
import { openSpace } from '~/features/discussions/open-space.server'
import { chapterNames } from './chapter-names.ts'
import { countryNames } from './country-names.ts'
import network from './network.json'
import {
  boardNames,
  boardPurpose,
  chapterPurpose,
  extraAssociations,
  networkNames,
  networkPurpose,
} from './network-words.ts'

/** Founds the region, its countries, services and associations, each with its space, through the app's own commands. */
export async function seedNetwork(): Promise<void> {
  if (await db.chapter.findFirst()) return
  // What an institution calls itself goes before our translation.
  const inAllLanguages = <Named extends { id: string; name: object }>(it: Named) => ({
    ...it,
    name: { ...chapterNames[it.id], ...it.name },
  })
  const structure = NetworkStructureSchema.parse({
    ...network,
    network: { ...network.network, name: { ...network.network.name, ...networkNames } },
    services: network.services.map(inAllLanguages),
    associations: [...network.associations, ...extraAssociations].map(inAllLanguages),
  })
  await loadNetwork(installation, structure, (code) => {
    const country = countryNames[code]
    if (!country) throw new Error(`the demo has no name for the country ${code}`)
    return country
  })
  await openSpaces(structure.network.id)
}

async function openSpaces(regionId: string): Promise<void> {
  const region = await db.chapter.findUniqueOrThrow({ where: { id: regionId } })
  await openSpace(installation, {
    chapterId: regionId,
    kind: 'network',
    names: region.names as Record<string, string>,
    purpose: networkPurpose,
  })
  await openSpace(installation, {
    chapterId: regionId,
    kind: 'board',
    names: boardNames,
    purpose: boardPurpose,
  })
  const chapters = await db.chapter.findMany({
    where: { kind: { in: ['service', 'association'] } },
    orderBy: { path: 'asc' },
  })
  for (const { id, names } of chapters) {
    await openSpace(installation, {
      chapterId: id,
      kind: 'chapter',
      names: names as Record<string, string>,
      purpose: chapterPurpose,
    })
  }
}

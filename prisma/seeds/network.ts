import { db } from '~/db.server'
import { installation } from '~/features/auth/viewer'
import { foundChapter } from '~/features/chapters/found-chapter.server'
import { openSpace } from '~/features/discussions/open-space.server'
import { chapterNames } from './chapter-names.ts'
import { countryNames } from './country-names.ts'
import network from './network.json'
import {
  boardNames,
  boardPurpose,
  chapterPurpose,
  extraAssociations,
  type Names,
  networkNames,
  networkPurpose,
} from './network-words.ts'

/** Founds the region, its countries, services and associations, each with its space, through the app's own commands. */
export async function seedNetwork(): Promise<void> {
  if (await db.chapter.findFirst()) return
  const regionId = network.network.id
  await foundChapter(installation, {
    id: regionId,
    kind: 'region',
    parentId: null,
    names: { ...network.network.name, ...networkNames },
    foundedOn: new Date(`${network.network.founded}T00:00:00Z`),
  })
  for (const code of new Set(network.services.map(({ country }) => country))) {
    const { id, names } = countryNames[code] as { id: string; names: Record<string, string> }
    await foundChapter(installation, { id, kind: 'country', parentId: regionId, names })
  }
  const ranks = network.ranks as unknown as Record<string, Array<[string, number]>>
  for (const { id, country, name, languages } of network.services) {
    await foundChapter(installation, {
      id,
      kind: 'service',
      parentId: countryNames[country]?.id ?? regionId,
      names: { ...chapterNames[id], ...(name as unknown as Names) },
      languages,
      ranks: ranks[id] ?? [],
    })
  }
  for (const { id, service, country, name } of [...network.associations, ...extraAssociations]) {
    const parentId = service ?? countryNames[country ?? '']?.id ?? regionId
    await foundChapter(installation, {
      id,
      kind: 'association',
      parentId,
      names: { ...chapterNames[id], ...(name as unknown as Names) },
    })
  }
  await openSpaces(regionId)
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
    orderBy: { createdAt: 'asc' },
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

import type { OrganisationKind } from './schema'

type Row = {
  id: string
  chapterId: string
  names: unknown
  shortName: string | null
  kinds: string[]
  site: string | null
  fromOn: Date
  untilOn: Date | null
  version: number
}

/** An organisation as pages have it: days as YYYY-MM-DD. */
export function presentOrganisation(row: Row) {
  return {
    ...{ id: row.id, chapterId: row.chapterId, version: row.version },
    names: row.names as Record<string, string>,
    shortName: row.shortName,
    kinds: row.kinds as OrganisationKind[],
    site: row.site,
    from: row.fromOn.toISOString().slice(0, 10),
    until: row.untilOn?.toISOString().slice(0, 10) ?? null,
  }
}

export type PresentedOrganisation = ReturnType<typeof presentOrganisation>

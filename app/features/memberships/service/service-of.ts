/** The rank, its band and the unit of a member, as her service recorded them. */
export type Service = { rank: string; band: number | null; unit: string }

type Field = { field: string; value: unknown }

/** Reads them out of her profile. */
export function serviceOf(fields: readonly Field[]): Service {
  const recorded = (name: string) => fields.find(({ field }) => field === name)?.value
  const band = recorded('rank_band')
  return {
    rank: String(recorded('rank') ?? ''),
    band: typeof band === 'number' ? band : null,
    unit: String(recorded('unit') ?? ''),
  }
}

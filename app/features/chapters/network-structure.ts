import { z } from 'zod'

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'an id is made of small letters, digits and hyphens',
  })
  .max(80)
const words = z
  .record(z.string(), z.string().trim().min(1).max(200))
  .refine((it) => Object.keys(it).length > 0, { error: 'a name in at least one language' })
const country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'a country by its two letters, as in "RS"' })
const band = z.int().min(1).max(5)

/**
 * The structure of a network as a file: the region, its police services by country with the ranks of
 * each, and the associations of a service or a country. Further fields are left alone.
 */
export const NetworkStructureSchema = z
  .object({
    network: z.object({ id, name: words, founded: z.iso.date().optional() }),
    services: z
      .array(z.object({ id, country, name: words, languages: z.array(z.string()).default([]) }))
      .min(1, { error: 'at least one police service' }),
    associations: z
      .array(z.object({ id, service: id.optional(), country: country.optional(), name: words }))
      .default([]),
    ranks: z.record(id, z.array(z.tuple([z.string().trim().min(1).max(80), band]))).default({}),
  })
  .superRefine(({ network, services, associations, ranks }, check) => {
    const refuse = (path: Array<string | number>, message: string) =>
      check.addIssue({ code: 'custom', path, message })
    const seen = new Set([network.id])
    for (const [part, listed] of Object.entries({ services, associations }))
      for (const [place, it] of listed.entries()) {
        if (seen.has(it.id)) refuse([part, place, 'id'], `"${it.id}" stands here twice`)
        seen.add(it.id)
      }
    const known = new Set(services.map((it) => it.id))
    const countries = new Set(services.map((it) => it.country))
    for (const [place, it] of associations.entries()) {
      if (Boolean(it.service) === Boolean(it.country))
        refuse(['associations', place], 'belongs to one service or to one country')
      if (it.service && !known.has(it.service))
        refuse(['associations', place, 'service'], `there is no service "${it.service}"`)
      if (it.country && !countries.has(it.country))
        refuse(['associations', place, 'country'], `no service is in "${it.country}"`)
    }
    for (const service of Object.keys(ranks))
      if (!known.has(service)) refuse(['ranks', service], `there is no service "${service}"`)
  })
export type NetworkStructure = z.infer<typeof NetworkStructureSchema>

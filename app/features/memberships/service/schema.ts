import { z } from 'zod'

// A formula in a spreadsheet, or signs that nobody sees, are no unit: what a roster refuses too.
const safe = /^(?![=+\-@＝＋－＠])[^\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\uFFFD]*$/u

/** What a service records of a member; an empty rank or unit is none. `version` names what was shown. */
export const RecordServiceSchema = z.object({
  version: z.string().max(100).default(''),
  rank: z.string().max(200, { error: 'service:fault.rank' }).default(''),
  unit: z
    .string()
    .transform((text) => text.normalize('NFC').trim().replace(/\s+/g, ' '))
    .pipe(
      z
        .string()
        .max(200, { error: 'service:fault.unit_long' })
        .regex(safe, { error: 'service:fault.unit' }),
    )
    .default(''),
})
export type RecordService = z.infer<typeof RecordServiceSchema>

/** Who of her service is above or below her; `name` is what the colleague was looked for by. */
export const DeclareSuperiorSchema = z.object({
  name: z.string().max(200).default(''),
  member: z.string({ error: 'service:fault.member' }).max(100, { error: 'service:fault.member' }),
  relation: z.enum(['superior', 'subordinate'], { error: 'service:fault.relation' }),
})
export type DeclareSuperior = z.infer<typeof DeclareSuperiorSchema>

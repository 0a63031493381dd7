import { z } from 'zod'

/** `pairing`: never in a pair with her; `all`: nor among the mentors that are shown to her. */
export const scopes = ['pairing', 'all'] as const
export type Scope = (typeof scopes)[number]

export const BlockSchema = z.object({
  scope: z.enum(scopes, { error: 'blocks:fault.scope' }),
})

export const EndBlockSchema = z.object({
  block: z.uuid({ error: 'blocks:fault.block' }),
})

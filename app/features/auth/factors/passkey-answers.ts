import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

// What a browser answers, as far as it is read; anything else in it is left out.
const base64url = z
  .string()
  .max(6_000)
  .regex(/^[A-Za-z0-9_-]+$/)
const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
}

const AssertionSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
})

const AttestationSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(8).optional(),
  }),
})

/** What a passkey signed, or null for what is no such answer. */
export function readAssertion(text: string): AuthenticationResponseJSON | null {
  return (AssertionSchema.safeParse(parse(text)).data as AuthenticationResponseJSON) ?? null
}

/** A passkey that was made, or null for what is no such answer. */
export function readAttestation(text: string): RegistrationResponseJSON | null {
  return (AttestationSchema.safeParse(parse(text)).data as RegistrationResponseJSON) ?? null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

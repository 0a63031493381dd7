import type { z } from 'zod'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'

/** The message keys with which a form schema refuses what was typed, by field; {} for none. */
export async function errorsOf(
  schema: z.ZodType,
  fields: Record<string, string> | string,
): Promise<FormErrors> {
  return (await parseForm(formRequest(fields), schema)).errors
}

/** A form as a browser would send it. */
export function formRequest(fields: Record<string, string> | string): Request {
  return new Request('http://test.example/', {
    method: 'POST',
    body: new URLSearchParams(fields),
  })
}

import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

export type FormErrors = Record<string, string[] | null>

/**
 * Reads a form with its schema, without any I/O. Gives the form as it was typed, and the value or
 * the message keys of each field that refuse it; the caller answers those with 422.
 */
export async function parseForm<Schema extends z.ZodType>(request: Request, schema: Schema) {
  const form = await readForm(request)
  // What a schema has no sentence for is told in one of ours too, never in the library's own.
  const submission = parseWithZod(form, { schema, error: () => 'errors:form.field' })
  if (submission.status === 'success')
    return { form, value: submission.value as z.output<Schema>, errors: {} as FormErrors }
  return { form, value: null, errors: (submission.error ?? {}) as FormErrors }
}

/**
 * The form of a request; a body that is no form counts as an empty one. The one character that the
 * database cannot keep, NUL, becomes the sign for an unreadable one, as in CommonMark 2.3.
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = new FormData()
  const sent = await request.formData().catch(() => form)
  for (const [name, value] of sent)
    form.append(name, typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value)
  return form
}

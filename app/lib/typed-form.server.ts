import type { IncomingHttpHeaders } from 'node:http'

/** A field of a form as it was sent; `isText` where it holds words, and not a key or a choice. */
export type TypedField = { name: string; value: string; isText: boolean }

/** What was typed into a form that is refused, for the page that says why. */
export type TypedForm = {
  /** Where it was sent to. */
  address: string
  fields: TypedField[]
  /** Everything that was sent is here, so that it can be sent once more as it is. */
  isWhole: boolean
}

/** Never given back: what she signs in with, or proves herself by. */
const secrets = /^(password|current|proof|code)$/

/**
 * Reads the words in a form that was sent, to give them back to whoever sent it: no browser keeps a page
 * of ours (no-store), so that her way back leads to an empty form. Null where it holds no words, or is
 * no form at all.
 */
export async function readTypedForm(
  { 'content-type': type = '' }: IncomingHttpHeaders,
  body: Buffer | undefined,
  address: string,
): Promise<TypedForm | null> {
  const sent = body?.length && /form/.test(type) ? await partsOf(type, body) : []
  const fields = sent.flatMap(([name, value]) =>
    typeof value === 'string' && !secrets.test(name)
      ? [{ name, value, isText: /\S\s+\S/.test(value) }]
      : [],
  )
  if (!fields.some(({ isText }) => isText)) return null
  return { address, fields, isWhole: fields.length === sent.length }
}

async function partsOf(type: string, body: Buffer) {
  const headers = { 'Content-Type': type }
  const form = await new Response(Uint8Array.from(body), { headers }).formData().catch(() => [])
  // An empty field for a file says that none was chosen.
  return [...form].filter(([, value]) => typeof value === 'string' || value.size > 0)
}

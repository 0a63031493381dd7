import type { LoaderFunctionArgs } from '@remix-run/node'
import { printPublication } from '~/features/positions/printing/print-publication.server'
import { attachment } from '~/lib/attachment.server'
import { revalidated } from '~/lib/revalidated.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const slug = params.number ?? ''
  const asked = new URL(request.url).searchParams.get('language')
  const { bytes, tag, language, isPublic } = await printPublication(context.viewer, slug, asked)
  const answer = attachment(bytes, `${slug}-${language}.pdf`)
  // Where the board reads of a successor under embargo, so does its PDF: what a member gets is kept by nobody.
  if (!isPublic || context.viewer.memberId !== null) return answer
  return revalidated(request, { tag, headers: answer.headers, body: () => bytes })
}

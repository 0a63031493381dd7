import type { LoaderFunctionArgs } from '@remix-run/node'
import { getFile } from '~/features/positions/publishing/get-file.server'
import { attachment } from '~/lib/attachment.server'
import { revalidated } from '~/lib/revalidated.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const slug = params.number ?? ''
  const { file, sha256, isPublic } = await getFile(context.viewer, slug)
  const answer = attachment(file, `${slug}.json`)
  if (!isPublic) return answer
  return revalidated(request, { tag: sha256, headers: answer.headers, body: () => file })
}

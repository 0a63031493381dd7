import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { presentChecker } from '~/features/positions/checker/present-checker.server'
import { listPublicKeys } from '~/features/positions/record/list-public-keys.server'
import { attachment } from '~/lib/attachment.server'
import { revalidated } from '~/lib/revalidated.server'

export function loader({ request }: LoaderFunctionArgs) {
  const page = presentChecker(listPublicKeys())
  const { headers } = attachment(page, 'position-checker.html')
  const tag = createHash('sha256').update(page).digest('hex')
  return revalidated(request, { tag, headers, body: () => page })
}

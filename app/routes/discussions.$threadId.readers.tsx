import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { ReadershipPage } from '~/features/discussions/components/readership-page'
import { getThread } from '~/features/discussions/get-thread.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { useShell } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const found = await getThread(viewer, params.threadId ?? '')
  return {
    id: found.id,
    names: { en: found.title },
    readership: await describeAudience(found.audience),
  }
}

export const meta = () => pageTitle(undefined)

export default function Readers() {
  const { id, names, readership } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  return (
    <Frame>
      <ReadershipPage
        readership={readership}
        back={`/discussions/${id}`}
        name={localName(names, locale)}
      />
    </Frame>
  )
}

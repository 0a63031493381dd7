import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { listChapters } from '~/features/chapters/list-chapters.server'
import { ReadershipPage } from '~/features/discussions/components/readership-page'
import { Sharing } from '~/features/discussions/components/sharing'
import { getSpace } from '~/features/discussions/get-space.server'
import { listSharers } from '~/features/discussions/list-sharers.server'
import { canShareSpace } from '~/features/discussions/policy.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { useShell } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, names, audience, ...space } = await getSpace(viewer, params.spaceId ?? '')
  const mayShare = canShareSpace(viewer, { ...space, audience })
  const readership = await describeAudience(audience)
  const sharers = mayShare ? await listSharers(id) : []
  const chapters = mayShare
    ? (await listChapters(context.locale)).filter((it) => !it.isArchived)
    : []
  const others = chapters.filter(
    (it) => ['service', 'association'].includes(it.kind) && !sharers.includes(it.id),
  )
  const sharing = chapters.filter((it) => sharers.includes(it.id))
  return {
    id,
    names,
    readership,
    sharing: sharing.map((it) => ({ ...it, isHost: it.id === space.chapterId })),
    others,
    can: { share: mayShare },
  }
}

export const meta = () => pageTitle(undefined)

export default function Readers() {
  const { id, names, readership, sharing, others, can } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  return (
    <Frame>
      <ReadershipPage
        readership={readership}
        back={`/spaces/${id}`}
        name={localName(names, locale)}
      />
      {can.share && <Sharing spaceId={id} sharing={sharing} others={others} />}
    </Frame>
  )
}

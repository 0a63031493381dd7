import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { nameChapters } from '~/features/chapters/name-chapters.server'
import { ConsultedRows } from '~/features/positions/consultation/components/consulted-rows'
import { listConsulted } from '~/features/positions/consultation/list-consulted.server'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const page = pageOf(new URL(request.url))
  const [list, name] = await Promise.all([
    listConsulted(viewer, page),
    nameChapters(context.locale),
  ])
  refuseBeyond(page, list.consultations)
  const consultations = list.consultations.map((it) => ({ ...it, chapter: name(it.chapterId) }))
  return {
    ...{ consultations, hasNext: list.hasNext, page },
    isOfChapter: viewer.standings.length > 0,
  }
}

export const meta = () => pageTitle(undefined)

export default function Consultations() {
  const { consultations, hasNext, page, isOfChapter } = useLoaderData<typeof loader>()
  const t = useT('consultation')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <h1 className="text-plum">{t('list.title')}</h1>
        <p className="max-w-prose">{t('list.lead')}</p>
        {consultations.length > 0 ? (
          <ConsultedRows consultations={consultations} />
        ) : (
          <p className="card">{t(isOfChapter ? 'list.empty' : 'discussions:waiting')}</p>
        )}
        <Pager
          page={page}
          hasNext={hasNext}
          hrefOf={(it) => `/positions/consultations?page=${it}`}
        />
      </div>
    </Frame>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { ChapterReport } from '~/features/health/components/chapter-report'
import { RegionReport } from '~/features/health/components/region-report'
import { getChapterHealth } from '~/features/health/get-chapter-health.server'
import { getRegionHealth } from '~/features/health/get-region-health.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, kind, names } = await getChapter(params.chapterId ?? '')
  const chapter = { id, kind, names }
  if (kind === 'region')
    return {
      chapter,
      services: await getRegionHealth(viewer, chapter, context.locale),
      health: null,
    }
  return { chapter, services: null, health: await getChapterHealth(viewer, chapter) }
}

export const meta = () => pageTitle(undefined)

export default function Health() {
  const { chapter, services, health } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  const t = useT('health')
  const at = `/chapters/${chapter.id}`
  return (
    <Frame>
      <div className="space-y-6">
        <header>
          <WayBack to={at}>{localName(chapter.names, locale)}</WayBack>
          <h1>{t(services ? 'region.title' : 'title')}</h1>
          <p className="hint max-w-measure">{t(services ? 'region.lead' : 'lead')}</p>
        </header>
        {services && <RegionReport services={services} />}
        {health && <ChapterReport health={health} at={at} hasQueues={chapter.kind === 'service'} />}
      </div>
    </Frame>
  )
}

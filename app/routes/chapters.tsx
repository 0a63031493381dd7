import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { ChapterTree } from '~/features/chapters/components/chapter-tree'
import { listChapters } from '~/features/chapters/list-chapters.server'
import { pageTitle } from '~/lib/page-title'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  return {
    chapters: await listChapters(context.locale),
    own: viewer.standings.map(({ chapterId }) => chapterId),
  }
}

export const meta = () => pageTitle(undefined)

export default function Chapters() {
  const { chapters, own } = useLoaderData<typeof loader>()
  const t = useT('chapters')
  const archived = chapters.filter(({ isArchived }) => isArchived)
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <h1>{t('title')}</h1>
        <p className="hint">{t('lead')}</p>
        <p>
          <a className="btn-quiet" href="/offices">
            {t('posts.title')}
          </a>
        </p>
        <ChapterTree chapters={chapters.filter(({ isArchived }) => !isArchived)} own={own} />
        {archived.length > 0 && (
          <details>
            <summary className="min-h-tap cursor-pointer content-center">
              {t('archive.listed')}
            </summary>
            <ChapterTree chapters={archived.map((it) => ({ ...it, depth: 1 }))} own={[]} />
          </details>
        )}
      </div>
    </Frame>
  )
}

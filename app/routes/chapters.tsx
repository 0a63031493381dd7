import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { listChapters } from '~/features/chapters/list-chapters.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { useShell, useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  return { chapters: await listChapters(), own: viewer.standings.map(({ chapterId }) => chapterId) }
}

export const meta = () => pageTitle(undefined)

export default function Chapters() {
  const { chapters, own } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  const t = useT('chapters')
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
        <ul className="card divide-line divide-y p-0!">
          {chapters.map(({ id, kind, names, depth }) => (
            <li
              key={id}
              className={['px-4', 'px-4', 'pr-4 pl-9 sm:pl-12', 'pr-4 pl-14 sm:pl-20'][depth]}
            >
              <a
                href={`/chapters/${id}`}
                className="flex min-h-tap flex-wrap items-center gap-x-3 py-2 no-underline"
              >
                <span
                  className={
                    ['font-serif text-large leading-snug font-semibold', 'font-semibold'][depth]
                  }
                >
                  {localName(names, locale)}
                </span>
                <span className="hint">{t(`kind.${kind}`)}</span>
                {own.includes(id) && <span className="tag">{t('your_chapter')}</span>}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { listPosts } from '~/features/chapters/list-posts.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { useShell, useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { chapters: await listPosts(requireViewer(context, request), context.locale) }
}

export const meta = () => pageTitle(undefined)

export default function Offices() {
  const { chapters } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  const t = useT('chapters')
  return (
    <Frame>
      <div className="max-w-3xl space-y-6">
        <header>
          <WayBack to="/chapters">{t('title')}</WayBack>
          <h1>{t('posts.title')}</h1>
          <p className="hint max-w-measure">{t('posts.lead')}</p>
        </header>
        {chapters.map((chapter) => (
          <section key={chapter.id}>
            <h2 className={chapter.within ? '' : 'mb-2'}>
              <a href={`/chapters/${chapter.id}`}>{localName(chapter.names, locale)}</a>
            </h2>
            {chapter.within && <p className="hint mb-2">{localName(chapter.within, locale)}</p>}
            <Posts posts={chapter.posts} />
          </section>
        ))}
      </div>
    </Frame>
  )
}

type Props = { posts: ReturnType<typeof useLoaderData<typeof loader>>['chapters'][number]['posts'] }

function Posts({ posts }: Props) {
  const t = useT('chapters')
  return (
    <dl className="card facts">
      {posts.map(({ office, holders }) => (
        <div key={office}>
          <dt className="font-semibold">{t(`office.${office}`)}</dt>
          {holders.length === 0 && (
            <dd>
              <span className="tag">{t('posts.vacant')}</span>
            </dd>
          )}
          {holders.length > 0 && (
            <dd className="space-y-1">
              {holders.map(({ id, name, until }) => (
                <p key={id}>
                  {name}{' '}
                  <span className="hint">
                    <DatedText at={until} dateOnly text={(when) => t('until', { when })} />
                  </span>
                </p>
              ))}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

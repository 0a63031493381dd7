import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { When } from '~/components/when'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getReply } from '~/features/discussions/get-reply.server'
import { getThread } from '~/features/discussions/get-thread.server'
import { listRevisions } from '~/features/discussions/list-revisions.server'
import { pageTitle } from '~/lib/page-title'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const thread = await getThread(viewer, params.threadId ?? '')
  const reply = await getReply(thread, params.replyId ?? '')
  return {
    back: `/discussions/${thread.id}/replies/${reply.id}`,
    title: thread.title,
    revisions: await listRevisions(reply),
  }
}

export const meta = () => pageTitle(undefined)

const marks = { same: 'span', added: 'ins', removed: 'del' } as const

export default function History() {
  const { back, title, revisions } = useLoaderData<typeof loader>()
  const t = useT('discussions')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={back}>{title}</WayBack>
        <h1>{t('history_title')}</h1>
        <ol className="grid gap-4">
          {revisions.map(({ version, writtenAt, language, pieces }) => (
            <li key={version} className="card">
              <p className="hint mb-2">
                {version === 1 ? t('first_version') : t('version', { version })} ·{' '}
                <When at={writtenAt} />
              </p>
              <p lang={language} className="whitespace-pre-wrap">
                {pieces.map(({ at, text, change }) => {
                  const Mark = marks[change]
                  return <Mark key={at}>{text}</Mark>
                })}
              </p>
            </li>
          ))}
        </ol>
      </div>
    </Frame>
  )
}

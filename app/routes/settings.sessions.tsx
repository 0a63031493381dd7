import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { endOtherSessions } from '~/features/auth/end-other-sessions.server'
import { endSession } from '~/features/auth/end-session.server'
import { listSessions } from '~/features/auth/list-sessions.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { pageTitle } from '~/lib/page-title'
import { readForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  return {
    sessions: await listSessions(viewer),
    ended: new URL(request.url).searchParams.get('ended'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const session = (await readForm(request)).get('session')
  if (session === 'others') await endOtherSessions(viewer)
  else await endSession(viewer, String(session))
  return redirect(`/settings/sessions?ended=${session === 'others' ? 'others' : 'one'}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Sessions() {
  const { sessions, ended } = useLoaderData<typeof loader>()
  const t = useT('settings')
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/settings">{t('title')}</WayBack>
        <h1>{t('sessions.title')}</h1>
        <p className="hint">{t('sessions.lead')}</p>
        {ended && (
          <p className="notice notice-good">
            {t(ended === 'others' ? 'sessions.ended_others' : 'sessions.ended')}
          </p>
        )}
        <form method="post" className="space-y-4">
          <ul className="card divide-line divide-y p-0!">
            {sessions.map((session) => (
              <li
                key={session.id}
                className="flex flex-wrap items-center justify-between gap-3 px-4 py-3"
              >
                <span>
                  <strong>{session.device || t('sessions.unknown')}</strong>{' '}
                  {session.isCurrent && <span className="tag">{t('sessions.current')}</span>}
                  <span className="hint block">
                    <DatedText
                      at={session.createdAt}
                      text={(when) => t('sessions.since', { when })}
                    />
                  </span>
                  <span className="hint block">
                    <DatedText
                      at={session.seenOn}
                      dateOnly
                      text={(when) => t('sessions.seen', { when })}
                    />
                  </span>
                </span>
                <button className="btn-quiet" type="submit" name="session" value={session.id}>
                  {t('sessions.end')}
                </button>
              </li>
            ))}
          </ul>
          {sessions.length > 1 && (
            <button className="btn" type="submit" name="session" value="others">
              {t('sessions.end_others')}
            </button>
          )}
        </form>
      </div>
    </Frame>
  )
}

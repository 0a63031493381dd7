import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { When } from '~/components/when'
import { areas } from '~/features/audit/areas'
import { getHead } from '~/features/audit/get-head.server'
import { listActivities } from '~/features/audit/list-activities.server'
import { canReadAudit } from '~/features/audit/policy.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { allow, refuseBeyond } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(canReadAudit(viewer))
  const url = new URL(request.url)
  const type = areas.find((kind) => kind === url.searchParams.get('kind')) ?? null
  const page = pageOf(url)
  const [list, head] = await Promise.all([listActivities(viewer, { type, page }), getHead()])
  refuseBeyond(page, list.activities)
  return { ...list, page, type, head }
}

export const meta = () => pageTitle(undefined)

export default function Audit() {
  const { activities, hasNext, page, type, head } = useLoaderData<typeof loader>()
  const t = useT('audit')
  return (
    <Frame>
      <div className="space-y-4">
        <h1>{t('title')}</h1>
        <p className="max-w-prose">{t('lead')}</p>
        <nav className="flex flex-wrap gap-2" aria-label={t('filter')}>
          <a
            className={type ? 'btn-quiet' : 'btn'}
            href="/audit"
            aria-current={type ? undefined : 'page'}
          >
            {t('all')}
          </a>
          {areas.map((kind) => (
            <a
              key={kind}
              className={type === kind ? 'btn' : 'btn-quiet'}
              href={`/audit?kind=${kind}`}
              aria-current={type === kind ? 'page' : undefined}
            >
              {t(`kind.${kind}`)}
            </a>
          ))}
        </nav>
        {activities.length === 0 ? (
          <p className="card">{t('empty')}</p>
        ) : (
          <ActivityRows activities={activities} />
        )}
        <Pager
          page={page}
          hasNext={hasNext}
          hrefOf={(it) => `/audit?${type ? `kind=${type}&` : ''}page=${it}`}
        />
        {head && (
          <section className="card max-w-prose space-y-2">
            <p>{t('head', { count: Number(head.position) })}</p>
            <p className="bg-sunken rounded-card p-3 font-mono text-small break-all">
              {head.position}:{head.hash}
            </p>
            <p className="hint">{t('head_note')}</p>
          </section>
        )}
      </div>
    </Frame>
  )
}

type Rows = ReturnType<typeof useLoaderData<typeof loader>>['activities']

function ActivityRows({ activities }: { activities: Rows }) {
  const { locale } = useShell()
  const t = useT('audit')
  return (
    <ol className="card divide-line divide-y p-0!">
      {activities.map((it) => (
        <li key={it.id} className="grid gap-x-4 gap-y-1 px-4 py-2 sm:grid-cols-[9rem_1fr_14rem]">
          <When at={it.at} />
          <span>
            <strong>{t(`type.${it.type}`)}</strong>
            <span className="hint block wrap-anywhere">
              {t(`subject.${it.subjectType}`)} {it.subjectId} · {t('who')}{' '}
              {it.actorId ?? t('system')}
            </span>
          </span>
          <span className="hint">
            {it.chapter ? localName(it.chapter.names, locale) : ''} ·{' '}
            {it.position ? `№ ${it.position}` : t('not_yet')}
          </span>
        </li>
      ))}
    </ol>
  )
}

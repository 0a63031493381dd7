import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { VersionRows } from '~/features/documents/components/version-rows'
import { getDocument } from '~/features/documents/get-document.server'
import { canChangeDocument } from '~/features/documents/policy.server'
import { listVersions } from '~/features/documents/versions/list-versions.server'
import { isLocale, localeNames } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { notFound, refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const document = await getDocument(viewer, params.documentId ?? '')
  const edition = document.editions.find((it) => it.language === params.language)
  if (!edition) throw notFound()
  const page = pageOf(new URL(request.url))
  const list = await listVersions(edition.id, page)
  refuseBeyond(page, list.versions)
  const { title, language, latest } = edition
  return {
    ...{ id: document.id, title, language, latest, page, ...list },
    can: { change: canChangeDocument(viewer, document.space, document) },
  }
}

export const meta = () => pageTitle(undefined)

export default function History() {
  const { id, title, language, latest, versions, hasNext, page, can } =
    useLoaderData<typeof loader>()
  const t = useT('documents')
  const base = `/documents/${id}/editions/${language}`
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`/documents/${id}?language=${language}`} lang={language}>
          {title}
        </WayBack>
        <h1>{t('version.title')}</h1>
        <p className="hint" lang={language}>
          {isLocale(language) ? localeNames[language] : language}
        </p>
        {can.change && (
          <p>
            <a className="btn" href={`${base}/versions`}>
              {t('version.add')}
            </a>
          </p>
        )}
        <VersionRows
          documentId={id}
          language={language}
          latest={latest}
          versions={versions}
          mayRestore={can.change}
        />
        <Pager page={page} hasNext={hasNext} hrefOf={(it) => `${base}?page=${it}`} />
      </div>
    </Frame>
  )
}

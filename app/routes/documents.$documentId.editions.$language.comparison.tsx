import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { readComparison } from '~/features/documents/comparing/read-comparison.server'
import { ComparisonRows } from '~/features/documents/components/comparison-rows'
import { pageTitle } from '~/lib/page-title'
import { notFound } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { searchParams } = new URL(request.url)
  const numberOf = (name: string) => {
    const asked = searchParams.get(name)
    if (asked !== null && !/^[1-9]\d{0,8}$/.test(asked)) throw notFound()
    return asked === null ? null : Number(asked)
  }
  return readComparison(viewer, {
    ...{ documentId: params.documentId, language: params.language },
    ...{ from: numberOf('from'), to: numberOf('to'), with: searchParams.get('with') },
  })
}

export const meta = () => pageTitle(undefined)

export default function Comparison() {
  const { id, title, language, isTranslation, before, after, rows } = useLoaderData<typeof loader>()
  const t = useT('editions')
  return (
    <Frame>
      <div className="space-y-4">
        <WayBack to={`/documents/${id}?language=${language}`} lang={language}>
          {title}
        </WayBack>
        <h1>{t(isTranslation ? 'beside_title' : 'compare_title')}</h1>
        {rows ? (
          <ComparisonRows before={before} after={after} rows={rows} />
        ) : (
          <p className="card max-w-prose">{t('no_text')}</p>
        )}
      </div>
    </Frame>
  )
}

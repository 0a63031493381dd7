import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { DocumentRows } from '~/features/documents/components/document-rows'
import { FolderList } from '~/features/documents/components/folder-list'
import { LibraryReaders } from '~/features/documents/components/library-readers'
import { ShelfChoice } from '~/features/documents/components/shelf-choice'
import { ShelfWay, useLibraryName } from '~/features/documents/components/shelf-way'
import { WithdrawnList } from '~/features/documents/components/withdrawn-list'
import { getShelf } from '~/features/documents/library/get-shelf.server'
import { listDocuments } from '~/features/documents/library/list-documents.server'
import { presentLibrary } from '~/features/documents/library/present-library'
import { shelfAddress, shelfAsked } from '~/features/documents/library/shelf-asked'
import { canAddDocument, canArrange } from '~/features/documents/policy.server'
import { listWithdrawn } from '~/features/documents/withdrawing/list-withdrawn.server'
import { pageTitle } from '~/lib/page-title'
import { refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { page, ...asked } = shelfAsked(new URL(request.url))
  const { space, way, folders } = await getShelf(viewer, params.spaceId ?? '', asked.folderId)
  const [list, readership, withdrawn] = await Promise.all([
    listDocuments(viewer, { spaceId: space.id, ...asked }, { page, locale: context.locale }),
    describeAudience(space.audience),
    listWithdrawn(viewer, space),
  ])
  refuseBeyond(page, list.documents)
  return {
    library: presentLibrary(space),
    ...{ ...list, way, folders, asked, page, readership, withdrawn },
    can: { add: canAddDocument(viewer, space), arrange: canArrange(viewer, space) },
  }
}

export const meta = () => pageTitle(undefined)

export default function Library() {
  const { library, way, folders, documents, hasNext, page, asked, readership, withdrawn, can } =
    useLoaderData<typeof loader>()
  const t = useT('documents')
  const nameOf = useLibraryName()
  const base = `/documents/libraries/${library.id}`
  const here = way.at(-1)
  const isChosen = asked.tag !== null || asked.language !== null
  const into = here ? `?folder=${here.id}` : ''
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <ShelfWay library={library} way={way} />
        <h1 className="wrap-anywhere">{here?.name ?? nameOf(library)}</h1>
        <LibraryReaders library={library} readership={readership} />
        {can.add && (
          <p className="flex flex-wrap gap-3">
            <a className="btn" href={`${base}/uploads${into}`}>
              {t('shelf.add')}
            </a>
            <a className="btn-quiet" href={`${base}/references${into}`}>
              {t('references:add')}
            </a>
            {can.arrange && (
              <a className="btn-quiet" href={`${base}/folders${into}`}>
                {t('shelf.make_folder')}
              </a>
            )}
            {can.arrange && here && (
              <a className="btn-bare" href={`/documents/folders/${here.id}`}>
                {t('shelf.arrange')}
              </a>
            )}
          </p>
        )}
        {!isChosen && <FolderList folders={folders} base={base} />}
        <ShelfChoice base={base} asked={asked} />
        {documents.length > 0 ? (
          <DocumentRows documents={documents} base={base} />
        ) : (
          <p className="card">{t(isChosen ? 'shelf.empty_filtered' : 'shelf.empty')}</p>
        )}
        <Pager page={page} hasNext={hasNext} hrefOf={(it) => shelfAddress(base, asked, it)} />
        <WithdrawnList withdrawn={withdrawn} />
      </div>
    </Frame>
  )
}

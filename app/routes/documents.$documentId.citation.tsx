import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { CitationFields } from '~/features/documents/components/citation-fields'
import { changeCitation } from '~/features/documents/references/change-citation.server'
import { readCitation } from '~/features/documents/references/read-citation.server'
import { CitationSchema } from '~/features/documents/references/schema'
import { typedCitation } from '~/features/documents/references/typed-citation'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return readCitation(requireViewer(context, request), params.documentId, context.locale)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, version } = await readCitation(viewer, params.documentId, context.locale)
  const { form, value, errors } = await parseForm(request, CitationSchema)
  const common = { typed: typedCitation(form), errors: errors as FormErrors, version }
  if (!value) return data({ ...common, isOvertaken: false }, { status: 422 })
  await limit('write', viewer.memberId)
  const outcome = await changeCitation(viewer, id, value)
  if (outcome === 'overtaken') return data({ ...common, isOvertaken: true }, { status: 409 })
  return redirect(`/documents/${id}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Citation() {
  const { id, title, language, version, citation } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('references')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`/documents/${id}`} lang={language}>
          {title}
        </WayBack>
        <h1>{t('change')}</h1>
        {answer?.isOvertaken && <p className="notice">{t('documents:words.overtaken')}</p>}
        <form method="post" className="card grid gap-4" noValidate>
          <input type="hidden" name="version" value={answer?.version ?? version} />
          <CitationFields typed={answer?.typed ?? citation} errors={answer?.errors} />
          <button className="btn" type="submit">
            {t(answer?.isOvertaken ? 'documents:words.keep_mine' : 'documents:words.submit')}
          </button>
        </form>
      </div>
    </Frame>
  )
}

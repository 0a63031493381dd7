import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { commentOnSection } from '~/features/positions/drafting/comment-on-section.server'
import { CommentForm } from '~/features/positions/drafting/components/comment-form'
import { CommentRows } from '~/features/positions/drafting/components/comment-rows'
import { DraftHead } from '~/features/positions/drafting/components/draft-head'
import { KeptText } from '~/features/positions/drafting/components/kept-text'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { getSection } from '~/features/positions/drafting/get-section.server'
import { languageAsked } from '~/features/positions/drafting/language-asked'
import { listComments } from '~/features/positions/drafting/list-comments.server'
import { newestText } from '~/features/positions/drafting/newest-text.server'
import { canDraft } from '~/features/positions/drafting/policy.server'
import { presentDraft } from '~/features/positions/drafting/present-draft.server'
import { CommentOnSectionSchema } from '~/features/positions/drafting/schema'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { whyClosed } from '~/features/positions/drafting/why-closed'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow, notFound, refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  const section = await getSection(draft, params.sectionId ?? '')
  const language = languageAsked(request, draft)
  const page = pageOf(new URL(request.url))
  const [text, list, shown] = await Promise.all([
    newestText(section.id, language),
    listComments(viewer, section.id, page),
    presentDraft(draft),
  ])
  if (!text) throw notFound()
  refuseBeyond(page, list.comments)
  return {
    ...{ draft: shown, sectionId: section.id, language, page, ...list },
    ...{ heading: text.heading, version: text.version },
    isGone: section.removedAt !== null,
    mayWrite: canDraft(viewer, draft) && section.removedAt === null,
    formKey: randomUUID(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  const section = await getSection(draft, params.sectionId ?? '')
  const language = languageAsked(request, draft)
  const { form, value, errors } = await parseForm(request, CommentOnSectionSchema)
  const typed = typedIn(form, 'words')
  // What she typed is shown to her also where nobody writes any more.
  const again = (status: 403 | 409 | 422, faults: FormErrors = {}) =>
    data({ typed, errors: faults }, { status })
  if (whyClosed(draft)) return again(403)
  allow(canDraft(viewer, draft))
  if (!value) return again(422, errors)
  await limit('write', viewer.memberId)
  const ids = { positionId: draft.id, sectionId: section.id, language }
  const answer = await commentOnSection(viewer, ids, value)
  if ('refused' in answer) return again(409)
  const base = `/positions/drafts/${draft.id}/sections/${section.id}/comments`
  return redirect(`${base}?language=${language}#comment-${answer.commentId}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Comments() {
  const { draft, sectionId, language, page, heading, version, comments, ...more } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('positions')
  const base = `/positions/drafts/${draft.id}/sections/${sectionId}/comments`
  const why = more.isGone ? 'section.is_removed' : draft.whyClosed
  return (
    <Frame>
      <DraftHead draft={draft} language={language} title={heading} lang={language}>
        {more.mayWrite && page === 1 && (
          <CommentForm
            formKey={more.formKey}
            version={version}
            words={answer?.typed.words}
            errors={answer?.errors}
          />
        )}
        {!more.mayWrite && why && <KeptText why={why} typed={answer?.typed} lang={language} />}
        <h2>{t('draft.comments')}</h2>
        {comments.length > 0 ? (
          <CommentRows comments={comments} base={base} mayWrite={more.mayWrite} />
        ) : (
          <p className="card">{t('comment.empty')}</p>
        )}
        <Pager
          page={page}
          hasNext={more.hasNext}
          hrefOf={(it) => `${base}?language=${language}&page=${it}`}
        />
      </DraftHead>
    </Frame>
  )
}

import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { addSection } from '~/features/positions/drafting/add-section.server'
import { DraftHead } from '~/features/positions/drafting/components/draft-head'
import { KeptText } from '~/features/positions/drafting/components/kept-text'
import { SectionFields } from '~/features/positions/drafting/components/section-fields'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { canDraft } from '~/features/positions/drafting/policy.server'
import { presentDraft } from '~/features/positions/drafting/present-draft.server'
import { AddSectionSchema } from '~/features/positions/drafting/schema'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { whyClosed } from '~/features/positions/drafting/why-closed'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  const mayWrite = canDraft(viewer, draft)
  allow(mayWrite || whyClosed(draft) !== null)
  return { draft: await presentDraft(draft), mayWrite, formKey: randomUUID() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  const { form, value, errors } = await parseForm(request, AddSectionSchema)
  const typed = typedIn(form, 'heading', 'body')
  // What she typed is shown to her also where nobody writes any more.
  if (whyClosed(draft)) return data({ typed, errors: {} as FormErrors }, { status: 403 })
  allow(canDraft(viewer, draft))
  if (!value) return data({ typed, errors }, { status: 422 })
  await limit('write', viewer.memberId)
  const { sectionId } = await addSection(viewer, draft.id, value)
  return redirect(`/positions/drafts/${draft.id}#section-${sectionId}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function NewSection() {
  const { draft, mayWrite, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('positions')
  return (
    <Frame>
      <DraftHead draft={draft} title={t('section.add_title')}>
        {mayWrite ? (
          <form method="post" encType="multipart/form-data" className="card grid gap-4" noValidate>
            <input type="hidden" name="formKey" value={formKey} />
            <SectionFields
              lang={draft.language}
              written={answer?.typed ?? {}}
              errors={answer?.errors}
            />
            <button className="btn" type="submit">
              {t('draft.add')}
            </button>
          </form>
        ) : (
          <KeptText why={draft.whyClosed ?? ''} typed={answer?.typed} lang={draft.language} />
        )}
      </DraftHead>
    </Frame>
  )
}

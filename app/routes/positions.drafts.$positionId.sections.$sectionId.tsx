import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { DraftHead } from '~/features/positions/drafting/components/draft-head'
import { OriginalText } from '~/features/positions/drafting/components/original-text'
import {
  type Overtaken,
  OvertakenNotice,
} from '~/features/positions/drafting/components/overtaken-notice'
import { RemoveForm } from '~/features/positions/drafting/components/remove-form'
import { SectionForm } from '~/features/positions/drafting/components/section-form'
import { SectionGone } from '~/features/positions/drafting/components/section-gone'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { getSection } from '~/features/positions/drafting/get-section.server'
import { languageAsked } from '~/features/positions/drafting/language-asked'
import { canDraft, canPlaceSection } from '~/features/positions/drafting/policy.server'
import { presentDraft } from '~/features/positions/drafting/present-draft.server'
import { readSection } from '~/features/positions/drafting/read-section.server'
import { removeSection } from '~/features/positions/drafting/remove-section.server'
import {
  RemoveSectionSchema,
  WriteSectionSchema,
  WriteTitleSchema,
} from '~/features/positions/drafting/schema'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { wholeText } from '~/features/positions/drafting/whole-text'
import { whyClosed } from '~/features/positions/drafting/why-closed'
import { writeSection } from '~/features/positions/drafting/write-section.server'
import { compareTexts } from '~/lib/compare-texts.server'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow, unprocessable } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  const section = await getSection(draft, params.sectionId ?? '')
  allow(canDraft(viewer, draft) || whyClosed(draft) !== null)
  const language = languageAsked(request, draft)
  return {
    draft: await presentDraft(draft),
    section: { id: section.id, isTitle: section.place === 0, isGone: section.removedAt !== null },
    language,
    ...(await readSection(draft, section, language)),
    mayRemove: canPlaceSection(viewer, draft, section),
    formKey: randomUUID(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  const section = await getSection(draft, params.sectionId ?? '')
  const language = languageAsked(request, draft)
  const ids = { positionId: draft.id, sectionId: section.id, language }
  const schema = section.place === 0 ? WriteTitleSchema : WriteSectionSchema
  const { form, value, errors } = await parseForm(request, schema)
  const page = `/positions/drafts/${draft.id}?language=${language}`
  if (meansDelete(form)) {
    const asked = RemoveSectionSchema.safeParse({ version: form.get('version') ?? undefined })
    allow(canDraft(viewer, draft))
    if (!asked.success) throw unprocessable()
    const done = await removeSection(viewer, ids, asked.data.version)
    return redirect(done === 'stale' ? `${page}&reordered` : page, 303)
  }
  const typed = typedIn(form, 'heading', 'body', 'basedOn')
  const again = (
    status: 403 | 409 | 422,
    why: { errors?: FormErrors; overtaken?: Overtaken } = {},
  ) => data({ typed, errors: {} as FormErrors, overtaken: null, ...why }, { status })
  // What she typed is shown to her also where nobody writes any more.
  if (whyClosed(draft)) return again(403)
  allow(canDraft(viewer, draft))
  if (!value) return again(422, { errors })
  await limit('write', viewer.memberId)
  const answer = await writeSection(viewer, ids, value)
  if ('refused' in answer) return again(409)
  if ('overtaken' in answer) {
    const { overtaken } = answer
    const other = overtaken ?? { by: null, heading: '', body: '', version: 0 }
    const pieces = compareTexts(wholeText(other), wholeText(value))
    return again(409, { overtaken: { ...other, pieces } })
  }
  return redirect(`${page}#section-${section.id}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Section() {
  const { draft, section, language, standing, original, mayRemove, formKey } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('positions')
  const overtaken = answer?.overtaken
  return (
    <Frame>
      <DraftHead draft={draft} language={language} title={t('section.edit_title')}>
        {overtaken && <OvertakenNotice overtaken={overtaken as Overtaken} lang={language} />}
        {original && <OriginalText original={original} lang={draft.language} />}
        {draft.whyClosed || section.isGone ? (
          <SectionGone
            draft={draft}
            sectionId={section.id}
            language={language}
            typed={answer?.typed}
            formKey={formKey}
          />
        ) : (
          <SectionForm
            draftId={draft.id}
            section={section}
            language={language}
            version={overtaken ? overtaken.version : standing.version}
            basedOn={Number(answer?.typed.basedOn) || original?.version}
            written={answer?.typed ?? standing}
            errors={answer?.errors}
            isOvertaken={Boolean(overtaken)}
          />
        )}
        {mayRemove && <RemoveForm version={draft.version} />}
      </DraftHead>
    </Frame>
  )
}

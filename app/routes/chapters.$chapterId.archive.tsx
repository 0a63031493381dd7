import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { archiveChapter, type Hindrance } from '~/features/chapters/archive-chapter.server'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { canArchiveChapter } from '~/features/chapters/policy.server'
import { reopenChapter } from '~/features/chapters/reopen-chapter.server'
import { ArchiveChapterSchema } from '~/features/chapters/schema'
import { meansDelete } from '~/lib/form-method.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  allow(canArchiveChapter(viewer, chapter, chapter.parent))
  const { id, kind, names, archivedAt } = chapter
  return {
    chapter: { id, kind, names, isArchived: archivedAt !== null },
    asked: await proofAsked(viewer),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  allow(canArchiveChapter(viewer, chapter, chapter.parent))
  const { form, value, errors } = await parseForm(request, ArchiveChapterSchema)
  const page = `/chapters/${chapter.id}`
  if (meansDelete(form)) {
    await reopenChapter(viewer, chapter.id)
    return redirect(page, 303)
  }
  const refuse = (why: { errors?: FormErrors; hindrance?: Hindrance }, headers?: HeadersInit) =>
    data(
      { errors: {} as FormErrors, hindrance: null, ...why, isSure: form.get('sure') === 'yes' },
      { status: 422, headers },
    )
  if (!value) return refuse({ errors })
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return refuse({ errors: { proof: [confirmFault(viewer)] } })
  const { headers } = confirmed
  const hindrance = await archiveChapter(confirmed.viewer, chapter.id)
  if (hindrance) return refuse({ hindrance }, headers)
  return redirect(page, { status: 303, headers })
}

export const meta = () => pageTitle(undefined)

export default function Archive() {
  const { chapter, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('chapters')
  const errors: FormErrors = answer?.errors ?? {}
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/chapters/${chapter.id}`}>{localName(chapter.names, locale)}</WayBack>
        <h1>{t('archive.title')}</h1>
        {answer?.hindrance && (
          <p className="notice">{t(`archive.hindrance.${answer.hindrance}`)}</p>
        )}
        {chapter.isArchived ? (
          <form method="post" className="card grid gap-4">
            <p>{t('archive.reopen_lead')}</p>
            <input type="hidden" name="_method" value="delete" />
            <button className="btn" type="submit">
              {t('archive.reopen')}
            </button>
          </form>
        ) : (
          <form method="post" className="card grid gap-4" noValidate>
            <p>{t(`archive.lead_of.${chapter.kind}`)}</p>
            <label className="flex min-h-tap items-center gap-3">
              <input
                type="checkbox"
                name="sure"
                value="yes"
                className="size-5 flex-none"
                defaultChecked={answer?.isSure}
                aria-describedby={errors.sure ? 'sure-fault' : undefined}
              />
              <span>{t('archive.sure')}</span>
            </label>
            {errors.sure && (
              <p id="sure-fault" className="fault">
                {errors.sure.map((it) => t(it))}
              </p>
            )}
            <ConfirmField asked={asked} errors={errors.proof} />
            <button className="btn btn-danger" type="submit">
              {t('archive.submit')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}

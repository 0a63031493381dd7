import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { findNameShare } from '~/features/chapters/find-name-share.server'
import { getOwnChapter } from '~/features/chapters/get-own-chapter.server'
import { canShareNames } from '~/features/chapters/policy.server'
import { ShareNamesSchema } from '~/features/chapters/schema'
import { shareNames } from '~/features/chapters/share-names.server'
import { unshareNames } from '~/features/chapters/unshare-names.server'
import { meansDelete } from '~/lib/form-method.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getOwnChapter(viewer, params.chapterId ?? '')
  allow(canShareNames(viewer, chapter))
  const share = await findNameShare(chapter.id)
  return {
    chapter: { id: chapter.id, names: chapter.names },
    until: share?.until.toISOString() ?? null,
    asked: share ? 'none' : await proofAsked(viewer),
  } as const
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getOwnChapter(viewer, params.chapterId ?? '')
  allow(canShareNames(viewer, chapter))
  const { form, value, errors } = await parseForm(request, ShareNamesSchema)
  const here = `/chapters/${chapter.id}/sharing`
  if (meansDelete(form)) {
    await unshareNames(viewer, chapter.id)
    return redirect(here, 303)
  }
  const typed = String(form.get('until') ?? '').slice(0, 20)
  const refuse = (errors: FormErrors) => data({ typed, errors }, { status: 422 })
  if (!value) return refuse(errors)
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return refuse({ proof: [confirmFault(viewer)] })
  await shareNames(confirmed.viewer, chapter.id, value)
  return redirect(here, { status: 303, headers: confirmed.headers })
}

export const meta = () => pageTitle(undefined)

export default function Sharing() {
  const { chapter, until, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('sharing')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/chapters/${chapter.id}`}>{localName(chapter.names, locale)}</WayBack>
        <h1>{t('title')}</h1>
        <p className="notice">
          {until ? (
            <DatedText at={until} dateOnly text={(when) => t('shared', { when })} />
          ) : (
            t('not_shared')
          )}
        </p>
        <WhoSeesWhat />
        {until ? (
          <form method="post" className="card grid gap-4">
            <input type="hidden" name="_method" value="delete" />
            <p>{t('stop_lead')}</p>
            <button className="btn" type="submit">
              {t('stop')}
            </button>
          </form>
        ) : (
          <form method="post" className="card grid gap-4" noValidate>
            <TextField
              name="until"
              type="date"
              label={t('until')}
              hint={t('until_hint')}
              required
              defaultValue={answer?.typed}
              errors={answer?.errors?.until}
            />
            <ConfirmField asked={asked} errors={answer?.errors?.proof} />
            <button className="btn" type="submit">
              {t('submit')}
            </button>
          </form>
        )}
        <p>
          <a href="/audit?kind=chapters">{t('to_record')}</a>
        </p>
      </div>
    </Frame>
  )
}

function WhoSeesWhat() {
  const t = useT('sharing')
  return (
    <dl className="card facts">
      {(['who', 'what', 'never', 'record'] as const).map((it) => (
        <div key={it}>
          <dt className="font-semibold">{t(`${it}.title`)}</dt>
          <dd>{t(`${it}.text`)}</dd>
        </div>
      ))}
    </dl>
  )
}

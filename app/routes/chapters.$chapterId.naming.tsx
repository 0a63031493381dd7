import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextArea } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { LanguageChoice } from '~/features/chapters/components/language-choice'
import { LanguageParts } from '~/features/chapters/components/language-parts'
import { NameFields } from '~/features/chapters/components/name-fields'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { nameChapter } from '~/features/chapters/name-chapter.server'
import { canNameChapter } from '~/features/chapters/policy.server'
import { NameChapterSchema } from '~/features/chapters/schema'
import { typedFields } from '~/features/chapters/typed-fields'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  allow(canNameChapter(viewer, chapter))
  const { id, kind, names, version, languages } = chapter
  const ranks = chapter.ranks as Array<[string, number]>
  return {
    chapter: { id, kind, names, version, languages },
    ranks: ranks.map((it) => it.join(' ')).join('\n'),
    said: typedFields({
      name: names,
      short: chapter.shortNames,
      footnote: chapter.footnotes,
      publicName: chapter.publicNames,
      publicFootnote: chapter.publicFootnotes,
    }),
    asked: await proofAsked(viewer),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  allow(canNameChapter(viewer, chapter))
  const { form, value, errors } = await parseForm(request, NameChapterSchema)
  const typed = Object.fromEntries(
    [...form].map(([name, it]) => [name, String(it).slice(0, 5_000)]),
  )
  const refuse = (errors: FormErrors, headers?: HeadersInit) =>
    data(
      { typed, languages: form.getAll('languages').map(String), errors, version: chapter.version },
      { status: 422, headers },
    )
  if (!value) return refuse(errors)
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return refuse({ proof: [confirmFault(viewer)] })
  const { headers } = confirmed
  if ((await nameChapter(confirmed.viewer, chapter.id, value)) === 'stale')
    return refuse({ version: ['chapters:fault.stale'] }, headers)
  return redirect(`/chapters/${chapter.id}`, { status: 303, headers })
}

export const meta = () => pageTitle(undefined)

export default function Naming() {
  const { chapter, ranks, said, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('chapters')
  const errors: FormErrors = answer?.errors ?? {}
  const typed: Record<string, string> = answer?.typed ?? said
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to={`/chapters/${chapter.id}`}>{localName(chapter.names, locale)}</WayBack>
        <h1>{t('naming.title')}</h1>
        <p>{t('naming.lead')}</p>
        <form method="post" className="grid grid-cols-1 gap-4" noValidate>
          {errors.version && <p className="notice">{errors.version.map((it) => t(it))}</p>}
          {errors.name && <p className="fault">{errors.name.map((it) => t(it))}</p>}
          <input type="hidden" name="version" value={answer?.version ?? chapter.version} />
          <LanguageParts languages={chapter.languages} typed={typed} errors={errors}>
            {(it) => <NameFields locale={it} typed={typed} errors={errors} />}
          </LanguageParts>
          <LanguageChoice chosen={answer?.languages ?? chapter.languages} />
          {chapter.kind === 'service' && (
            <TextArea
              name="ranks"
              label={t('naming.ranks')}
              hint={t('naming.ranks_hint')}
              rows={6}
              defaultValue={answer?.typed.ranks ?? ranks}
              errors={errors.ranks}
            />
          )}
          <ConfirmField asked={asked} errors={errors.proof} />
          <button className="btn justify-self-start" type="submit">
            {t('naming.submit')}
          </button>
        </form>
      </div>
    </Frame>
  )
}

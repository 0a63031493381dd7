import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SelectField, TextArea } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { LanguageParts } from '~/features/chapters/components/language-parts'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { canWriteWelcome } from '~/features/chapters/policy.server'
import { WriteWelcomeSchema, welcomeReaders } from '~/features/chapters/schema'
import { typedFields } from '~/features/chapters/typed-fields'
import { writeWelcome } from '~/features/chapters/write-welcome.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  allow(canWriteWelcome(viewer, chapter))
  const { id, names, version, languages, welcome, welcomeAudience } = chapter
  return {
    chapter: { id, names, version, languages },
    said: { readers: welcomeAudience.split(':')[0] ?? '', ...typedFields({ welcome }) },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  allow(canWriteWelcome(viewer, chapter))
  const { form, value, errors } = await parseForm(request, WriteWelcomeSchema)
  const typed = Object.fromEntries(
    [...form].map(([name, it]) => [name, String(it).slice(0, 20_000)]),
  )
  const refuse = (errors: FormErrors) =>
    data({ typed, errors, version: chapter.version }, { status: 422 })
  if (!value) return refuse(errors)
  if ((await writeWelcome(viewer, chapter.id, value)) === 'stale')
    return refuse({ version: ['chapters:fault.stale'] })
  return redirect(`/chapters/${chapter.id}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Welcome() {
  const { chapter, said } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('chapters')
  const errors: FormErrors = answer?.errors ?? {}
  const typed: Record<string, string> = answer?.typed ?? said
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to={`/chapters/${chapter.id}`}>{localName(chapter.names, locale)}</WayBack>
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.lead')}</p>
        <form method="post" className="grid grid-cols-1 gap-4" noValidate>
          {errors.version && <p className="notice">{errors.version.map((it) => t(it))}</p>}
          <input type="hidden" name="version" value={answer?.version ?? chapter.version} />
          <LanguageParts languages={chapter.languages} typed={typed} errors={errors}>
            {(it) => (
              <TextArea
                name={`welcome.${it}`}
                label={t('welcome.text')}
                lang={it}
                rows={6}
                defaultValue={typed[`welcome.${it}`]}
                errors={errors[`welcome.${it}`]}
              />
            )}
          </LanguageParts>
          <SelectField
            name="readers"
            label={t('welcome.readers')}
            defaultValue={typed.readers}
            errors={errors.readers}
            options={welcomeReaders.map((it) => ({
              value: it,
              label: t(`welcome.readers_of.${it}`),
            }))}
          />
          <button className="btn justify-self-start" type="submit">
            {t('welcome.submit')}
          </button>
        </form>
      </div>
    </Frame>
  )
}

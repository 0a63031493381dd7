import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextArea, TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getDocument } from '~/features/documents/get-document.server'
import { describeDocument } from '~/features/documents/library/describe-document.server'
import { canChangeDocument } from '~/features/documents/policy.server'
import { WordsSchema } from '~/features/documents/schema'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow, notFound } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const document = await getDocument(viewer, params.documentId ?? '')
  allow(canChangeDocument(viewer, document.space, document))
  const asked = new URL(request.url).searchParams.get('language') ?? document.language
  const edition = document.editions.find((it) => it.language === asked)
  if (!edition) throw notFound()
  const { title, about, language } = edition
  return {
    ...{ id: document.id, version: document.version, title, about, language },
    tags: document.tags.join(', '),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const document = await getDocument(viewer, params.documentId ?? '')
  allow(canChangeDocument(viewer, document.space, document))
  const { form, value, errors } = await parseForm(request, WordsSchema)
  const of = (name: string) => String(form.get(name) ?? '')
  const typed = { title: of('title'), about: of('about'), tags: of('tags') }
  const common = { typed, errors: errors as FormErrors, version: document.version }
  if (!value) return data({ ...common, isOvertaken: false }, { status: 422 })
  await limit('write', viewer.memberId)
  const outcome = await describeDocument(viewer, document.id, value)
  if (outcome === 'overtaken') return data({ ...common, isOvertaken: true }, { status: 409 })
  return redirect(`/documents/${document.id}?language=${value.language}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Words() {
  const kept = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('documents')
  const shown = answer?.typed ?? kept
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`/documents/${kept.id}?language=${kept.language}`} lang={kept.language}>
          {kept.title}
        </WayBack>
        <h1>{t('words.title')}</h1>
        {answer?.isOvertaken && <p className="notice">{t('words.overtaken')}</p>}
        <form method="post" className="card grid gap-4" noValidate>
          <input type="hidden" name="version" value={answer?.version ?? kept.version} />
          <input type="hidden" name="language" value={kept.language} />
          <TextField
            name="title"
            label={t('words.title_field')}
            lang={kept.language}
            defaultValue={shown.title}
            errors={answer?.errors.title}
            required
          />
          <TextArea
            name="about"
            rows={4}
            label={t('words.about')}
            lang={kept.language}
            defaultValue={shown.about}
            errors={answer?.errors.about}
          />
          <TextField
            name="tags"
            label={t('words.tags')}
            hint={t('words.tags_hint')}
            defaultValue={shown.tags}
            errors={answer?.errors.tags}
            autoComplete="off"
          />
          <button className="btn" type="submit">
            {t(answer?.isOvertaken ? 'words.keep_mine' : 'words.submit')}
          </button>
        </form>
      </div>
    </Frame>
  )
}

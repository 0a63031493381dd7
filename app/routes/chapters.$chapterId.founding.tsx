import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SelectField, TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { foundBelow } from '~/features/chapters/found-below.server'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { foundableKinds } from '~/features/chapters/policy.server'
import { FoundChapterSchema } from '~/features/chapters/schema'
import { localeNames, locales, localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const parent = await getChapter(params.chapterId ?? '')
  const kinds = foundableKinds(viewer, parent)
  allow(kinds.length > 0)
  return {
    parent: { id: parent.id, names: parent.names },
    kinds: [...kinds],
    formKey: randomUUID(),
    asked: await proofAsked(viewer),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const parent = await getChapter(params.chapterId ?? '')
  const kinds = foundableKinds(viewer, parent)
  allow(kinds.length > 0)
  const { form, value, errors } = await parseForm(request, FoundChapterSchema)
  const typed = Object.fromEntries([...form].map(([name, it]) => [name, String(it).slice(0, 500)]))
  const refuse = (errors: FormErrors, headers?: HeadersInit) =>
    data({ typed, errors }, { status: 422, headers })
  if (!value) return refuse(errors)
  allow(kinds.includes(value.kind))
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return refuse({ proof: [confirmFault(viewer)] })
  const { headers } = confirmed
  const founded = await foundBelow(confirmed.viewer, parent.id, value)
  if ('fault' in founded) return refuse({ foundedOn: [founded.fault] }, headers)
  return redirect(`/chapters/${founded.id}`, { status: 303, headers })
}

export const meta = () => pageTitle(undefined)

export default function Founding() {
  const { parent, kinds, formKey, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('chapters')
  const typed: Record<string, string> = answer?.typed ?? {}
  const errors: FormErrors = answer?.errors ?? {}
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/chapters/${parent.id}`}>{localName(parent.names, locale)}</WayBack>
        <h1>{t('founding.title')}</h1>
        <p>{t('founding.lead')}</p>
        <form method="post" className="card grid grid-cols-1 gap-4" noValidate>
          <input type="hidden" name="formKey" value={typed.formKey ?? formKey} />
          <SelectField
            name="kind"
            label={t('founding.kind')}
            options={kinds.map((it) => ({ value: it, label: t(`kind.${it}`) }))}
            defaultValue={typed.kind}
            errors={errors.kind}
          />
          <TextField
            name="name"
            label={t('naming.name')}
            maxLength={120}
            required
            defaultValue={typed.name}
            errors={errors.name}
          />
          <SelectField
            name="language"
            label={t('founding.language')}
            options={locales.map((it) => ({ value: it, label: localeNames[it], lang: it }))}
            defaultValue={typed.language ?? locale}
            errors={errors.language}
          />
          <TextField
            name="english"
            label={t('founding.english')}
            lang="en"
            maxLength={120}
            defaultValue={typed.english}
            errors={errors.english}
          />
          <TextField
            name="foundedOn"
            type="date"
            label={t('founding.founded_on')}
            defaultValue={typed.foundedOn}
            errors={errors.foundedOn}
          />
          <ConfirmField asked={asked} errors={errors.proof} />
          <button className="btn" type="submit">
            {t('founding.submit')}
          </button>
        </form>
      </div>
    </Frame>
  )
}

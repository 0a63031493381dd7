import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { JoinRuleForm } from '~/features/chapters/components/join-rule-form'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { canSetJoinRule } from '~/features/chapters/policy.server'
import { addToAssociation } from '~/features/memberships/add-to-association.server'
import { MemberChoice, MemberSearch } from '~/features/memberships/components/member-search'
import { listCandidates } from '~/features/memberships/list-candidates.server'
import { canAddMembers } from '~/features/memberships/policy.server'
import { AddToAssociationSchema } from '~/features/memberships/schema'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  allow(canAddMembers(viewer, chapter))
  const name = (new URL(request.url).searchParams.get('name') ?? '').slice(0, 200)
  if (name) await limit('walk', viewer.memberId)
  const place = { id: chapter.id, regionId: chapter.path[0] ?? '' }
  const candidates = name ? await listCandidates(viewer, place, name) : []
  return {
    chapter: { id: chapter.id, names: chapter.names, joinRule: chapter.joinRule },
    canSetRule: canSetJoinRule(viewer, chapter),
    name,
    isAdded: new URL(request.url).searchParams.has('added'),
    // Whoever joins needs no second factor; it is asked of those who take an office.
    candidates: candidates.map((it) => ({ ...it, hasFactor: true })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  allow(canAddMembers(viewer, chapter))
  const { form, value, errors } = await parseForm(request, AddToAssociationSchema)
  const typed = { member: String(form.get('member') ?? '').slice(0, 100) }
  if (!value) return data({ typed, errors }, { status: 422 })
  const fault = await addToAssociation(viewer, chapter.id, value)
  if (fault) return data({ typed, errors: { member: [fault] } }, { status: 422 })
  return redirect(`/chapters/${chapter.id}/joining?added`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Joining() {
  const { chapter, canSetRule, name, isAdded, candidates } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('chapters')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/chapters/${chapter.id}`}>{localName(chapter.names, locale)}</WayBack>
        <h1>{t('joining.title')}</h1>
        {isAdded && <p className="notice">{t('joining.added')}</p>}
        <h2>{t('joining.add')}</h2>
        <MemberSearch
          label={t('joining.find')}
          name={name}
          isByEmail={false}
          isFirst={candidates.length === 0}
        />
        {name && candidates.length === 0 && <p className="notice">{t('mandates:grant.nobody')}</p>}
        {candidates.length > 0 && (
          <form method="post" className="card grid gap-4" noValidate>
            <input type="hidden" name="name" value={name} />
            <MemberChoice
              candidates={candidates}
              chosen={answer?.typed.member}
              errors={answer?.errors?.member}
            />
            <button className="btn" type="submit">
              {t('joining.submit')}
            </button>
          </form>
        )}
        {canSetRule && <JoinRuleForm chapterId={chapter.id} rule={chapter.joinRule} />}
      </div>
    </Frame>
  )
}

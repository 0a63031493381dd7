import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { When } from '~/components/when'
import { ToldCard } from '~/features/positions/dispatch/components/told-card'
import { LanguageLinks } from '~/features/positions/drafting/components/language-links'
import { PartnersLine } from '~/features/positions/joint/components/partners-line'
import { OutcomeCard } from '~/features/positions/publishing/components/outcome-card'
import { PublicationNotices } from '~/features/positions/publishing/components/publication-notices'
import { VerifyCard } from '~/features/positions/publishing/components/verify-card'
import { findStanding } from '~/features/positions/publishing/find-standing.server'
import { presentPublication } from '~/features/positions/publishing/present-publication.server'
import { pageTitle } from '~/lib/page-title'
import { offerToAll } from '~/public-copies.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, locale } = context
  const standing = await findStanding(viewer, params.number ?? '')
  const asked = new URL(request.url).searchParams.get('language')
  const shown = await presentPublication(viewer, standing, { asked, locale })
  offerToAll(context, { ...standing, language: shown.language })
  return shown
}

export const meta = () => [
  ...pageTitle(undefined),
  { tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: '/positions/feed' },
]

export default function PublishedPosition() {
  const shown = useLoaderData<typeof loader>()
  const { slug, number, language, authoritative, officers } = shown
  const t = useT('publications')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to="/positions">{t('common:nav.positions')}</WayBack>
        <p className="hint">
          {number} · {shown.body} · <When at={shown.publicFrom} dateOnly />
        </p>
        <h1 lang={language}>{shown.title}</h1>
        <PartnersLine names={shown.partners} language={authoritative} />
        <PublicationNotices {...shown} />
        {shown.can.release && (
          <p>
            <a className="btn" href={`/positions/${slug}/release`}>
              {t('release.title')}
            </a>
          </p>
        )}
        <LanguageLinks
          base={`/positions/${slug}`}
          languages={shown.languages}
          shown={language}
          authoritative={authoritative}
        />
        {language !== authoritative && <p className="hint">{t('page.translation')}</p>}
        <h2 className="sr-only">{t('positions:field.body')}</h2>
        <div
          className="card prose"
          lang={language}
          dangerouslySetInnerHTML={{ __html: shown.html }}
        />
        {shown.themes.length > 0 && (
          <ul className="flex flex-wrap gap-2">
            {shown.themes.map((it) => (
              <li key={it} className="tag">
                {t(`mentoring:topic.${it}`)}
              </li>
            ))}
          </ul>
        )}
        <section className="card space-y-3">
          <h2>{t('checker:facts.officers')}</h2>
          {officers.length > 0 ? (
            <ul lang={authoritative}>
              {officers.map(({ office, name }) => (
                <li key={`${office} ${name}`}>
                  {name}, {office}
                </li>
              ))}
            </ul>
          ) : (
            <p>{t('page.signed_unnamed')}</p>
          )}
        </section>
        <OutcomeCard {...shown} />
        <ToldCard slug={slug} told={shown.told} mayKeep={shown.can.keepDispatches} />
        <VerifyCard {...{ slug, language }} sha256={shown.sha256} citation={shown.citation} />
        {shown.can.withdraw && (
          <p>
            <a className="btn-bare" href={`/positions/${slug}/withdrawal`}>
              {t('withdraw.title')}
            </a>
          </p>
        )}
      </div>
    </Frame>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { TermsCard } from '~/features/consents/components/terms-card'
import { isAskedForTerms } from '~/features/consents/policy.server'
import { localeNames, locales } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { useShell, useT } from '~/shell'

export function loader({ request, context }: LoaderFunctionArgs) {
  return { isAsked: isAskedForTerms(requireViewer(context, request)) }
}

export const meta = () => pageTitle(undefined)

export default function Settings() {
  const { isAsked } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  const t = useT('settings')
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <h1>{t('title')}</h1>
        {isAsked && <TermsCard next="/settings/consents" />}
        <section className="card space-y-3">
          <h2>{t('language.title')}</h2>
          <p className="hint">{t('language.lead')}</p>
          <form
            method="post"
            action="/language"
            className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-5"
          >
            <input type="hidden" name="next" value="/settings" />
            {locales.map((it) => (
              <button
                key={it}
                className={`${it === locale ? 'btn' : 'btn-quiet'} px-2!`}
                name="locale"
                value={it}
                lang={it}
                type="submit"
                aria-current={it === locale || undefined}
              >
                {localeNames[it]}
              </button>
            ))}
          </form>
        </section>
        <section className="card space-y-3">
          <h2>{t('password.title')}</h2>
          <p className="hint">{t('password.lead')}</p>
          <a className="btn-quiet" href="/settings/password">
            {t('password.submit')}
          </a>
        </section>
        <section className="card space-y-3">
          <h2>{t('name.title')}</h2>
          <p className="hint">{t('name.lead')}</p>
          <a className="btn-quiet" href="/settings/name">
            {t('name.open')}
          </a>
        </section>
        <section className="card space-y-3">
          <h2>{t('contact.title')}</h2>
          <p className="hint">{t('contact.lead')}</p>
          <a className="btn-quiet" href="/settings/contact">
            {t('contact.open')}
          </a>
        </section>
        <section className="card space-y-3">
          <h2>{t('factor:title')}</h2>
          <p className="hint">{t('factor:lead')}</p>
          <a className="btn-quiet" href="/settings/second-factor">
            {t('factor:open')}
          </a>
        </section>
        <section className="card space-y-3">
          <h2>{t('renewals:own.title')}</h2>
          <p className="hint">{t('renewals:own.lead')}</p>
          <a className="btn-quiet" href="/settings/membership">
            {t('renewals:own.open')}
          </a>
        </section>
        <section className="card space-y-3">
          <h2>{t('service:command.title')}</h2>
          <p className="hint">{t('service:command.hint')}</p>
          <a className="btn-quiet" href="/settings/command">
            {t('service:command.open')}
          </a>
        </section>
        <section className="card space-y-3">
          <h2>{t('transfers:title')}</h2>
          <a className="btn-quiet" href="/settings/transfer">
            {t('transfers:open')}
          </a>
        </section>
        <section className="card space-y-3">
          <h2>{t('sessions.title')}</h2>
          <p className="hint">{t('sessions.lead')}</p>
          <a className="btn-quiet" href="/settings/sessions">
            {t('sessions.title')}
          </a>
        </section>
        <section className="card space-y-3">
          <h2>{t('consents.title')}</h2>
          <p className="hint">{t('consents.lead')}</p>
          <a className="btn-quiet" href="/settings/consents">
            {t('consents.open')}
          </a>
        </section>
        <section className="card space-y-3">
          <h2>{t('blocks:title')}</h2>
          <p className="hint">{t('blocks:settings_lead')}</p>
          <a className="btn-quiet" href="/settings/blocks">
            {t('blocks:open')}
          </a>
        </section>
        <section className="card space-y-3">
          <h2>{t('leaving:title')}</h2>
          <p className="hint">{t('leaving:lead')}</p>
          <div className="flex flex-wrap gap-3">
            <a className="btn-quiet" href="/settings/export">
              {t('leaving:export.title')}
            </a>
            <a className="btn-quiet" href="/settings/resignation">
              {t('leaving:resignation.title')}
            </a>
            <a className="btn-quiet" href="/settings/erasure">
              {t('leaving:erasure.title')}
            </a>
          </div>
        </section>
      </div>
    </Frame>
  )
}

import { useT } from '~/shell'

type Props = { slug: string; language: string; sha256: string; citation: string }

/** What anyone needs to quote a publication, and to check it without us. */
export function VerifyCard({ slug, language, sha256, citation }: Props) {
  const t = useT('publications')
  return (
    <section className="card space-y-4">
      <h2>{t('cite.title')}</h2>
      <p className="break-words">{citation}</p>
      <p className="no-print">
        <a className="btn-quiet" href={`/positions/${slug}/pdf?language=${language}`} download>
          {t('print.save')}
        </a>
      </p>
      <h2>{t('checker:title')}</h2>
      <p>{t('verify.lead')}</p>
      <p className="flex flex-wrap gap-3 no-print">
        <a className="btn-quiet" href={`/positions/${slug}/file`} download>
          {t('verify.file')}
        </a>
        <a className="btn-quiet" href="/positions/checker" download>
          {t('verify.checker')}
        </a>
      </p>
      <p className="hint">
        {t('checker:facts.fingerprint')} <code className="break-all">{sha256}</code>
      </p>
    </section>
  )
}

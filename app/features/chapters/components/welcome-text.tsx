import { localText } from '~/lib/locales'
import { useShell } from '~/shell'

/** The words of welcome in the reader's language, or the nearest one. */
export function WelcomeText({ html }: { html: Record<string, string> }) {
  const { locale } = useShell()
  const { text, lang } = localText(html, locale)
  return <div className="card prose" lang={lang} dangerouslySetInnerHTML={{ __html: text }} />
}

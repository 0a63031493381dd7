import MarkdownIt from 'markdown-it'
import sanitizeHtml from 'sanitize-html'

// No HTML and no pictures: a picture from elsewhere tells its server who reads.
const markdown = new MarkdownIt('default', { html: false, linkify: true, breaks: true }).disable([
  'image',
])

const rules: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    's',
    'blockquote',
    'ul',
    'ol',
    'li',
    'code',
    'pre',
    'hr',
    'a',
    'h3',
    'h4',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    h1: 'h3',
    h2: 'h3',
    h5: 'h4',
    h6: 'h4',
    a: (tagName, attribs) => ({
      tagName,
      attribs: { href: attribs.href ?? '', rel: 'nofollow noopener noreferrer ugc' },
    }),
  },
  // Asked once the addresses were judged: a link that lost its own would lead to the page it stands on.
  exclusiveFilter: ({ tag, attribs }) => (tag === 'a' && !attribs.href ? 'excludeTag' : false),
}

/** Markdown as HTML that must be cleaned before anybody sees it: with headings of every level. */
export function renderUnclean(text: string): string {
  // An address that is shown is shown decoded: the NUL that %00 stands for is taken by no database.
  return markdown.render(text).replaceAll('\0', '\uFFFD')
}

/** Turns a member's Markdown into the HTML that is stored beside it: rendered once, when written. */
export function renderMarkdown(text: string): string {
  return sanitizeHtml(renderUnclean(text), rules).trim()
}

import sanitizeHtml from 'sanitize-html'

// What a text is made of and nothing that could act, fetch, or look like a part of our pages.
const rules: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['p', 'br', 'hr', 'blockquote', 'pre', 'ul', 'ol', 'li'],
    ...['strong', 'em', 's', 'sub', 'sup', 'code', 'a'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'], td: ['colspan'], th: ['colspan'] },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: 100,
  transformTags: {
    b: 'strong',
    i: 'em',
    // An address within the file, or one that would lead to a page of ours, leads nowhere. (Another tag in its
    // place, left out in its turn, would have the cleaner lose count.)
    a: (_, { href = '' }): sanitizeHtml.Tag =>
      /^(https?:\/\/|mailto:)/i.test(href)
        ? { tagName: 'a', attribs: { href, rel: 'nofollow noopener noreferrer ugc' } }
        : { tagName: 'a', attribs: {} },
  },
}

/** HTML that was made out of a file, without anything but its text and the shape of that. */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, rules)
}

import type { Mutant } from '../mutant.ts'

/** What is said once, and where a link leads. */
export const sentences: Mutant[] = [
  {
    file: 'app/lib/i18n.server.ts',
    find: 'if (options) return withEnds(translate(key, options), options)',
    replace: 'if (options) return translate(key, options)',
    why: 'a sentence that ends with a date has two full stops',
    tests: ['tests/lib/sentence-ends.test.ts'],
  },
  {
    file: 'app/components/dated-text.tsx',
    find: '{endOnce(formatMoment(at, locale, dateOnly), after)}',
    replace: '{after}',
    why: 'a sentence that ends with a marked date has two full stops',
    tests: ['tests/lib/sentence-ends.test.ts'],
  },
  {
    file: 'app/lib/end-once.ts',
    find: "value.endsWith('.') && ",
    replace: '',
    why: 'a sentence loses its only full stop',
    tests: ['tests/lib/sentence-ends.test.ts'],
  },
  {
    file: 'app/lib/markdown.server.ts',
    find: "tag === 'a' && !attribs.href",
    replace: "tag === 'none'",
    why: 'a link with a forbidden address leads to the page it stands on',
    tests: ['tests/lib/markdown.test.ts'],
  },
  {
    file: 'app/lib/markdown.server.ts',
    find: ".replaceAll('\\0', '\\uFFFD')",
    replace: '',
    why: 'an address with a NUL in it keeps a whole text from being stored',
    tests: ['tests/lib/markdown.test.ts'],
  },
  {
    file: 'app/features/positions/drafting/get-timeline.server.ts',
    find: ' AND o.audience = ANY($2)',
    replace: '',
    why: 'the course of a position names a partner to whoever may not read the register',
    tests: ['tests/features/positions/partners.test.ts'],
  },
]

import {
  gainsOfMove,
  inDocument,
  inLibrary,
  inNetwork,
  inText,
  inTwoLanguages,
} from './look-documents.ts'
import {
  besideReply,
  changedFile,
  sendingFiles,
  sentFiles,
  unfinishedFiles,
} from './look-uploads.ts'

/** The libraries, a document and what belongs to it. */
export const documentStops = [
  { name: 'libraries', persona: 'member' as const, to: '/documents' },
  { name: 'library', persona: 'coordinator' as const, to: inLibrary },
  { name: 'sent-files', persona: 'coordinator' as const, to: sentFiles },
  {
    name: 'sending-files',
    persona: 'coordinator' as const,
    to: sendingFiles,
    needsJavaScript: true as const,
  },
  {
    name: 'changed-file',
    persona: 'coordinator' as const,
    to: changedFile,
    needsJavaScript: true as const,
  },
  { name: 'reply-files', persona: 'member' as const, to: besideReply(false) },
  { name: 'add-reply-files', persona: 'member' as const, to: besideReply(true) },
  { name: 'unfinished-files', persona: 'coordinator' as const, to: unfinishedFiles },
  { name: 'guidelines', persona: 'member' as const, to: inNetwork('Guidelines|Smernice|Смернице') },
  { name: 'network-library', persona: 'member' as const, to: inNetwork() },
  { name: 'handbook', persona: 'member' as const, to: inNetwork('Gender and Security Toolkit') },
  { name: 'document', persona: 'coordinator' as const, to: inDocument() },
  { name: 'document-text', persona: 'coordinator' as const, to: inText() },
  { name: 'search-documents', persona: 'coordinator' as const, to: inText('asked twice') },
  { name: 'document-words', persona: 'coordinator' as const, to: inDocument('a[href*="/words"]') },
  { name: 'document-place', persona: 'coordinator' as const, to: inDocument('a[href$="/place"]') },
  { name: 'document-gains', persona: 'coordinator' as const, to: gainsOfMove },
  { name: 'versions', persona: 'coordinator' as const, to: inDocument('a[href*="/editions/"]') },
  { name: 'editions', persona: 'coordinator' as const, to: inTwoLanguages() },
  {
    name: 'confirmation',
    persona: 'coordinator' as const,
    to: inTwoLanguages('main a[href$="/confirmation"]'),
  },
  {
    name: 'translation',
    persona: 'coordinator' as const,
    to: inTwoLanguages('main a[href^="/documents/"]'),
  },
  {
    name: 'comparison',
    persona: 'coordinator' as const,
    to: inTwoLanguages('main a[href$="/confirmation"]', 'main a[href*="/comparison?with="]'),
  },
]

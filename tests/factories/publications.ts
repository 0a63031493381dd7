import type { ToPublish } from '../../app/features/positions/record/sign-publication.server.ts'
import type { VoteRecord } from '../../app/features/positions/vote/vote-record.ts'

/** A vote with electors of three services, one who changed her mind and one who was none. */
export function buildVote(over: Partial<VoteRecord> = {}): VoteRecord {
  return {
    rule: {
      majority: { kind: 'qualified', base: 'cast', part: 2, whole: 3 },
      quorum: { kind: 'share', part: 1, whole: 2 },
      chapterQuorum: { kind: 'number', number: 2 },
      chapterMajority: { kind: 'simple', base: 'present' },
    },
    opensAt: '2026-03-01T08:00:00.000Z',
    closesAt: '2026-03-08T20:00:00.000Z',
    electors: [
      { id: 'e1', chapter: 'serbia-moi' },
      { id: 'e2', chapter: 'albania-asp' },
      { id: 'e3', chapter: 'bulgaria-moi' },
      { id: 'e4', chapter: 'serbia-moi' },
    ],
    ballots: [
      { elector: 'e1', choice: 'against', at: '2026-03-02T09:00:00.000Z' },
      { elector: 'e2', choice: 'for', at: '2026-03-02T09:30:00.000Z' },
      { elector: 'x1', choice: 'for', at: '2026-03-03T10:00:00.000Z' },
      { elector: 'e1', choice: 'for', at: '2026-03-04T11:00:00.000Z' },
      { elector: 'e3', choice: 'abstain', at: '2026-03-05T12:00:00.000Z' },
    ],
    ...over,
  }
}

/** What a board might publish, in languages of all alphabets of the network. */
export function buildPosition(over: Partial<ToPublish> = {}): ToPublish {
  return {
    number: 'WPON/2026/03',
    body: 'wpon-see',
    authoritative: 'en',
    languages: [
      {
        language: 'en',
        title: 'Uniforms that fit',
        text: '# Uniforms\n\nEvery officer, *every* size: example.org/a_report_whose_address_is_longer_than_a_line_of_the_smallest_phone',
      },
      {
        language: 'sr-Cyrl',
        title: 'Униформе по мери',
        text: 'Свака полицајка љубља ђак џеп ћуп.',
      },
      {
        language: 'sq',
        title: 'Uniforma që rrinë mirë',
        text: 'Çdo police, çdo masë; është e drejtë.',
      },
      { language: 'ro', title: 'Uniforme potrivite', text: 'Fiecare polițistă își știe măsura.' },
      {
        language: 'bg',
        title: 'Униформи по мярка',
        text: 'Всяка полицайка, всеки размер ѝ е нужен.',
      },
    ],
    vote: buildVote(),
    officers: [
      { office: 'Chair', name: 'Arbëresha Dušanka Ștefănescu' },
      { office: 'Deputy chair', name: 'Ђурђа Ќосева' },
    ],
    previous: { number: 'WPON/2024/11', sha256: 'ab'.repeat(32) },
    publishedOn: '2026-03-14',
    partners: ['PCC SEE'],
    ...over,
  }
}

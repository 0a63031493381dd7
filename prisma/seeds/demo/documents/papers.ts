import type { DemoDocument, DemoReference } from './types.ts'

type Shelf = { chapterId: string; folder: string; documents: DemoDocument[] }

const equipment = `size;needed;in stock
XS;14;2
S;63;20
M;81;80
L;40;55
`

/** What lies in the libraries of three chapters. */
export const shelves: Shelf[] = [
  {
    chapterId: 'serbia-moi',
    folder: 'Zapisnici',
    documents: [
      {
        language: 'sr-Latn',
        name: 'Zapisnik sa jesenjeg sastanka ogranka.md',
        tags: ['zapisnik'],
        note: 'predlog',
        content:
          '# Zapisnik sa jesenjeg sastanka ogranka\n\n## Prisutne\n\nČlanice iz četiri uprave, dve preko veze.\n\n## Oprema\n\nPrsluci u veličini S stižu u januaru. Do tada se uzajmljuju između uprava.\n\n## Mentorstvo\n\nOgranak prijavljuje šest mentorki za prolećni ciklus.\n',
        next: {
          note: 'kako je usvojen',
          content:
            '# Zapisnik sa jesenjeg sastanka ogranka\n\n## Prisutne\n\nČlanice iz četiri uprave, dve preko veze.\n\n## Oprema\n\nPrsluci u veličini S stižu u februaru. Do tada se uzajmljuju između uprava.\n\n## Mentorstvo\n\nOgranak prijavljuje osam mentorki za prolećni ciklus.\n\n## Sledeći sastanak\n\nU martu, dan određuje koordinatorka.\n',
        },
      },
      {
        language: 'sr-Cyrl',
        name: 'Записник са летњег састанка огранка.md',
        tags: ['zapisnik'],
        note: 'усвојен',
        content:
          '# Записник са летњег састанка огранка\n\n## Обука\n\nВежба спасавања из воде одржава се у септембру. Опрема је обезбеђена у свим величинама.\n\n## Питања чланица\n\nНајчешће питање било је ко одобрава замену смене за време неге детета.\n',
      },
      {
        language: 'en',
        name: 'Vests by size.csv',
        title: 'Vests by size',
        tags: ['equipment'],
        note: 'count of October',
        content: equipment,
      },
    ],
  },
  {
    chapterId: 'albania-asp',
    folder: 'Procesverbale',
    documents: [
      {
        language: 'sq',
        name: 'Procesverbali i mbledhjes së vjeshtës.md',
        tags: ['procesverbal'],
        note: 'i miratuar',
        content:
          '# Procesverbali i mbledhjes së vjeshtës\n\n## Trajnimi\n\nDega propozon dy vende për ushtrimin e përbashkët.\n\n## Pajisjet\n\nMasat që mungojnë raportohen deri në fund të muajit.\n',
      },
    ],
  },
  {
    chapterId: 'north-macedonia-moi',
    folder: 'Записници',
    documents: [
      {
        language: 'mk',
        name: 'Записник од есенскиот состанок.md',
        tags: ['записник'],
        note: 'усвоен',
        content:
          '# Записник од есенскиот состанок\n\n## Менторство\n\nПодружницата бара три менторки со искуство во дежурна служба.\n\n## Опрема\n\nБројот на елеци во помали големини се проверува до крајот на месецот.\n',
      },
    ],
  },
]

/** What lies in the library of the board. */
export const boardPapers: DemoDocument[] = [
  {
    language: 'en',
    name: 'Minutes of the autumn session of the council.md',
    tags: ['minutes'],
    note: 'as adopted',
    content:
      '# Minutes of the autumn session of the council\n\n## Guidelines\n\nThe second version is adopted. Translations are asked for in every language of the network.\n\n## Survey on equipment\n\nSix services have answered. The others are reminded once.\n\n## Next session\n\nIn March, online.\n',
  },
]

/** Works of others, as their publishers cite them; the notes are ours. */
export const references: DemoReference[] = [
  {
    title: 'Gender and Security Toolkit',
    language: 'en',
    authors: 'DCAF; OSCE/ODIHR; UN Women',
    publisher: 'DCAF, Geneva',
    year: '2020',
    address: 'https://www.dcaf.ch/gender-and-security-toolkit',
    notes:
      'Nine tools and seven policy briefs. Tool 2 is about policing: begin there; its lists of questions serve well in a first meeting with a superior.',
    tags: 'toolkit, reform',
  },
  {
    title: 'Handbook on gender-responsive police services for women and girls subject to violence',
    language: 'en',
    authors: 'UN Women; UNODC; IAWP',
    publisher: 'UN Women, New York',
    year: '2021',
    address:
      'https://www.unwomen.org/en/digital-library/publications/2021/01/handbook-gender-responsive-police-services',
    notes:
      'It tells of the guidelines of women police officers of South East Europe as an example of rules that a region agreed on together.',
    tags: 'handbook, violence',
  },
  {
    title: 'Handbook on effective police responses to violence against women',
    language: 'en',
    authors: 'UNODC',
    publisher: 'United Nations, New York',
    year: '2010',
    address: 'https://www.unodc.org/',
    notes:
      'Older, but its chapter on the first conversation with a victim is still used in training.',
    tags: 'handbook, violence',
  },
  {
    title: 'Gender and SSR Toolkit',
    language: 'en',
    authors: 'DCAF; OSCE/ODIHR; UN-INSTRAW',
    publisher: 'DCAF, Geneva',
    year: '2008',
    address: 'https://www.dcaf.ch/',
    notes: 'The first edition; its tool on police reform has been translated in the region.',
    tags: 'toolkit, reform',
  },
]

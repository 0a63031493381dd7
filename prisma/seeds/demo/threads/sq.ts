import type { DemoThread } from './types.ts'

export const sq: DemoThread[] = [
  {
    space: 'chapter:albania-asp',
    language: 'sq',
    title: 'Mirë se erdhët: kush jemi dhe çfarë pyesim këtu',
    startedDaysAgo: 200,
    pinned: true,
    posts: [
      {
        by: 'albania-asp/2',
        afterMinutes: 0,
        body: `Mirë se erdhët, kolege. Kjo hapësirë është vetëm për ne, anëtaret e degës sonë.

Shkruani dy rreshta: çfarë bëni tani dhe **një gjë** që do të kishit dashur ta dinit që ditën e parë. Pa emra njerëzish, pa numra dosjesh.`,
      },
      {
        by: 'albania-asp/10',
        afterMinutes: 95,
        body: 'Do të kisha dashur ta dija që ditën e parë se “nuk e di” është përgjigje e ndershme.',
      },
      {
        by: 'albania-asp/7',
        afterMinutes: 60,
        body: 'Se çizmet zgjidhen pasdite, kur këmba është e lodhur.',
      },
      {
        by: 'albania-asp/1',
        afterMinutes: 410,
        body: 'Një pyetje: a mund ta lexojë këtë dikush nga drejtoria?',
      },
      {
        by: 'albania-asp/2',
        afterMinutes: 35,
        body: 'Vetëm kush është anëtare e degës. Shtyp shenjën nën titull dhe sheh kush mund ta lexojë. Në kompjuter të përbashkët, dalja e shpejtë është lart në çdo faqe, por historikun e shfletuesit nuk e fshin.',
      },
      {
        by: 'albania-asp/9',
        afterMinutes: 20,
        body: 'Faleminderit që e the troç këtë të fundit.',
      },
    ],
  },
  {
    space: 'chapter:albania-asp',
    language: 'sq',
    title: 'Mentorimi: çfarë funksionoi dhe çfarë jo',
    startedDaysAgo: 54,
    posts: [
      {
        by: 'albania-asp/3',
        afterMinutes: 0,
        body: 'E mbyllëm raundin e parë të mentorimit. Para se të nisim të dytin: çfarë të mbajmë dhe çfarë të heqim? Sinqerisht, ju lutem.',
      },
      {
        by: 'albania-asp/8',
        afterMinutes: 120,
        body: 'Të mbajmë marrëveshjen me shkrim. Një faqe, por na kurseu shumë keqkuptime. Të heqim takimin hapës me fjalime.',
      },
      {
        by: 'albania-asp/12',
        afterMinutes: 75,
        body: 'Mentorja ime ishte nga një shërbim tjetër dhe kjo më dha liri. Me dikë nga drejtoria ime do ta kisha peshuar çdo fjalë.',
      },
      {
        by: 'albania-asp/6',
        afterMinutes: 230,
        body: 'Unë mendoj ndryshe. Për gjëra konkrete, si turnet apo konkurset, vlen më shumë dikush që i njeh rregullat tona. Ndoshta duhet të jetë zgjedhje, jo rregull.',
      },
      {
        by: 'albania-asp/3',
        afterMinutes: 50,
        body: 'Atëherë në formularin e radhës: “brenda shërbimit”, “jashtë shërbimit”, “s’ka rëndësi”. Dhe një takim më pak, ai me fjalimet.',
      },
    ],
  },
  {
    space: 'chapter:albania-asp',
    language: 'sq',
    title: 'Provat fizike: si t’i përgatisim vajzat që aplikojnë',
    startedDaysAgo: 14,
    posts: [
      {
        by: 'albania-asp/7',
        afterMinutes: 0,
        body: 'Sa herë shkojmë nëpër shkolla, na pyesin të njëjtën gjë: “A do ta kaloj vrapimin?” Shumë heqin dorë pa provuar. A ka bërë ndokush përgatitje falas para provave?',
      },
      {
        by: 'albania-asp/11',
        afterMinutes: 85,
        body: 'Ne po, dy të shtuna në stadiumin e qytetit, në orën tetë. Erdhën katërmbëdhjetë, në provë u paraqitën trembëdhjetë. Asgjë e madhe: u treguam si matet dhe u dhamë një plan për gjashtë javë.',
      },
      {
        by: 'albania-asp/5',
        afterMinutes: 140,
        body: 'Vetëm kujdes që të jetë e hapur për të gjithë, edhe për djemtë. Përndryshe do të thonë se u bëjmë lehtësira.',
      },
      {
        by: 'albania-asp/11',
        afterMinutes: 30,
        body: 'Ishte e hapur. Erdhën edhe pesë djem. Njëri mbeti i fundit në vrap dhe të shtunën tjetër solli ujë për të gjithë.',
      },
      {
        by: 'albania-asp/7',
        afterMinutes: 45,
        body: 'Po e marr planin për gjashtë javë, nëse e shkruan këtu. Edhe idenë e ujit.',
      },
    ],
  },
  {
    space: 'network',
    language: 'sq',
    title: 'Dhuna në internet: dikush vjen me telefonin në dorë',
    startedDaysAgo: 21,
    posts: [
      {
        by: 'albania-asp/10',
        afterMinutes: 0,
        body: 'Vjen një grua ose një vajzë, të zgjat telefonin dhe thotë: “Shihe vetë.” Çfarë bëni në pesë minutat e para? Po përgatis një fletë për kolegët e rojës. Pa raste, vetëm hapat.',
      },
      {
        by: 'croatia-moi/7',
        afterMinutes: 70,
        body: 'Do not take the phone and scroll. Ask her to show only what she wants to show. Then save before anything disappears: link, date, account name as written, a screenshot with the time visible.',
        language: 'en',
      },
      {
        by: 'serbia-moi/11',
        afterMinutes: 55,
        body: 'I nikako „obriši profil“. Taj savet najčešće čujem, a njime kažnjavamo nju i brišemo trag.',
        language: 'sr-Latn',
      },
      {
        by: 'albania-asp/10',
        afterMinutes: 25,
        body: 'Ky do të jetë rreshti i parë: “Mos i thuaj ta mbyllë llogarinë.”',
      },
      {
        by: 'moldova-gpi/11',
        afterMinutes: 640,
        body: 'Și întrebați cine mai are acces la telefon. Uneori cel de care se teme știe parola și vede că a venit la noi.',
        language: 'ro',
      },
      {
        by: 'north-macedonia-moi/10',
        afterMinutes: 190,
        body: 'Te ne ndihmon edhe pyetja: “Ku do të flesh sonte?” Dhuna në ekran rrallë mbetet vetëm në ekran.',
      },
      {
        by: 'albania-asp/10',
        afterMinutes: 1300,
        body: 'Fleta ka tani shtatë hapa dhe zë një faqe. E shkruaj këtu pasi ta lexojnë dy kolegë të rojës, jo vetëm ne.',
      },
    ],
  },
  {
    space: 'shared:borders',
    language: 'sq',
    title: 'Turnet e natës në kufi dhe rruga për në shtëpi',
    startedDaysAgo: 110,
    closed: true,
    posts: [
      {
        by: 'albania-asp/4',
        afterMinutes: 0,
        body: 'Turni mbaron në shtatë, autobusi i parë niset në nëntë. Kush ka makinë, ikën. Unë pres. Si e keni zgjidhur ju transportin pas turnit të natës?',
      },
      {
        by: 'north-macedonia-moi/7',
        afterMinutes: 110,
        body: 'Кај нас комбето на претходната смена чека петнаесет минути. Никаде не пишува, договор е. Кога ќе се смени шефот, почнуваме одново.',
        language: 'mk',
      },
      {
        by: 'montenegro-pd/3',
        afterMinutes: 230,
        body: 'Mi smo tražile da se smjena pomjeri pola sata i dobile. Nije ništa koštalo, samo niko ranije nije pitao.',
        language: 'cnr',
      },
      {
        by: 'albania-asp/4',
        afterMinutes: 40,
        body: 'Gjysmë ore! Këtë mund ta kërkoj edhe unë. Por jo me gojë, dua një rresht të shkruar.',
      },
      {
        by: 'serbia-moi/3',
        afterMinutes: 150,
        body: 'Тако је. Једна реченица у распореду вреди више од десет љубазних шефова.',
        language: 'sr-Cyrl',
      },
      {
        by: 'albania-asp/4',
        afterMinutes: 15800,
        body: 'U bë. Që nga e hëna turni mbaron më vonë dhe furgoni na pret. Një rresht, i shkruar. Faleminderit, po e mbyll temën.',
      },
    ],
  },
  {
    space: 'chapter:north-macedonia-moi',
    language: 'sq',
    title: 'A mund të shkruajmë shqip këtu?',
    startedDaysAgo: 2,
    posts: [
      {
        by: 'north-macedonia-moi/10',
        afterMinutes: 0,
        body: 'Jam e re këtu. A mund të shkruaj shqip në këtë hapësirë, apo më mirë maqedonisht? Në punë i përdor të dyja, por për gjërat e vështira mendoj shqip.',
      },
      {
        by: 'north-macedonia-moi/2',
        afterMinutes: 35,
        body: 'Пишувај на албански, слободно. Ова место е и твое. Јас читам бавно, но читам.',
        language: 'mk',
      },
      {
        by: 'north-macedonia-moi/5',
        afterMinutes: 80,
        body: 'Shkruaj shqip. Unë përgjigjem në të dyja, varet nga ora e natës.',
      },
      {
        by: 'north-macedonia-moi/11',
        afterMinutes: 410,
        body: 'Само едно: кога е нешто итно за сите, стави по еден ред на двата јазика. Не поради правило, туку за да не остане некоја без информација.',
        language: 'mk',
      },
      {
        by: 'north-macedonia-moi/10',
        afterMinutes: 45,
        body: 'Faleminderit. Atëherë pyetjen e parë e shkruaj nesër, në të dyja gjuhët: si i ndani turnet për Bajram dhe për Pashkë?',
      },
    ],
  },
]

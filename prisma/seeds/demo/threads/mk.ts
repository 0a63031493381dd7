import type { DemoThread } from './types.ts'

export const mk: DemoThread[] = [
  {
    space: 'chapter:north-macedonia-moi',
    language: 'mk',
    title: 'Средношколките прашуваат: што да им кажеме?',
    startedDaysAgo: 37,
    posts: [
      {
        by: 'north-macedonia-moi/4',
        afterMinutes: 0,
        body: 'Во четврток сме во едно средно училиште, на ден на професиите. Минатиот пат ме прашаа: „А дали смеете да плачете?“ Се збунив. Што ве прашуваат вас и што одговарате?',
      },
      {
        by: 'north-macedonia-moi/9',
        afterMinutes: 65,
        body: 'Мене: „Мора ли да имаш кратка коса?“ Ја распуштив мојата и веднаш дојдоа уште пет прашања.',
      },
      {
        by: 'north-macedonia-moi/6',
        afterMinutes: 130,
        body: 'Јас кажувам колку трае обуката, колкава е првата плата и како изгледа еден обичен вторник. Плакатите им ги оставам на другите.',
      },
      {
        by: 'north-macedonia-moi/8',
        afterMinutes: 40,
        body: 'За плачењето: „Смееме. По смената, во кола, како сите луѓе.“ Се насмеаја, па прашаа сериозно.',
      },
      {
        by: 'north-macedonia-moi/4',
        afterMinutes: 25,
        body: 'Го земам тоа. За физичкиот тест ќе им дадам лист со норми и план за подготовка, за да не се откажат уште дома.',
      },
      {
        by: 'north-macedonia-moi/6',
        afterMinutes: 310,
        body: 'И покани ги на еден тренинг. Листот го носат дома, а од тренингот си одат со прашање кога е следниот.',
      },
    ],
  },
  {
    space: 'chapter:mk-policewomen',
    language: 'mk',
    title: 'Работен план на Секцијата: три приоритети',
    startedDaysAgo: 70,
    posts: [
      {
        by: 'north-macedonia-moi/2',
        afterMinutes: 0,
        body: 'Во планот за следната година имаме место за три приоритети. Моите: менторство, опрема по мерка, простории за првиот разговор. Што би смениле вие?',
      },
      {
        by: 'north-macedonia-moi/5',
        afterMinutes: 95,
        body: 'Наместо опрема, подготовка за унапредување. Опремата ја бараат и колегите, со нив ќе бараме заедно.',
      },
      {
        by: 'north-macedonia-moi/12',
        afterMinutes: 50,
        body: 'Јас не би ја вадела. Ако бараме „заедно со сите“, пак ќе добиеме еден крој за сите.',
      },
      {
        by: 'north-macedonia-moi/1',
        afterMinutes: 420,
        body: 'Може и двете, ако опремата ја стесниме: само елеци, само мерење, со рок. Мал приоритет, ама се завршува.',
      },
      {
        by: 'north-macedonia-moi/2',
        afterMinutes: 75,
        body: `Тогаш вака:

1. менторство
2. подготовка за унапредување
3. елеци, само мерење

Просториите ги предлагам како работа заедно со општините, не само наша. Одговорете до недела, ве молам.`,
      },
      {
        by: 'north-macedonia-moi/8',
        afterMinutes: 180,
        body: 'За. И една молба: состанокот да не е во понеделник наутро, тогаш се менуваат смените.',
      },
    ],
  },
  {
    space: 'chapter:north-macedonia-moi',
    language: 'mk',
    title: 'Менторство: што да пишува во договорот',
    startedDaysAgo: 44,
    posts: [
      {
        by: 'north-macedonia-moi/11',
        afterMinutes: 0,
        body: 'Првпат ќе бидам менторка. Во комплетот има договор на една страница, но местото „цели“ е празно. Колку цели имаат смисла? Јас би напишала седум, а веќе гледам дека тоа е за мене, не за неа.',
      },
      {
        by: 'north-macedonia-moi/3',
        afterMinutes: 110,
        body: 'Две. Една што се гледа по три месеци и една што си е нејзина и не мора да ти ја каже.',
      },
      {
        by: 'north-macedonia-moi/6',
        afterMinutes: 45,
        body: 'И запишете кога завршувате. Моето прво менторство немаше крај, па заврши со непријатно молчење.',
      },
      {
        by: 'north-macedonia-moi/9',
        afterMinutes: 260,
        body: 'Од другата страна: мојата менторка ме праша „Што би сакала да можеш, а сега не можеш?“ Тоа прашање го паметам, целите не.',
      },
      {
        by: 'north-macedonia-moi/11',
        afterMinutes: 35,
        body: 'Го бришам полето и го ставам вашето прашање. Прва средба во среда, со чај, без папки. Благодарам.',
      },
    ],
  },
  {
    space: 'network',
    language: 'mk',
    title: 'Жени на командни места: што навистина ви помогна?',
    startedDaysAgo: 58,
    posts: [
      {
        by: 'north-macedonia-moi/1',
        afterMinutes: 0,
        body: 'Ја читам четвртата област од Насоките, пречките за напредување. Наместо анализа, едно прашање за колешките што раководат: што навистина ви помогна да стигнете таму? Само едно нешто.',
      },
      {
        by: 'croatia-moi/4',
        afterMinutes: 90,
        body: 'Natječaj objavljen javno i na vrijeme. Ne šalim se, ranije sam za mjesta saznavala od drugih.',
        language: 'hr',
      },
      {
        by: 'albania-asp/5',
        afterMinutes: 65,
        body: 'Një shef që më la ta drejtoja punën kur ishte aty, jo kur mungonte. Kështu e panë edhe të tjerët.',
        language: 'sq',
      },
      {
        by: 'serbia-moi/5',
        afterMinutes: 140,
        body: 'Колегиница која ми је рекла да не чекам док не испуним баш сваки услов. Друге кандидате то, каже, никад није спречило да се јаве.',
        language: 'sr-Cyrl',
      },
      {
        by: 'moldova-gpi/9',
        afterMinutes: 480,
        body: 'A year in the operations room. Everybody called it a detour. It was the only place from which I saw the whole picture at once.',
        language: 'en',
      },
      {
        by: 'north-macedonia-moi/1',
        afterMinutes: 55,
        body: 'Значи: јавен оглас, шеф што прави место, колешка што поттикнува и заобиколен пат што излегол прав. Ништо од ова не зависи од храброста на една жена. Така ќе го запишам.',
      },
      {
        by: 'bih-federation/3',
        afterMinutes: 120,
        body: 'Dopiši i: neko kod kuće ko zna šta je noćni poziv. Bez toga mi ništa od ovoga ne bi pomoglo.',
        language: 'bs',
      },
    ],
  },
  {
    space: 'chapter:north-macedonia-moi',
    language: 'mk',
    title: 'Податоци по пол: зошто пак истата табела?',
    startedDaysAgo: 11,
    posts: [
      {
        by: 'north-macedonia-moi/8',
        afterMinutes: 0,
        body: 'Третата табела годинава со ист наслов. Кој ја бара, зошто, и дали нешто некогаш се врати од неа? Прашувам без лутина, ја пополнувам во ноќна смена.',
      },
      {
        by: 'north-macedonia-moi/2',
        afterMinutes: 380,
        body: 'Праведно прашање. Оваа оди во регионалниот круг за 2026. Се споредуваме со сопствената претходна година, не со соседите.',
      },
      {
        by: 'north-macedonia-moi/3',
        afterMinutes: 60,
        body: 'Од претходната се виде дека сме најмногу на шалтер, а најмалку на обуки за раководење. Затоа сега побаравме места на обуката. Така се врати.',
      },
      {
        by: 'north-macedonia-moi/8',
        afterMinutes: 20,
        body: 'Тоа не го знаев. Напишете го најгоре во табелата, ќе ја пополнуваме побрзо.',
      },
      {
        by: 'north-macedonia-moi/2',
        afterMinutes: 45,
        body: 'Ќе го напишам. А бројките под пет пратете ги, но нема да се објават, за да не може никој да се препознае.',
      },
    ],
  },
  {
    space: 'shared:borders',
    language: 'mk',
    title: 'Единствена жена во смена: кога те викаат од слободен ден',
    startedDaysAgo: 46,
    posts: [
      {
        by: 'north-macedonia-moi/12',
        afterMinutes: 0,
        body: 'Отворам посебна тема, како што најавив. Кога треба жена да прегледа патничка, а во смената нема жена, ме викаат мене, и кога сум слободна. Како е кај вас и дали тоа некаде се брои?',
      },
      {
        by: 'albania-asp/7',
        afterMinutes: 80,
        body: 'Njësoj. Nuk numërohet askund, sepse quhet “ndihmë”. Unë mbaj një fletore: data, ora, sa zgjati. Pa emra.',
        language: 'sq',
      },
      {
        by: 'bulgaria-moi/3',
        afterMinutes: 150,
        body: 'При нас се води като извънреден труд, стига някой да го впише. Тетрадката е добра идея, след половин година тя говори вместо теб.',
        language: 'bg',
      },
      {
        by: 'serbia-moi/7',
        afterMinutes: 45,
        body: 'Ми смо са суседном сменом направиле договор: оне ускачу недељом, ми средом. Није решење, али бар знаш кад можеш да искључиш телефон.',
        language: 'sr-Cyrl',
      },
      {
        by: 'montenegro-pd/2',
        afterMinutes: 320,
        body: 'Prije dogovora bih tražila broj. Dok je „usluga“, niko neće otvoriti radno mjesto.',
        language: 'cnr',
      },
      {
        by: 'north-macedonia-moi/12',
        afterMinutes: 60,
        body: 'Значи, тетратка, сите, три месеци, исти три колони: датум, час, траење. Потоа збир по премин, без имиња. Јас собирам.',
      },
    ],
  },
]

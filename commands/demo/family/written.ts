/** By the headings of the form. */
export type Answers = Record<string, string[]>

/** What the people of the synthetic family write. All of it is made up. */
export interface WrittenReport {
  author: string
  kind: 'professional-report-initial' | 'social-worker-report'
  as: 'docx' | 'pdf' | 'draft'
  answers: Answers
  /** What is about one child only, by the child's name. */
  children?: Record<string, Answers>
  /** In the same document, but in a PDF: there it is a file of its own. */
  restricted?: Answers
}

export const writtenReports: WrittenReport[] = [
  {
    author: 'siobhan.byrne@northshire.example',
    kind: 'social-worker-report',
    as: 'docx',
    answers: {
      'Why this conference is held': [
        'On Friday 5 March 2027 Ellis came to school with a bruise on his upper arm and told his teacher that he had been pulled out of a car. The police and children’s social care spoke with both parents. The strategy discussion on 9 March agreed that both children may be suffering harm.',
      ],
      'Family and household': [
        'Donna lives with Ellis and Maya in a two-bedroom flat on the second floor. Imran is Maya’s father; he moved out in January and sees Maya on Sundays at his sister’s house. Both parents have parental responsibility for Maya, Donna alone for Ellis. Ellis’s father has not been in touch since 2020.',
        'The children’s grandmother, who lives two streets away, is the person Ellis says he would ring.',
      ],
      'What has happened': [
        'September 2024: health visitor worried about missed antenatal appointments; early help offered and accepted.',
        'June 2026: neighbours called the police to shouting; nobody was hurt, the children were asleep.',
        'November 2026: Donna asked for help with her drinking and began to see a worker at Turning Tide.',
        '5 March 2027: the bruise. A paediatrician found that it fits a hard grip. Donna said that she grabbed Ellis when he ran towards the road, and that she had been drinking.',
      ],
      'Past harm': [
        'Ellis has been hurt once that we know of, and frightened more often. Maya has not been hurt, but has been in the room during arguments.',
      ],
      'Complicating factors': [
        'Donna drinks more when money runs short at the end of the month. The lift in the block has been broken since autumn, so she goes out less. Imran works nights.',
      ],
      'Future danger': [
        'If Donna goes on drinking while she is alone with the children, Ellis may be hurt again, and Maya, who is two, may be left without somebody who notices what she needs.',
      ],
      'What is working well?': [
        'Donna told us the truth on the first day. Ellis has missed only two days of school since Christmas. Imran comes when he says he will. Grandmother has the children on Fridays.',
      ],
      'The family’s view': [
        'Donna: “I know it was me. I need somebody to ring at six o’clock, that is the bad time.” Imran wants Maya to stay with her mother and brother, and offers two evenings a week.',
      ],
      'What better looks like': [
        'Somebody sober is with the children every evening. Ellis gets to be nine. Donna asks for a worker who can come at teatime, and for the lift to be mended.',
      ],
      Assessment: [
        'What happened on 5 March was not the first time that the drink was in charge. The strengths are real and recent.',
      ],
      'Outline plan': [
        'A rota for evenings until Easter (Donna, Imran, grandmother). Turning Tide twice a week. School offers breakfast club from Monday. Core group: school, health visitor, Turning Tide, both parents, grandmother.',
      ],
      'Shared with the family': [
        'Read through with Donna at home on 22 March and with Imran by telephone on 23 March. Donna asked for one date to be put right, and it was.',
      ],
    },
    children: {
      'Ellis Carrick': {
        'Wishes and feelings': [
          'Ellis: “I want Mum to be like she is in the mornings.” He drew three houses, and put himself in his grandmother’s.',
        ],
        'Daily life': [
          'Ellis is up first and gets the breakfast. He likes school dinners and football. He goes to bed late and is often tired on Mondays.',
        ],
        'A number from 0 to 10, and why not one lower': ['4: he has somebody to ring, and he rings her.'],
        Recommendation: ['A plan, for physical harm and neglect.'],
      },
      'Maya Siddiqui': {
        'Wishes and feelings': ['Maya was watched at play with each parent. She goes to both for comfort.'],
        'Daily life': [
          'Maya is a lively child who is beginning to talk. She is clean and well fed when we see her. She wakes at night.',
        ],
        'A number from 0 to 10, and why not one lower': ['5: her father comes when he says he will.'],
        Recommendation: ['A plan, for neglect.'],
      },
    },
    restricted: {
      'What is restricted': [
        'Donna has told us, and nobody else in the family, that she was hit by Ellis’s father in 2019 and that he has found out which town she lives in. The street and the name of the block must not be said in the meeting or stand in the plan.',
      ],
      'From whom it must be kept': ['Imran Siddiqui, and anybody who passes papers on to Ellis’s father.'],
      Why: ['A risk of violence to Donna and Ellis. The police have a marker on the address.'],
      'What may be said instead': ['That the family has safe housing and that the housing officer works with them.'],
    },
  },
  {
    author: 'amira.haddad@northshire.example',
    kind: 'professional-report-initial',
    as: 'docx',
    answers: {
      'Our involvement': [
        'Ellis has been at Harbour Road since Reception and is now in Year 4. I am his class teacher and the deputy safeguarding lead; I see him every day.',
      ],
      'Past harm': [
        'On 5 March Ellis had a bruise on his left upper arm. He said, without being asked: “Mum got me out of the car fast.” Four times since January he has come in without breakfast.',
      ],
      'Complicating factors': ['Ellis worries about his sister during lessons, and asks to ring home.'],
      'Future danger': ['That he is hurt again, and that he goes on being the one who looks after everybody.'],
      'What is working well?': [
        'He is in school nearly every day and on time. His reading is ahead of his age. Donna comes to parents’ evenings, and Imran came to the nativity play.',
      ],
      'The family’s view': ['Donna says school is the part of the week that works.'],
      'What needs to change, and what my service will do': [
        'Breakfast club every day from 12 April at no cost. Thursday football, with the bus back. A quiet ten minutes with me on Mondays.',
      ],
      'Shared with the family': ['Read with Donna at school on 23 March. She agreed with it.'],
    },
    children: {
      'Ellis Carrick': {
        'Wishes and feelings': [
          'Ellis said: “I would like it if somebody else made the tea.” He would like to go to the football club on Thursdays.',
        ],
      },
    },
  },
  {
    author: 'tomasz.nowak@northshire.example',
    kind: 'professional-report-initial',
    as: 'docx',
    answers: {
      'Our involvement': [
        'School nurse for Harbour Road. I have seen Ellis twice: in October for his eyes, on 8 March with the paediatrician’s letter.',
      ],
      'Past harm': ['One bruise, described in the paediatrician’s letter of 6 March. Nothing else on examination.'],
      'Complicating factors': ['Ellis sleeps about seven hours, which is too little at his age.'],
      'Future danger': ['Tiredness that becomes the reason for missing school.'],
      'What is working well?': ['Vaccinations are complete. He wears his glasses. He eats well at school.'],
      'The family’s view': ['Donna came to the appointment in October and asked good questions.'],
      'What needs to change, and what my service will do': [
        'A sleep plan with Donna, two visits in April. A hearing test in May.',
      ],
      'Shared with the family': ['Sent to Donna by way of the social worker on 22 March.'],
    },
    children: {
      'Ellis Carrick': {
        'Wishes and feelings': ['Ellis would like a lamp by his bed.'],
      },
    },
  },
  {
    author: 'grace.adeyemi@northshire.example',
    kind: 'professional-report-initial',
    as: 'docx',
    answers: {
      'Our involvement': ['Health visitor to Maya since her birth; nine visits, the last on 16 March.'],
      'Past harm': [
        'Maya’s weight fell between 9 and 12 months and has been steady since. Two home visits were missed last winter.',
      ],
      'Complicating factors': ['A broken lift, a pushchair and two flights of stairs: the clinic is hard to reach.'],
      'Future danger': ['That Maya is not listened to at night when her mother has been drinking.'],
      'What is working well?': ['Maya is warm and curious and turns to her mother. Her father reads to her.'],
      'The family’s view': [
        'Donna would like visits at home rather than the clinic. Imran asks to be told of appointments too.',
      ],
      'What needs to change, and what my service will do': [
        'Visits every two weeks, at home, one in three in the evening. Two-year review by the end of April.',
      ],
      'Shared with the family': ['Read with Donna on 26 March.'],
    },
    children: {
      'Maya Siddiqui': {
        'Wishes and feelings': ['At two, Maya shows them: she sought her brother first when I dropped a book.'],
      },
    },
  },
  {
    author: 'kwame.mensah@northshire.example',
    kind: 'professional-report-initial',
    as: 'draft',
    answers: {
      'Our involvement': ['Housing officer for the block since 2025. Rent account in arrears by two weeks.'],
      'What is working well?': ['Donna rings us when something is wrong.'],
    },
  },
  {
    author: 'leila.rahimi@turningtide.example',
    kind: 'professional-report-initial',
    as: 'pdf',
    answers: {
      'Our involvement': ['Donna’s worker at Turning Tide since November 2026. Fourteen meetings kept, three missed.'],
      'Past harm': [
        'Donna has told me about evenings that she does not remember. I have not met the children, and have asked the social worker to bring them to our next meeting.',
      ],
      'Complicating factors': ['The end of the month, and being alone after six.'],
      'Future danger': ['A relapse when support ends at short notice.'],
      'What is working well?': ['Four weeks without a drink in February. She asked for this help herself.'],
      'The family’s view': ['Donna wants the meetings to go on and Imran to know about them.'],
      'What needs to change, and what my service will do': [
        'Two meetings a week until June, one at teatime. A number to ring in the evening.',
      ],
      'Shared with the family': ['Read with Donna on 23 March.'],
    },
    restricted: {
      'What is restricted': [
        'Donna takes a medicine that would make her very ill if she drank. She does not want it known.',
      ],
      'From whom it must be kept': ['Everybody but the chair and the lead social worker.'],
      Why: ['It is her own medical detail, and she agreed to it going to the chair.'],
      'What may be said instead': ['That there is a treatment plan and that she keeps to it.'],
    },
  },
]

/** A made-up business with what its visitors ask: what it holds, and the same with another number, place or thing that it doesn't hold. */
export interface SwapBusiness {
  name: string;
  entries: [question: string, answer: string][];
  pages: [title: string, text: string][];
  /** What is asked as it is known, and with what was swapped. */
  numbers: Swap[];
  places: Swap[];
  /** A thing swapped for one that the knowledge lacks, or says of something else. */
  nouns: Swap[];
  /** Numbers that a line covers without naming them, or puts right: to answer is right. */
  covered: string[];
  /** More numbers that it doesn't hold, put in other ways; written after the rules were. */
  turned: string[];
}

/** `[as the knowledge has it, with another number, place or thing]` */
type Swap = [held: string, swapped: string];

const ferry: SwapBusiness = {
  name: 'ferry line',
  entries: [
    [
      'Is the 8 o’clock ferry to Hallin good for wheelchairs?',
      'Yes, the 8 o’clock ferry to Hallin has a lift and a ramp.',
    ],
    ['How much is the 10 ride ticket?', 'The 10 ride ticket costs £60 and can be shared.'],
    ['Do you take groups?', 'Groups of up to 20 people are welcome. Please book three days ahead.'],
    ['How much is a day ticket to Morvik?', 'A day ticket to Morvik costs £14, for children £7.'],
    ['Can I take my bike to Hallin?', 'Yes, a bike to Hallin costs £3 each way.'],
    ['How long is the crossing to Hallin?', 'The crossing to Hallin takes 35 minutes.'],
    [
      'Where does the boat to Morvik leave from?',
      'The boat to Morvik leaves from pier 2, beside the fish market.',
    ],
    ['Is there a café on deck 3?', 'Yes, the café on deck 3 has coffee and warm meals.'],
    ['Can I rent a 2 bed cabin?', 'Yes, a 2 bed cabin on the night boat costs £55.'],
    ['Do you have lost property?', 'Lost things are kept at the Hallin office for four weeks.'],
    ['Can I charge my car at the Hallin car park?', 'Yes, the Hallin car park has six chargers.'],
    [
      'Do you refund missed boats?',
      'A missed boat is not refunded, but the ticket is good for the next one.',
    ],
  ],
  pages: [
    [
      'Bus links',
      '# Bus line 14\n\nBus line 14 brings you from the Hallin pier to the castle every half hour. A ride costs £2.\n\n# Bus line 31\n\nBus line 31 brings you from the Morvik pier to the beach. It runs only in July and August.',
    ],
  ],
  numbers: [
    [
      'is the 8 o’clock ferry to Hallin ok for a wheelchair',
      'is the 7 o’clock ferry to Hallin ok for a wheelchair',
    ],
    ['how much is the 10 ride ticket', 'how much is the 25 ride ticket'],
    ['where does bus line 14 go', 'where does bus line 15 go'],
    ['how much is bus line 14', 'how much is bus line 9'],
    ['is there a café on deck 3', 'is there a café on deck 5'],
    ['can I rent a 2 bed cabin', 'can I rent a 4 bed cabin'],
    ['what does a 2 bed cabin cost', 'what does a 6 bed cabin cost'],
    ['does bus line 31 run in July', 'does bus line 32 run in July'],
    ['can I share the 10 ride ticket', 'can I share the 50 ride ticket'],
    ['has the 8 o’clock ferry to Hallin got a ramp', 'has the 11 o’clock ferry to Hallin got a ramp'],
  ],
  places: [
    ['how much is a day ticket to Morvik', 'how much is a day ticket to Brenna'],
    ['can I take my bike to Hallin', 'can I take my bike to Stavness'],
    ['how long is the crossing to Hallin', 'how long is the crossing to Morvik'],
    ['where does the boat to Morvik leave', 'where does the boat to Ullsby leave'],
    ['can I charge my car at the Hallin car park', 'can I charge my car at the Morvik car park'],
    ['what does a bike cost to Hallin', 'what does a bike cost to Morvik'],
    ['is lost property kept at the Hallin office', 'is lost property kept at the Brenna office'],
    ['what is a day ticket for children to Morvik', 'what is a day ticket for children to Hallin'],
    ['how long does the ferry to Hallin take', 'how long does the ferry to Aberdeen take'],
    [
      'is there a bus from the Hallin pier to the castle',
      'is there a bus from the Brenna pier to the castle',
    ],
  ],
  nouns: [
    ['can I take my bike to Hallin', 'can I take my surfboard to Hallin'],
    ['what does a bike cost to Hallin', 'what does a motorbike cost to Hallin'],
    ['do you have lost property', 'do you have life jackets'],
    ['is there a café on deck 3', 'is there a cinema on deck 3'],
    ['can I rent a 2 bed cabin', 'can I rent a wheelchair'],
    ['can I charge my car at the Hallin car park', 'can I wash my car at the Hallin car park'],
    ['do you refund missed boats', 'do you refund missed flights'],
    ['is a day ticket to Morvik cheaper for children', 'is a day ticket to Morvik cheaper for pensioners'],
    ['is the 8 o’clock ferry good for wheelchairs', 'is the 8 o’clock ferry good for trucks'],
    ['do you take groups', 'do you take parcels'],
  ],
  covered: ['do you take groups of 12', 'can a group of 18 people come along'],
  turned: [
    'wheelchair on the ferry at 7 to Hallin?',
    'is the 9am ferry to Hallin ok with a wheelchair',
    'where does the number 15 bus go',
    'bus line no. 22 in July?',
    'price of the 12-ride ticket',
  ],
};

const studio: SwapBusiness = {
  name: 'pottery studio',
  entries: [
    ['What does the 60 minute taster cost?', 'The 60 minute taster costs $35, clay included.'],
    [
      'Can children come to the Saturday class?',
      'Yes, children aged 7 to 12 can come to the Saturday class.',
    ],
    ['How much is the 6 week course?', 'The 6 week course costs $240.'],
    ['Can I fire my own pots?', 'Yes, firing costs $4 per pot up to 15 cm high.'],
    [
      'Is there parking at the Ash Street studio?',
      'Yes, the Ash Street studio has ten spaces behind the house.',
    ],
    ['Do you ship to Canada?', 'Yes, shipping to Canada costs $28 and takes a week.'],
    ['What is kiln 2 for?', 'Kiln 2 is for porcelain and goes up to cone 10.'],
    ['Can I rent wheel 4?', 'Wheel 4 can be rented for $12 an hour, it turns left as well.'],
    ['How many people fit in the Ash Street studio?', 'The Ash Street studio has room for 14 people.'],
    ['Do you sell gift cards?', 'Yes, gift cards over any amount at the desk and online.'],
    [
      'Can we hold a birthday party?',
      'Yes, parties cost $30 per child for two hours, with at least 6 children.',
    ],
    ['Do you teach in Fenton?', 'Yes, in Fenton we teach on Wednesdays at the library.'],
  ],
  pages: [
    [
      'Memberships and clay',
      '# Memberships\n\n| Membership | Price | Shelf |\n|---|---|---|\n| 5 visits | $70 | none |\n| 12 visits | $150 | half a shelf |\n\n# Clay\n\nA 10 lb bag of stoneware is $12. Porcelain comes in 5 lb bags at $14.',
    ],
  ],
  numbers: [
    ['how much is the 60 minute taster', 'how much is the 90 minute taster'],
    ['is clay included in the 60 minute taster', 'is clay included in the 30 minute taster'],
    ['what is the price of the 6 week course', 'what is the price of the 10 week course'],
    ['how much is the 6 week course', 'how much is the 3 week course'],
    ['what is kiln 2 for', 'what is kiln 3 for'],
    ['can I put porcelain in kiln 2', 'can I put porcelain in kiln 1'],
    ['can I rent wheel 4', 'can I rent wheel 7'],
    ['what does wheel 4 cost an hour', 'what does wheel 9 cost an hour'],
    ['how much is the 12 visits membership', 'how much is the 20 visits membership'],
    ['do I get a shelf with 12 visits', 'do I get a shelf with 30 visits'],
  ],
  places: [
    ['do you ship to Canada', 'do you ship to Norway'],
    ['how much is shipping to Canada', 'how much is shipping to Mexico'],
    ['is there parking at the Ash Street studio', 'is there parking at the Mill Road studio'],
    ['how many people fit in the Ash Street studio', 'how many people fit in the Harbour Lane studio'],
    ['do you teach in Fenton', 'do you teach in Grafton'],
    ['when do you teach in Fenton', 'when do you teach in Oakley'],
    ['can I park at the Ash Street studio', 'can I park at the Fenton library'],
    ['how long does shipping to Canada take', 'how long does shipping to Hawaii take'],
    ['are you in Fenton on Wednesdays', 'are you in Dalby on Wednesdays'],
    ['has the Ash Street studio got room for 14', 'has the Elm Street studio got room for 14'],
  ],
  nouns: [
    ['can children come to the Saturday class', 'can dogs come to the Saturday class'],
    ['can I fire my own pots', 'can I fire my own glass'],
    ['do you ship to Canada', 'do you ship kilns'],
    ['is there parking at the Ash Street studio', 'is there a shower at the Ash Street studio'],
    ['do you sell gift cards', 'do you sell tools'],
    ['can we hold a birthday party', 'can we hold a wedding'],
    ['what is kiln 2 for', 'what is the slab roller for'],
    ['how much is a bag of stoneware', 'how much is a bag of plaster'],
    ['what does the 60 minute taster cost', 'what does the 60 minute massage cost'],
    ['can I rent wheel 4', 'can I rent the kitchen'],
  ],
  covered: [
    'can my 9 year old come to the Saturday class',
    'how much is a party for 11 children',
    'what does firing 3 pots cost',
    'can a child of 5 come to the Saturday class',
  ],
  turned: [
    'price of the eight week course',
    'is kiln no. 5 for porcelain',
    'can I rent wheel #6',
    'price for 8 visits',
    'how much is a 20 lb bag of stoneware',
  ],
};

const camping: SwapBusiness = {
  name: 'Campingplatz',
  entries: [
    ['Was kostet die 7 Tage Karte fürs Schwimmbad?', 'Die 7 Tage Karte fürs Schwimmbad kostet 21 €.'],
    ['Liegt Platz 12 am Wasser?', 'Ja, Platz 12 liegt direkt am Wasser und hat Strom.'],
    ['Wie viele Personen passen in die Hütte?', 'In die Hütte passen bis zu 6 Personen.'],
    ['Fährt der Bus nach Altheim?', 'Ja, der Bus nach Altheim fährt jede Stunde und kostet 2 €.'],
    ['Wie weit ist es nach Bergsee?', 'Nach Bergsee sind es 4 km, ein Radweg führt am Fluss entlang.'],
    ['Darf man in Haus 3 Hunde mitbringen?', 'Ja, in Haus 3 sind Hunde erlaubt.'],
    ['Was kostet ein Stellplatz?', 'Ein Stellplatz kostet 18 € pro Nacht, jede Person 6 €.'],
    ['Kann ich das 2 Personen Kajak leihen?', 'Ja, das 2 Personen Kajak kostet 25 € am Tag.'],
    ['Gibt es in Altheim einen Arzt?', 'Ja, in Altheim ist eine Hausarztpraxis am Markt.'],
    ['Wo kann ich Brötchen kaufen?', 'Am Kiosk, täglich ab 7 Uhr.'],
    ['Gibt es WLAN?', 'Ja, kostenlos auf dem ganzen Platz.'],
    ['Wie lange ist der Kiosk offen?', 'Der Kiosk ist bis 20 Uhr offen.'],
  ],
  pages: [
    [
      'Wandern',
      '# Rundweg 5\n\nDer Rundweg 5 führt in drei Stunden um den See und ist für Kinderwagen geeignet.\n\n# Rundweg 8\n\nDer Rundweg 8 führt zur Burg. Er ist steil und im Winter gesperrt.',
    ],
  ],
  numbers: [
    ['was kostet die 7 Tage Karte', 'was kostet die 14 Tage Karte'],
    ['liegt Platz 12 am Wasser', 'liegt Platz 47 am Wasser'],
    ['hat Platz 12 Strom', 'hat Platz 33 Strom'],
    ['darf ich in Haus 3 meinen Hund mitbringen', 'darf ich in Haus 5 meinen Hund mitbringen'],
    ['sind Hunde in Haus 3 erlaubt', 'sind Hunde in Haus 1 erlaubt'],
    ['kann ich das 2 Personen Kajak leihen', 'kann ich das 4 Personen Kajak leihen'],
    ['was kostet das 2 Personen Kajak', 'was kostet das 3 Personen Kajak'],
    ['ist der Rundweg 5 für Kinderwagen geeignet', 'ist der Rundweg 6 für Kinderwagen geeignet'],
    ['wohin führt der Rundweg 8', 'wohin führt der Rundweg 11'],
    ['ist der Rundweg 8 im Winter gesperrt', 'ist der Rundweg 2 im Winter gesperrt'],
  ],
  places: [
    ['fährt der Bus nach Altheim', 'fährt der Bus nach Neustadt'],
    ['was kostet der Bus nach Altheim', 'was kostet der Bus nach Kirchdorf'],
    ['wie weit ist es nach Bergsee', 'wie weit ist es nach Ravensburg'],
    ['gibt es in Altheim einen Arzt', 'gibt es in Lindau einen Arzt'],
    ['wie oft fährt der Bus nach Altheim', 'wie oft fährt der Bus nach Bergsee'],
    ['gibt es einen Radweg nach Bergsee', 'gibt es einen Radweg nach Friedrichshafen'],
    ['wo ist in Altheim eine Hausarztpraxis', 'wo ist in Bergsee eine Hausarztpraxis'],
    ['wie viele km sind es nach Bergsee', 'wie viele km sind es nach Altheim'],
    ['fährt ein Bus nach Altheim', 'fährt ein Bus nach Ulm'],
    ['kostet der Bus nach Altheim etwas', 'kostet der Bus nach Konstanz etwas'],
  ],
  nouns: [
    ['gibt es WLAN', 'gibt es eine Sauna'],
    ['darf man in Haus 3 Hunde mitbringen', 'darf man in Haus 3 Pferde mitbringen'],
    ['was kostet ein Stellplatz', 'was kostet ein Strandkorb'],
    ['kann ich das 2 Personen Kajak leihen', 'kann ich ein Fahrrad leihen'],
    ['wo kann ich Brötchen kaufen', 'wo kann ich Gas kaufen'],
    ['wie lange ist der Kiosk offen', 'wie lange ist das Restaurant offen'],
    ['gibt es in Altheim einen Arzt', 'gibt es in Altheim eine Tankstelle'],
    ['hat Platz 12 Strom', 'hat Platz 12 Abwasser'],
    ['was kostet die 7 Tage Karte fürs Schwimmbad', 'was kostet die 7 Tage Karte fürs Museum'],
    ['fährt der Bus nach Altheim', 'fährt die Fähre nach Altheim'],
  ],
  covered: [
    'passen 5 Personen in die Hütte',
    'passen 9 Personen in die Hütte',
    'was kostet ein Stellplatz für 3 Nächte',
    'ist der Kiosk bis 22 Uhr offen',
  ],
  turned: [
    'liegt Platz Nr. 14 am Wasser',
    'darf mein Hund in Haus Nummer 9',
    'was kostet die 10-Tage-Karte',
    'ist Rundweg 4 im Winter gesperrt',
    'was kostet das 1 Personen Kajak',
  ],
};

/** Three of them, thirty swaps each. */
export const SWAP_BUSINESSES: readonly SwapBusiness[] = [ferry, studio, camping];

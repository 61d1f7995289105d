/** Words of every conversation, which tell no thing from another: what answers need not hold them. */
export const ordinary = `być mieć robić zrobić iść chodzić przyjść dać dawać wziąć brać przynieść trzymać zostać zostawić używać użyć
próbować spróbować zacząć zaczynać skończyć kończyć przestać dziać wydawać pokazać widzieć zobaczyć patrzeć słyszeć
czuć myśleć sądzić wiedzieć znać znaczyć rozumieć powiedzieć mówić rozmawiać wyjaśnić pytać zapytać odpowiedzieć
życzyć planować zdecydować woleć musieć móc chcieć potrzebować trzeba można warto działać wejść wyjść wrócić dojść
pasować pozwalać polecać oferować tylko też także bardzo dość całkiem naprawdę właściwie prawdopodobnie może zwykle
zazwyczaj ogólnie często czasem zawsze nigdy już jeszcze wkrótce potem później wtedy znowu raz prawie dokładnie
około razem zamiast inaczej jednak chociaż bo ponieważ podczas czy po prostu łatwo szybko bezpośrednio od razu
obecnie ostatnio wreszcie szczególnie pewnie zupełnie całkowicie poprawnie sam sama samo ten każdy każda jakiś jakaś
ktoś nikt gdzieś inny inna dobry dobra dobrze zły źle fajny możliwy różny podobny taki pewien ogólny normalny zwykły
ważny potrzebny gotowy własny ile ilu jak ludzie człowiek osoba osób pan pani rzecz rzeczy rodzaj typ sposób powód
przykład przypadek problem pytanie informacja informacje pomysł punkt pozdrawiam pozdrowienia dzień cześć witam
szanowni zespół proszę dziękuję
jestem jest są był była było byli będę będzie będą mam masz ma mamy macie mają miał miała robię robi robicie robią
zrobię idę idzie chodzę chodzi przyjdę daję daje dajecie biorę bierze wezmę trzymam używam używa próbuję zaczynam
zaczyna kończę kończy dzieje wydaje widzę widzi patrzę słyszę czuję myślę myśli wierzę wiem wie wiecie znam zna znaczy
rozumiem rozumie mówię mówi powiem tłumaczę pytam odpowiadam nadzieję chcę chce chcecie chciałbym chciałabym
chcielibyśmy mogę możecie mogą możemy mógłbym mogłabym moglibyście powinienem powinno muszę musi musicie potrzebuję
potrzebuje potrzeba da dostać dostanę dostaję oferujecie oferuje polecacie polecam proponujecie interesuje wolę
następny następna następne poprzedni pierwszy pierwsza ostatni ostatnia wczoraj dziś dzisiaj jutro teraz rano
wieczorem przedtem najpierw przepraszam
zł zl złotych złote złoty pln euro groszy`;

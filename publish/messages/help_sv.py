"""What each code means, why it matters and how to mend it, in Swedish."""

from typing import Final

HELP: Final[dict[str, str]] = {
    # the file
    "file.unreadable": "Filen är nämnd eller väntad, men texten i den kunde inte hämtas. Se om den finns där, om "
    "namnet är rätt och om du får läsa den.",
    "file.link": "En länk kan leda ut ur mappen, så att något annat än det som har granskats publiceras. Lägg en "
    "kopia av filen där länken är.",
    "file.large": "Inget stöd behöver så mycket text; oftast har en annan fil sparats under det här namnet. Spara "
    "bara texten, och lägg bilagor någon annanstans.",
    "file.empty": "En tom fil får inte läsas som ett stöd utan villkor. Skriv in fälten, eller ta bort filen.",
    "file.kind": "Filen är av ett annat slag än namnet säger, till exempel ett Word-dokument. Spara den som ren "
    "text, eller kopiera texten till en ny fil.",
    "file.utf8": "Bokstäver som å, ä, ö, æ och ø är lagrade på ett äldre sätt och skulle bli fel. Välj UTF-8 där "
    "redigeringsprogrammet frågar om teckenkodning, och spara igen.",
    "file.conflict": "Två personer ändrade samma rader, och Git lät båda versionerna stå i filen. Behåll det som är "
    "rätt, ta bort de tre markerade raderna och spara.",
    # the YAML
    "yaml.tab": "För YAML har en tabb ingen fast bredd, så det går inte att se vad som hör ihop. Byt ut varje tabb "
    "först på raden mot två mellanslag.",
    "yaml.deep": "Fält i fält i fält: så djupt går inget stöd, och troligen har ett indrag eller en parentes blivit "
    "fel. Se på raderna ovanför.",
    "yaml.many": "En fil med så många värden skulle fördröja bygget för alla. Dela upp den, eller se om något har "
    "klistrats in av misstag.",
    "yaml.alias": "I YAML står en text som börjar med & eller * för en text någon annanstans i filen. Här skrivs "
    "varje text ut där den används; sätt citattecken runt en text som börjar så.",
    "yaml.merge": "Fält som hämtas från ett annat ställe syns inte där de gäller. Skriv ut varje fält.",
    "yaml.tag": "I YAML anger ett utropstecken först en typ. Här följer typen av fältet; sätt citattecken runt en "
    "text som börjar så.",
    "yaml.directive": "En rad som börjar med % ger order till programmet som läser filen. Ta bort den, eller sätt "
    "citattecken runt texten.",
    "yaml.documents": "En rad med tre bindestreck börjar ett nytt dokument, och det som följer skulle inte läsas. Ta "
    "bort raden, eller flytta resten till en egen fil.",
    "yaml.duplicate": "Samma fält står två gånger, och bara det ena värdet kunde gälla. Behåll det som är rätt. "
    "Meddelandet visar båda raderna.",
    "yaml.key": "Före kolon står namnet på ett fält, och det är ett ord. Parenteser där var troligen tänkta som "
    "värdet.",
    "yaml.comment": "YAML läser mellanslag och # som början på en kommentar och tar inte med resten av raden, även "
    "när texten skulle visas. Sätt citattecken runt texten, eller två mellanslag före en verklig kommentar.",
    "yaml.hash": "En rad som börjar med # är en kommentar och tas inte med, inte heller mitt i en text. Sätt "
    "citattecken runt texten, eller ett mellanslag efter # om det är en kommentar.",
    "yaml.colon": "Kolon och mellanslag betyder att ett fält börjar. Sätt citattecken runt en text som har båda.",
    "yaml.flow_colon": "Inom parenteser skiljs namn och värde av kolon med mellanslag efter. Lägg till mellanslaget, "
    "eller sätt citattecken runt en text med kolon.",
    "yaml.comma": "Inom klamrar skiljer YAML fälten åt vid varje komma, så en text med komma kapas där och resten "
    "tas för ett fält. Sätt citattecken runt hela texten, eller skriv den på en egen rad under fältet.",
    "yaml.indent": "Indraget säger vad som hör till vad, och här blir ett fält en del av ett värde. Låt raden börja "
    "rakt under fältet som den står tillsammans med.",
    "yaml.spaces": "Mellanslagen före en rad säger vad den hör till: punkterna i en lista, och fälten i en punkt, "
    "börjar i samma kolumn. Lägg till eller ta bort mellanslag före raden tills den står som sina grannar.",
    "yaml.quote": "Allt efter det första citattecknet lästes som en text. Stäng citattecknet där texten slutar.",
    "yaml.after_quote": "Texten slutar där citattecknet stängs. Sätt den andra sortens citattecken runt hela texten, "
    "eller skriv tecknet dubbelt inuti den.",
    "yaml.bracket": "Varje parentes som öppnas måste stängas, och det ska vara komma mellan delarna. Börja på det "
    "ställe som meddelandet visar.",
    "yaml.escape": "Mellan dubbla citattecken står omvänt snedstreck och bokstaven efter för ett annat tecken. "
    "Mellan enkla citattecken står de för sig själva.",
    "yaml.start": "Vissa tecken, som @ och %, betyder något för YAML när de står först i en text. Sätt citattecken "
    "runt texten.",
    "yaml.no_colon": "En rad är ett fält, och ett fält är namn, kolon, mellanslag och värde. Lägg till kolonet, "
    "eller dra in raden om den fortsätter texten ovanför.",
    "yaml.list": "Ett bindestreck börjar en punkt i en lista, och punkterna står på egna rader. Börja listan på "
    "nästa rad.",
    "yaml.block": "Tecknen | och > säger att en text över flera rader följer, från nästa rad. Flytta ner texten och "
    "dra in den.",
    "yaml.fit": "Rader som hör ihop börjar i samma kolumn. Jämför raden med grannarna; ofta är ett citattecken "
    "ovanför inte stängt.",
    "yaml.syntax": "Filen bryter mot en regel i YAML som inte har egna ord här; det du läser är programmets. Se på "
    "citattecken, parenteser och indrag vid stället.",
    # the fields
    "field.missing": "Läsarna eller kontrollen behöver det här fältet. Lägg till det där meddelandet pekar.",
    "field.missing_like": "Läsarna eller kontrollen behöver det här fältet. Lägg till det där meddelandet pekar; "
    "exemplet visar formen, inte vad som gäller för ditt stöd.",
    "field.missing_choice": "Bara de här orden kan stå här, och bredvid vart och ett står vad det betyder. Välj det "
    "som säger det som utlysningstexten säger.",
    "field.unknown": "Det som står i ett fält som inte finns skulle falla bort utan ett ord. Använd ett av fälten i "
    "listan, eller ta bort det.",
    "field.misspelt": "Det som står i ett felstavat fält skulle falla bort utan ett ord. Skriv namnet som det är "
    "föreslaget.",
    "item.missing": "Listan har ett fast antal punkter, till exempel en nedre och en övre gräns. Lägg till det som "
    "saknas.",
    "value.missing": "Ett fält utan värde säger ingenting. Skriv värdet, eller ta bort hela fältet om det inte gäller.",
    "value.missing_like": "Ett fält utan värde säger ingenting, och en sista dag som står tom är inte detsamma som "
    "ingen sista dag. Skriv värdet i den form som visas, eller ta bort fältet.",
    "value.missing_choice": "Bara de här orden kan stå här, och bredvid vart och ett står vad det betyder. Välj det "
    "som säger det som utlysningstexten säger.",
    "value.kind": "En lista, en grupp fält och ett enskilt värde skrivs på olika sätt, och här behövs ett annat. "
    "Meddelandet säger vilket.",
    "value.choice": "Det här fältet har några få fasta ord, eftersom sidor och regler beror på det. Välj ett av dem "
    "i listan.",
    "value.refused": "Värdet bryter mot en regel som inte har egna ord här; det du läser är programmets. Anmäl det "
    "gärna, så att den får det.",
    "list.short": "Med färre punkter skulle regeln eller fältet inte betyda något. Lägg till det som saknas, eller "
    "ta bort fältet.",
    "list.long": "Det finns fler punkter än fältet har plats för, till exempel en tredje gräns. Ta bort det som är "
    "för mycket.",
    # the values
    "amount": "Belopp har en form, eftersom 1.400 är tusen för en läsare och drygt ett för en annan. Siffror, "
    "mellanslag mellan tusental, punkt före två decimaler.",
    "amount.negative": "Det som ett stöd ger eller kräver är aldrig under noll; oftast har ett bindestreck kommit "
    "med. Ta bort det.",
    "percent": "En andel skrivs i procent med mellanslag före tecknet, så att 0.5 aldrig läses som hälften. Punkt "
    "före decimalerna.",
    "percent.range": "En andel av kostnaderna ligger mellan ingenting och allt. Se efter en siffra för mycket.",
    "whole": "Här har bara heltal mening: månader, år, hur många. Skriv det med siffror, utan mellanslag och "
    "decimaler.",
    "yes_no": "I filen heter ja true och nej false, på alla språk.",
    "date": "Datum har en form, med året först, eftersom 03/04 är i mars för vissa och i april för andra.",
    "date.ambiguous": "Datumet kan läsas på två sätt, och en sista dag får inte gissas. Skriv det som är menat, med "
    "året först.",
    "date.calendar": "Dagen finns inte, till exempel den 30 februari. Se efter i utlysningstexten.",
    "clock": "Skriv timme och minut med kolon. Midnatt skrivs end-of-day eller start-of-day, eftersom 24:00 och "
    "00:00 missförstås.",
    "zone": "En zon med platsnamn känner själv sommartiden; det gör inte CET och GMT+2. Sverige är Europe/Stockholm, "
    "Norge är Europe/Oslo.",
    "slug": "Id:t blir en del av en adress, och adresser är för alltid. Små bokstäver a till z, siffror, och "
    "bindestreck mellan dem.",
    "name": "Id:t används av regler och i data. Små bokstäver a till z, siffror och understreck, med en bokstav först.",
    "code": "Koden är det som regler och data använder i stället för orden. Små bokstäver a till z, siffror och "
    "understreck.",
    "reserved": "En fil eller mapp med det här namnet kan inte skapas på en Windows-maskin, så ingen där kunde öppna "
    "filerna. Välj ett annat.",
    "email": "Läsarna klickar på den för att skriva. Ett namn, @ och en domän, utan mellanslag och utan ord runt.",
    "phone": "Numret som läsarna ser det: siffror, mellanslag och bindestreck, och inget annat.",
    "tel": "Numret som en telefon ringer det, från alla länder: + och landsnumret först, utan mellanslag.",
    "url": "Adressen som den står i webbläsaren, med https:// först. Andra slags adresser kunde köra program hos "
    "läsaren.",
    "text.empty": "En tom text skulle ge en lucka på sidan. Skriv den, eller ta bort fältet.",
    "text.long": "Texten är längre än någon text i en utlysning. Korta ner den, eller dela den i avsnitt.",
    "text.short": "Den som läser filen efter dig måste se varför. Skriv en hel mening.",
    "text.html": "Texter är ord med lite Markdown: **fetstil**, *kursiv*, listor och länkar. HTML tas bort, så skriv "
    "utan.",
    "character": "Ett tecken som inte syns kan vända texten, dölja ord eller förstöra en adress. Det följer ofta med "
    "när text kopieras. Ta bort det.",
    "marks": "Så många accenter på en bokstav är inget ord på något språk, och de täcker raderna runt om. Ta bort dem.",
    # the meaning
    "notice.missing": "Varje stöd har utlysningstexten bredvid sig som ren text, ord för ord, så att varje regel kan "
    "spåras till sin mening. Spara den under namnet i fältet notice.",
    "place.unknown": "Mappen blir en del av adressen och är en plats, och platsen behöver ett namn som kan visas. "
    "Lägg till den i schemes/places.yml.",
    "address": "Adresslistan har adresserna under språket: snedstreck i båda ändar, små bokstäver, och #call- före "
    "utlysningens id.",
    "address.page": "Läsare kan ledas från sida till sida, inte från eller till ett ställe på en sida. Snedstreck i "
    "båda ändar.",
    "address.lost": "Andra har länkat till den här adressen, och den får inte sluta i ingenting. Skriv under moved "
    "var sidan är nu, eller under gone varför den är borta.",
    "address.alive": "Sidan finns, så ingen behöver ledas vidare eller få veta att den är borta. Ta bort raden.",
    "address.twice": "Bara den ena av två rader om samma adress kunde gälla. Behåll den som är rätt.",
    "address.nowhere": "Läsarna skulle ledas från en sida som är borta till en som inte finns. Ange adressen till en "
    "sida som är publicerad.",
    "address.silent": "Sidan som berättar varför något är borta finns på alla webbplatsens språk. Skriv skälet på "
    "vart och ett.",
    "address.new": "Det som publiceras från och med nu kommer ihåg, så att det aldrig försvinner utan ett ord. "
    "Kommandot skriver in de nya adresserna i listan.",
    "address.taken": "Två sidor kan inte ha samma adress, och webbplatsen har en egen sida där. Ge platsen ett annat "
    "namn i places.yml och byt namn på mappen.",
    "name.unknown": "Id:t hänvisar till något i en annan lista eller fil, och det finns inte där. Se efter ett "
    "skrivfel, eller lägg till det som det hänvisar till.",
    "id.twice": "Två saker med samma id kan inte skiljas åt, varken i en adress eller i data. Ändra den nyare.",
    "quote.missing": "Ett citat slås upp i utlysningstexten, ord för ord, så att inget sägs i finansiärens namn som "
    "finansiären inte har sagt. Kopiera det, och skriv […] där du utelämnar ord.",
    "quote.order": "Ord som utelämnas skrivs […], och det som står på var sida står i samma ordning i "
    "utlysningstexten. Behöver du delarna i en annan ordning, så ge var och en ett eget citat.",
    "words.original": "Texten på utlysningstextens språk är den som gäller; de andra är översättningar av den. Lägg "
    "till den.",
    "words.missing": "Varje sida finns på fyra språk, och då gör också var och en av webbplatsens egna texter det. "
    "Skriv texten på det här språket, eller ta bort den ur alla fyra.",
    "words.needed": "Sidorna görs med den här texten, så webbplatsen kan inte byggas utan den. Lägg tillbaka den i "
    "alla fyra filerna; git diff visar vad den var.",
    "words.plural": "Vissa texter har en form för en och en för flera: {one: …, other: …}. Skriv på samma sätt på alla "
    "språk.",
    "words.blanks": "Det som står inom klamrar fyller sidan i, till exempel ett datum eller ett tal. Låt det stå och "
    "skriv orden runt om.",
    "identity.colour": "En färg på webbplatsen skrivs som ritprogram gör det: # och sex siffror, inom "
    "citattecken, eftersom "
    "det som följer efter ett löst # är en anteckning.",
    "identity.contrast": "Många läser skärmen i solsken eller med trötta ögon. Lagen kräver en kontrast på 4,5 "
    "till 1, och det "
    "gör bygget också. Det som föreslås är den närmaste mörkare tonen av samma färg som håller.",
    "identity.mark": "Märket står på varje sida och kan därför bara innehålla former. De flesta ritprogram kan "
    "spara som "
    "enkel eller optimerad SVG och göra bokstäver till kurvor.",
    "reading.alone": "Där vi läser en oklar mening på ett sätt ska läsarna också se meningen. Lägg till den som quote.",
    "criterion.rule": "Ett kriterium av typen checked avgörs av en regel. Skriv regeln, eller gör kriteriet till "
    "declared (den sökande kryssar i) eller judged (en handläggare avgör).",
    "criterion.question": "Ett kriterium av typen declared besvaras av den sökande, som behöver en fråga att svara "
    "ja eller nej på. Lägg till question med text.",
    "criterion.ruled": "Bara ett kriterium av typen checked avgörs av en regel; här skulle den aldrig användas. "
    "Ändra typen, eller ta bort regeln.",
    "criterion.asked": "Bara ett kriterium av typen declared har en egen fråga; här skulle den aldrig ställas. Ändra "
    "typen, eller ta bort frågan.",
    "fact.unknown": "En regel kan bara se på det som den sökande tillfrågas om. Använd en uppgift från "
    "schemes/facts.yml, eller skriv en under facts i den här filen.",
    "fact.shared": "Det som flera stöd frågar om frågas en gång, under ett id. Använd den gemensamma uppgiften, "
    "eller ge din ett annat id om den betyder något annat.",
    "fact.circle": "Frågan väntar på ett svar som självt väntar på den här, så ingen av dem skulle ställas. Ändra "
    "when i den ena.",
    "fact.order": "Formuläret frågar grupp för grupp, och en fråga kan inte vänta på ett svar som kommer senare. "
    "Flytta den till gruppen som nämns, eller till en senare.",
    "fact.options": "Den sökande väljer bland alternativ, och det finns inga. Skriv dem under options, eller ange "
    "ett register i register_of.",
    "fact.no_options": "En uppgift av den här typen är inget val, så alternativen skulle aldrig visas. Ta bort dem, "
    "eller gör typen till option.",
    "fact.fields": "En lista måste veta vad som ska frågas om varje punkt. Skriv det under fields.",
    "fact.no_fields": "Bara en lista har fields, så de här skulle aldrig frågas. Ta bort dem, eller gör typen till "
    "items.",
    "fact.bounds": "Inget tal ligger mellan dessa två, så ingen kunde svara. Byt plats på dem.",
    "criterion.fact": "En försäkran besvaras under kriteriets id, och en uppgift besvaras redan under det. Välj ett "
    "annat.",
    "when.judged": "Det som en handläggare avgör är känt först efter ansökan, så inget som den sökande tillfrågas om "
    "före kan bero på det. Använd en uppgift i stället.",
    "option.twice": "Två alternativ med samma kod kan inte skiljas åt av en regel. Ändra eller ta bort det ena.",
    "option.unknown": "Ingen kunde ge det här svaret, så regeln skulle aldrig gälla, eller alltid. Register "
    "ändras: ett län eller fylke från 2020 finns kanske inte i dag. Saknas ett alternativ lägger du till det under "
    "options för uppgiften: Det som stöden har gemensamt står i schemes/facts.yml, det som är för ett stöd under "
    "facts i dess fil. Ett svar på ja eller nej är true eller false.",
    "rule.form": "En regel skrivs i en av några få former, som känns igen på ordet i dem: is, at_most, all och så "
    "vidare.",
    "rule.type": "Regeln frågar efter något som den här uppgiften inte kan säga, till exempel om ett tal är ett "
    "alternativ. Välj en regel som passar typen.",
    "rule.value": "Gränsen har en form som inget svar har, till exempel en halv månad där det frågas efter hela. "
    "Skriv en gräns som det går att svara.",
    "rule.too_many": "Det krävs fler punkter än det finns, så ingen kunde uppfylla det. Sänk talet, eller lista fler.",
    "rule.too_many_chosen": "Det krävs fler svar än uppgiften har alternativ, så ingen kunde uppfylla det. Sänk talet, "
    "eller lägg till alternativ.",
    "rule.mixed": "Månader och kronor kan inte läggas ihop, och det ena är ingen andel av det andra. Nämn "
    "uppgifter som alla är belopp, eller alla är tal.",
    "rule.none": "En regel som inte kräver någon av sina punkter gäller för alla. Kräv minst en.",
    "rule.limitless": "Utan gräns avgör regeln ingenting. Lägg till at_least, at_most eller båda.",
    "rule.reversed": "Inget är både över den övre och under den nedre gränsen. Byt plats på dem.",
    # the money
    "limit.form": "En gräns är en summa pengar, eller en del av något; med båda eller ingetdera kan den inte räknas "
    "ut. Skriv amount, eller share och of.",
    "limit.pool": "Ett bidrag kan inte vara större än alla pengar i utlysningen. Se vilket av de två beloppen som är "
    "fel.",
    "limit.hourly_rate": "Vad en timme får kosta sägs i pengar. Skriv amount.",
    "limit.floor": "Det som den sökande och andra bidrar med har en nedre gräns, så att bidraget får en övre. Skriv "
    "at_least.",
    "limit.cash": "Med kinds: [cash] räknas bara pengar mot gränsen. Det är till för det som måste läggas in, men "
    "ett tak för annat har ingen sådan form. Ta bort kinds.",
    "limit.whole_cash": "En andel för varje år säkrar inga pengar från andra när tid och lokaler också räknas. Ett "
    "krav på pengar över hela perioden skulle korsa gränserna för varje år. Låt kravet gälla varje år, "
    "eller den sökande.",
    "limit.ceiling": "Kostnader och offentliga medel har en övre gräns. Skriv at_most.",
    "limit.of": "Vilka kostnader som är stödberättigande räknas ut med den här gränsen, så den kan inte vara en "
    "andel av dem. Räkna den av total_cost.",
    "limit.smallest": "Ett minsta bidrag för varje år eller projekt kunde förbjuda det som helheten tillåter. Det "
    "gäller ansökan som helhet.",
    "limit.rolling_apart": "Stöd som har beviljats tidigare skulle dras av en gång för varje år eller projekt. Det "
    "dras av en gång, från helheten.",
    "limit.reserved": "Planens steg använder det här namnet för ett eget tal. Välj ett annat id.",
    "limit.category_missing": "En gräns för ett kostnadsslag måste säga vilket. Lägg till category med id:t för en "
    "kostnad.",
    "limit.category_alone": "Bara en gräns för ett kostnadsslag ser på category; här skulle den förbises. Skriv "
    "caps: category, eller ta bort den.",
    "limit.aid": "Egen valuta och rullande år hör till gränser för stöd, som är ett belopp som begränsar bidraget. "
    "Ändra caps, eller ta bort fältet.",
    "limit.rolling": "Stöd över flera år räknas i euro enligt de europeiska reglerna. Lägg till currency: EUR.",
    "limit.year_twice": "Gränsen gäller ett bestämt år eller vart och ett av dem; båda på en gång motsäger varandra. "
    "Behåll en.",
    "limit.when_budget": "Gränsen avgör vad budgeten kommer till, och budgeten svarar på frågan: det gick i ring. Låt "
    "when läsa något som den sökande själv svarar på, till exempel vad för sökande det är.",
    "limit.when_many": "Varje nytt villkor kan fördubbla antalet sätt som gränserna kan gälla på, och kalkylatorn "
    "räknar ut vart och ett. Skriv samma villkor likadant där det är samma, eller slå ihop gränser.",
    "limit.crossed": "Bidraget är det lägsta av de gränser som gäller, och blir det lägre än det minsta är det noll. "
    "Rätta beloppen, eller låt gränserna gälla för olika sökande med when.",
    "limit.no_years": "År kan bara skiljas där stödet listar dem. Lägg till budget_years, eller låt gränsen gälla "
    "helheten.",
    "limit.year": "Gränsen gäller ett år då stödet inte ger pengar. Rätta året, eller lägg till det i budget_years.",
    "limit.whole_cost": "Kostnader räknas år för år, så en gräns över alla år kunde inte delas. Lägg till each_year: "
    "true, eller ett år.",
    "limit.cost_per": "Kostnader räknas projekt för projekt, så en gräns över alla projekt kunde inte delas. Skriv "
    "per: project.",
    "limit.whole_project": "År och projekt korsar varandra, och den lägsta gränsen skulle inte längre vara bidraget. "
    "Låt den gälla varje år, eller den sökande.",
    "limit.whole_floor": "Det som andra måste bidra med över hela perioden följer bara av en andel varje år. Lägg "
    "till den andelen, eller låt gränsen gälla varje år eller den sökande.",
    "money.year_twice": "Ett år som står två gånger skulle räknas två gånger. Ta bort det ena.",
    "money.step": "Belopp avrundas nedåt till ett steg: 1 är hela kronor, 1000 är hela tusental. Noll är inget steg.",
    "cost.asks": "En budgetrad kan svara ja på en fråga, så den hänvisar till en ja/nej-fråga. Hänvisa till en "
    "annan, eller ta bort asks.",
    "figure.type": "Ett tal i en budget är ett penningbelopp, och en projektlista är en lista. Ändra uppgiftens typ, "
    "eller talet.",
    "figure.missing": "Ett år eller en del ensamt säger inte vilket tal som avses. Lägg till figure, till exempel "
    "total_cost.",
    "figure.year": "Budgeten har inte det här året, så frågan kunde aldrig besvaras från den. Rätta året, eller lägg "
    "till det i budget_years.",
    "figure.part": "Ett bidrag delas inte på kostnadernas delar; bara vad de kostar är känt. Skriv total_cost.",
    "figure.projects": "En projektlista finns bara där en ansökan kan ha flera projekt. Lägg till several_projects "
    "under money, eller ta bort talet.",
    "figure.outside": "Ett tal inuti en lista gäller ett projekt, så listan måste vara projektlistan. Lägg till "
    "figure: projects i listan.",
    # the dates
    "instant.turned": "Natten då klockan ställs om hoppas en timme över eller kommer två gånger, och en sista tid i "
    "den är inte en tidpunkt. Välj ett klockslag utanför.",
    "call.awards": "Besluten visar vem som fick pengar i en omgång. Utan id:t för den utlysningen skulle en ny omgång "
    "se avgjord ut innan någon har sökt. Skriv id:t för utlysningen som är avgjord.",
    "call.two_ends": "Läsarna skulle se både en sista dag och att det inte finns någon. Bedöms ansökningarna "
    "löpande fram till en sista dag skriver du dagen som deadline med kind: rolling. Finns ingen sista dag "
    "behåller du ongoing och tar bort deadline.",
    "call.order": "Ingen kunde söka i en utlysning som stänger innan den öppnar. Se på båda datumen i "
    "utlysningstexten.",
    "move.order": "Läsare och kalendrar följer flyttarna efter varandra, den första först. Sätt dem i den ordning de "
    "tillkännagavs.",
    "move.same": "En flytt till samma tidpunkt skulle berätta för läsarna om en ändring som inte var någon. Skriv "
    "vad sista dagen var innan.",
    "move.updated": "De som följer stödet får veta om ändringar genom datumet i updated. Sätt det till dagen för "
    "flytten eller senare.",
    "milestone.order": "Perioden slutar innan den börjar. Byt plats på datumen, eller slå upp dem.",
    "contact.tel": "Numret som läsarna ser och det som deras telefon ringer är inte detsamma. Se vilket som är rätt.",
    # the examples
    "rules.unread": "Reglerna är i ordning i filen, men kontrollen godtar inte det som gjordes av dem. Det enda du "
    "kan göra är att anmäla det.",
    "example.answers": "Ett exempel besvaras som formuläret, så svaren måste vara svar som formuläret tar emot. "
    "Rätta svaret.",
    "example.like": "Ett exempel kan utgå från svaren i ett som står före det. Rätta id:t, eller flytta upp det andra.",
    "example.outcome": "Reglerna avgör något annat än du väntade. Fråga utlysningstexten vem som har rätt, och rätta "
    "sedan regeln eller exemplet.",
    "example.because": "Utfallet är som väntat, men av ett annat skäl, så exemplet prövar inte det som det säger. "
    "Rätta because, eller svaren.",
    "plan.like": "Ett räkneexempel kan utgå från ett som står före det. Rätta id:t, eller flytta upp det andra.",
    "plan.shown": "Ett räkneexempel som läsarna får se behöver en titel och några ord om vad det visar. Lägg till "
    "dem, eller ta bort shown.",
    "plan.terms": "Utan gränser eller kostnader i filen finns det inget att räkna ut. Skriv villkoren först, eller "
    "ta bort räkneexemplet.",
    "plan.budget": "Kalkylatorn kan inte läsa budgeten som en sökandes. Meddelandet säger vilken del, vad som lästes "
    "och vad som ska stå.",
    "plan.budget_line": "Kalkylatorn kan inte läsa den här raden i budgeten som en sökandes. Meddelandet säger vad "
    "som lästes och vad som ska stå.",
    "plan.unread": "Villkoren är i ordning i filen, men kalkylatorn godtar inte det som gjordes av dem. Det enda du "
    "kan göra är att anmäla det.",
    "plan.answers": "Svaren vid ett räkneexempel skrivs som i exemplen, och bara på frågor som den här utlysningen "
    "ställer. De avgör vilka gränser som gäller.",
    "plan.figure": "Villkoren ger ett annat tal än du väntade. Fråga utlysningstexten vem som har rätt, och rätta "
    "sedan villkoren eller räkneexemplet. Med en gräns för stöd av mindre betydelse är stödet ett intervall tills "
    "uträkningen säger under budget vad som getts tidigare (aid: [] för inget) och vad en euro kostar (exchange).",
    # what needs review
    "watch.closes": "En utlysning stänger inom trettio dagar. Nu är det dags att kontrollera att datum, handlingar och "
    "kontaktpersoner fortfarande stämmer. Inget är fel, och raden försvinner när utlysningen har stängt.",
    "watch.opens": "En utlysning öppnar inom trettio dagar. Kontrollera att allt som en sökande behöver finns i filen "
    "innan den första läser den. Raden försvinner när utlysningen har öppnat.",
    "watch.endless": "Filen säger från när man kan ansöka men inte till när, så webbplatsen kommer att kalla "
    "utlysningen öppen för alltid. Fråga bidragsgivaren. Lägg till en sista ansökningsdag, eller spent när pengarna "
    "är slut.",
    "watch.promised": "Utlysningen angav en dag då beslutet skulle vara klart, och den dagen har passerat. Lägg in de "
    "beviljade bidragen, eller dagen då de beviljades i awarded, eller nästa utlysning.",
    "watch.outcome": "Utlysningen är över, och läsarna får inte veta vad det blev av den. Lägg in de beviljade "
    "bidragen eller nästa utlysning. Kommer ingetdera säger sidan att utlysningen är avslutad, och den här raden kan "
    "stå kvar.",
    "watch.link_gone": "Den andra webbplatsen säger att sidan inte finns. Läsare som följer länken kommer ingenstans. "
    "Leta upp den nya adressen eller ta bort länken.",
    "watch.link_moved": "Den andra webbplatsen skickar läsarna vidare till en ny adress och säger att det är för gott. "
    "Skriv den nya adressen innan den gamla slutar fungera.",
    "watch.link_silent": "Den andra webbplatsen svarade inte på tjugo sekunder, två gånger. Den kan vara igång igen "
    "nu: prova länken själv innan du ändrar den.",
    "watch.link_closed": "Den andra webbplatsen svarar människor och inte program, så bara du kan se om sidan finns. "
    "Prova länken.",
    # what a colleague would say
    "lint.nobody": "En regel som ingen kan uppfylla avvisar alla, och oftast är en gräns eller ett alternativ fel. "
    "Alla kombinationer av svar som regeln skiljer mellan har prövats. Se på regeln en gång till, eller skriv under "
    "accepted varför den är tänkt så.",
    "lint.everybody": "En regel som alla uppfyller avgör ingenting, och oftast är en gräns eller ett alternativ fel. "
    "Se på regeln en gång till, eller skriv under accepted varför den är tänkt så.",
    "lint.excludes_everybody": "Något som utesluter alla avvisar varje sökande. Oftast var det tänkt tvärtom: regeln i "
    "en exclusion säger det som inte ska stämma.",
    "lint.excludes_nobody": "Något som inte utesluter någon avvisar ingen, och oftast är en gräns eller ett alternativ "
    "fel. Se på regeln en gång till, eller skriv under accepted varför det är tänkt så.",
    "lint.contradicts": "Vart och ett av de två kriterierna kan uppfyllas, men aldrig båda av samma sökande. "
    "Meddelandet nämner svar som uppfyller det ena och svar som uppfyller det andra. En av reglerna är fel, eller så "
    "skulle det ena kriteriet vara ett alternativ.",
    "lint.implied": "Den som uppfyller det andra kriteriet uppfyller också det här, så det avvisar ingen för sig. "
    "Ofta är en gräns vidare än tänkt. Om utlysningstexten har båda, så skriv det under accepted.",
    "lint.never_applies": "Villkoret i when gäller aldrig, så kriteriet används aldrig, och läsarna ser det i "
    "onödan. Rätta when, eller ta bort det.",
    "lint.unused_fact": "Den sökande skulle tillfrågas om något som ingen regel läser, eller tillfrågas aldrig. "
    "Använd uppgiften i en regel, eller ta bort den.",
    "lint.unused_option": "Ingen regel avgör olika för de här alternativen, så den sökande väljer mellan saker som "
    "är lika. Utelämna några, eller se om en regel har glömt dem.",
    "lint.band_gap": "Mellan två steg på en skala är ett värde utelämnat, och den som har det faller under "
    "ingetdera. Låt det ena steget börja där det andra slutar.",
    "lint.band_overlap": "Två steg på en skala gäller för samma värde, så det är oklart vilket som räknas. Låt det "
    "ena steget börja där det andra slutar.",
    "lint.no_examples": "Utan exempel har ingen sett efter om reglerna avgör så som utlysningstexten menar. "
    "Kommandot i meddelandet föreslår fall på båda sidor om varje gräns, som du kan godkänna.",
    "lint.no_example_fits": "Inget av exemplen är en ansökan som passar, så ingen har sett att någon släpps igenom. "
    "Kommandot i meddelandet föreslår svar som passar, och du kan godkänna dem.",
    "lint.untested": "En gräns är säker först när det finns ett exempel på var sida om den. Läs fallet i meddelandet "
    "mot utlysningstexten: är utfallet rätt, så lägg till det som exempel; annars är regeln fel.",
    "lint.untested_limit": "Inget räkneexempel når den här gränsen, så ingen har sett den avgöra något. Lägg till "
    "ett räkneexempel där den avgör bidraget.",
    "lint.limit_never": "Villkoret i when gäller aldrig, så gränsen räknas aldrig med. Oftast är det ett skrivfel i "
    "ett alternativ eller i ett tal. Rätta when, eller ta bort gränsen.",
    "lint.limit_always": "En gräns för alla skrivs utan when. Ta bort when, eller rätta det om gränsen var menad för "
    "bara några.",
    "lint.limit_outdone": "Bidraget är det lägsta av de gränser som gäller. En undantagsgräns som är högre än den "
    "vanliga verkar bara om den vanliga inte gäller för samma sökande.",
    "lint.limit_gap": "Varje andel gäller bara för några, och för några sökande gäller ingen. Även den som ändå får "
    "nej skulle se ett bidrag i budgeten. Lägg till en gräns med when för de övriga.",
    "lint.limit_unmet": "Ingen har sett vad budgeten kommer till när gränsen gäller. Lägg till ett räkneexempel med "
    "answers som uppfyller when.",
    "lint.limit_unescaped": "Ingen har sett vad budgeten kommer till när gränsen inte gäller. Lägg till ett "
    "räkneexempel med answers som inte uppfyller when.",
    # what should be looked over
    "lint.number": "Ett tal som bara står i texten är antingen felskrivet eller saknas i en regel. Rätta texten "
    "eller lägg till regeln. Ett tal som är rätt och inte hör hemma i någon regel besvaras under accepted med ett "
    "skäl.",
    "lint.number_rule": "De sökande läser texten och kontrollen räknar med regeln, så båda måste säga detsamma. "
    "Slå upp meningen i utlysningstexten och rätta det som är fel.",
    "lint.translation_number": "Tal, dagar och klockslag jämförs oavsett ordning och oavsett hur språket skriver "
    "dem. Rätta översättningen, eller originalet om det är det som är fel. En text som säger detsamma på ett annat "
    "sätt besvaras under accepted.",
    "lint.translation_stale": "Bredvid stöden står det vilket original varje översättning gjordes från. När "
    "originalet ändras men inte översättningen får den som läser översättningen veta något gammalt. Uppdatera den "
    "och låt kommandot i meddelandet registrera det.",
    "lint.quote_deadline": "Filen har sista ansökningsdag två gånger: som datum och klockslag, som webbplatsen "
    "räknar med, och i orden ur utlysningen, och de två säger olika. Sökande ser datumet. Slå upp i utlysningen "
    "och rätta datumet, klockslaget eller citatet. Har utlysningen flera sista dagar tar du med orden om den rätta.",
    "lint.quote_day": "Bredvid dagen står orden ur utlysningen som den är hämtad från, och de nämner en annan dag. "
    "Rätta det som är fel. Är dagen uträknad ur andra ord citerar du dem, eller svarar under accepted.",
    "lint.quote_figure": "Bredvid talet står orden ur utlysningen som det är hämtat från, och de har ett annat av "
    "samma slag: ett annat belopp, en annan procent, en annan gräns. Kontrollen räknar med talet här. Rätta det "
    "som är fel, eller svara under accepted hur det ena följer av det andra.",
    "lint.updated_future": "Dagen står på sidan som dagen då filen senast ändrades, och den har inte varit än. "
    "Oftast är det en siffra som är fel.",
    "lint.shown_plan": "En uträkning som är märkt shown står på sidan under sin titel, och sökande gör likadant. "
    "Saknas det pengar, är pengarna mer än kostnaderna eller bryter den mot en gräns visar den hur man inte ska "
    "söka. Ändra raderna tills kostnader och pengar är lika. Ska den visa att något saknas svarar du under "
    "accepted.",
    "lint.deadline_past": "En utlysning som är ny här och redan över har oftast fel årtal. Är utlysningen historia "
    "kan du besvara detta under accepted eller låta `.venv/bin/python build.py addresses` registrera adressen.",
    "lint.deadline_weekend": "De flesta ansöker den sista dagen och många kör fast. Finns det någon där som kan "
    "hjälpa, eller har utlysningstexten bestämt dagen, kan du besvara detta under accepted.",
    "lint.deadline_holiday": "På en helgdag svarar ingen i telefonen och system är ofta stängda för underhåll. "
    "Helgdagarna är de som gäller i landet vars klocka tiden följer.",
    "lint.deadline_midnight": "00:00 är dagens första ögonblick och de flesta tror att det är det sista. Ingen "
    "missförstår 23:59 eller en sista dag som räknas i sin helhet.",
    "lint.contact_name": "Den som ringer eller skriver vill veta vem det är. Adressen och numret har egna fält.",
    "lint.contact_source": "Inget publiceras som inte står i utlysningstexten, och en kontakt är lätt kopierad "
    "från ett annat stöd. Har finansiären gett dig en ny kan du besvara detta under accepted.",
    "lint.contact_unreal": "Namn som example.org är reserverade för exempel och tillhör ingen. Skriv adressen i "
    "utlysningstexten eller utelämna fältet.",
    "lint.contact_country": "Ett nummer med ett annat lands kod ringer någon annanstans. Ett nummer som "
    "utlysningstexten själv skriver med landskod frågas det inte om.",
    "lint.anchor": "En länk inom webbplatsen leder till en sida eller en plats på en sida, och ingen av dem finns. "
    "Slå upp adressen på sidan som den skulle leda till.",
    "lint.link_http": "Det som skickas med http kan läsas och ändras på vägen. Webbplatsen svarar med https i en "
    "annan text, så det gör den här också.",
    "lint.link_text": "Med skärmläsare hör många länkarna på en sida efter varandra, utan meningarna omkring. En "
    "länk som säger vart den leder förstås för sig själv.",
    "lint.language_share": "Detta gäller finansiärer som är märkta central_state i schemes/organisations.yml och "
    "räknas i ord över alla deras stöd här. Det är en upplysning: lagen räknar allt som organet ger ut över tid. "
    "Språkneutrala fylkeskommuner ska ha en rimlig fördelning, och för kommuner kräver lagen ingen andel.",
    "lint.accepted_unused": "Ett svar under accepted nämner en kod och ett fält så som meddelandet skriver dem. "
    "När anmärkningen är borta eller har flyttats i filen ska svaret bort eller flyttas också.",
}

"""What each code means, why it matters and how to mend it, in English."""

from typing import Final

HELP: Final[dict[str, str]] = {
    # the file
    "file.unreadable": "The file is named or expected, but its text could not be had. Look whether it is there, "
    "whether its name is right and whether you may read it.",
    "file.link": "A link can lead out of the folder, so that something else than what was reviewed is published. Put "
    "a copy of the file where the link is.",
    "file.large": "No scheme needs that much text; most often another file was saved under this name. Save the text "
    "alone, and put attachments elsewhere.",
    "file.empty": "An empty file must not be read as a scheme without conditions. Write the fields, or delete the "
    "file.",
    "file.kind": "The file is of another kind than its name says, such as a document of Word. Save it as plain text, "
    "or copy the text into a new file.",
    "file.utf8": "Letters such as æ, ø, å, ä and ö are stored in an older way and would come out wrong. Choose UTF-8 "
    "where your editor asks for the encoding, and save again.",
    "file.conflict": "Two people changed the same lines, and Git left both versions in the file. Keep what is right, "
    "delete the three marked lines, and save.",
    # the YAML
    "yaml.tab": "To YAML a tab has no fixed width, so it cannot tell what belongs together. Replace each tab at the "
    "start of a line by two spaces.",
    "yaml.deep": "Fields inside fields inside fields: so deep goes no scheme, most likely an indentation or a "
    "bracket slipped. Look at the lines above.",
    "yaml.many": "A file with so many values would hold up everybody's build. Divide it, or look whether something "
    "was pasted in by mistake.",
    "yaml.alias": "In YAML a text that begins with & or * stands for a text elsewhere in the file. Here each text is "
    "written out where it is used; put quotes around one that begins so.",
    "yaml.merge": "Fields taken over from elsewhere cannot be seen where they count. Write each field out.",
    "yaml.tag": "In YAML an exclamation mark at the start names a type. Types are set by the field itself here; put "
    "quotes around a text that begins so.",
    "yaml.directive": "A line that begins with % gives orders to the reader of the file. Delete it, or quote the text.",
    "yaml.documents": "A line of three hyphens begins a new document, and what follows would not be read. Delete the "
    "line, or move what follows to a file of its own.",
    "yaml.duplicate": "The same field stands twice, and only one of its values could count. Keep the one that is "
    "right. The message shows both lines.",
    "yaml.key": "Before the colon stands the name of a field, and that is a word. Brackets there were most likely "
    "meant as the value.",
    "yaml.comment": "YAML reads a space and # as the start of a comment and drops the rest of the line, also when "
    "the text was meant to be shown. Quote the text, or put two spaces before a real comment.",
    "yaml.hash": "A line that begins with # is a comment and is dropped, in the midst of a text too. Quote the text, "
    "or put a space after # if it is a comment.",
    "yaml.colon": "A colon and a space mean that a field begins. Put quotes around a text that has both.",
    "yaml.flow_colon": "Within brackets a name and its value are told apart by a colon with a space after it. Add "
    "the space, or quote a text that has a colon.",
    "yaml.comma": "Between braces YAML parts the fields at each comma, so a text with a comma is cut off there and "
    "its rest is taken for a field. Put quotation marks round the whole text, or write it on a line of its own "
    "under the field.",
    "yaml.indent": "The indentation says what belongs to what, and here it makes a field part of a value. Begin the "
    "line under the field it stands beside.",
    "yaml.spaces": "The spaces before a line say what it belongs to: the items of a list, and the fields of an item, "
    "begin in the same column. Add or delete spaces before this line until it stands like its neighbours.",
    "yaml.quote": "Everything after the opening quote was read as one text. Close the quote at the end of the text.",
    "yaml.after_quote": "The text ends where its quote is closed. Put quotes of the other kind around the whole "
    "text, or write a quote within it twice.",
    "yaml.bracket": "Each opening bracket needs its closing one, and commas between its parts. Begin at the place "
    "the message shows.",
    "yaml.escape": "Between double quotes a backslash and the letter after it stand for another sign. Between single "
    "quotes they stand for themselves.",
    "yaml.start": "Some signs, such as @ and %, mean something to YAML at the start of a text. Put quotes around the "
    "text.",
    "yaml.no_colon": "A line is a field, and a field is its name, a colon, a space and the value. Add the colon, or "
    "indent the line if it continues the text above.",
    "yaml.list": "A hyphen begins an item of a list, and items stand on lines of their own. Begin the list on the "
    "next line.",
    "yaml.block": "The signs | and > say that a text of several lines follows, from the next line on. Move the text "
    "down and indent it.",
    "yaml.fit": "Lines that belong together begin in the same column. Compare this line with its neighbours; often a "
    "quote above was not closed.",
    "yaml.syntax": "The file broke a rule of YAML that has no words of its own here; what you read is the parser's. "
    "Look at quotes, brackets and indentation near the place.",
    # the fields
    "field.missing": "Readers, or the checker, need this field. Add it where the message points.",
    "field.missing_like": "Readers, or the checker, need this field. Add it where the message points; the example "
    "shows its form, not what is true of your scheme.",
    "field.missing_choice": "Only these words can stand here, and what each of them means stands beside it. Choose "
    "the one that says what the notice says.",
    "field.unknown": "What stands in a field that does not exist would be dropped in silence. Use one of the fields "
    "that are listed, or delete it.",
    "field.misspelt": "What stands in a misspelt field would be dropped in silence. Write the name as it is suggested.",
    "item.missing": "The list has a fixed number of items, such as a lower and an upper limit. Add the one that is "
    "missing.",
    "value.missing": "A field without a value says nothing. Write the value, or delete the whole field if it does "
    "not apply.",
    "value.missing_like": "A field without a value says nothing, and a deadline that is left empty is not the same "
    "as no deadline. Write the value in the form shown, or delete the field.",
    "value.missing_choice": "Only these words can stand here, and what each of them means stands beside it. Choose "
    "the one that says what the notice says.",
    "value.kind": "A list, a group of fields and a single value are written in different ways, and another one is "
    "needed here. The message says which.",
    "value.choice": "This field takes one of a few words, since pages and rules depend on it. Choose one of those "
    "that are listed.",
    "value.refused": "The value broke a rule that has no words of its own here; what you read is the program's. "
    "Please report it, so that it gets some.",
    "list.short": "With fewer items the rule or field would have no meaning. Add what is missing, or delete the field.",
    "list.long": "There are more items than the field has room for, such as a third limit. Delete what is too much.",
    # the values
    "amount": "Amounts have one form, since 1.400 is a thousand to one reader and one and a bit to another. Digits, "
    "spaces between thousands, a point before two decimals.",
    "amount.negative": "What a scheme gives or asks is never below zero; most often a hyphen slipped in. Delete it.",
    "percent": "A share is written in per cent with a space before the sign, so that 0.5 is never taken for half. A "
    "point before the decimals.",
    "percent.range": "A share of the costs lies between nothing and all of them. Look for a digit too many.",
    "whole": "Only whole numbers make sense here: months, years, how many. Write it in digits, without spaces and "
    "decimals.",
    "yes_no": "In the file yes is called true and no is called false, in every language.",
    "date": "Dates have one form, year first, since 03/04 is in March to some and in April to others.",
    "date.ambiguous": "The date can be read in two ways, and a deadline must not be guessed. Write the one that is "
    "meant, year first.",
    "date.calendar": "The day does not exist, such as the 30th of February. Look it up in the notice.",
    "clock": "Write hour and minute with a colon. Midnight is written as end-of-day or start-of-day, since 24:00 and "
    "00:00 are misread.",
    "zone": "A zone named after a place knows summer time by itself; CET and GMT+2 do not. Norway is Europe/Oslo, "
    "Sweden is Europe/Stockholm.",
    "slug": "The id becomes part of an address, and addresses are for ever. Small letters a to z, digits, and "
    "hyphens between them.",
    "name": "The id is used by rules and in data. Small letters a to z, digits and underscores, a letter first.",
    "code": "The code is what rules and data use in place of the words. Small letters a to z, digits and underscores.",
    "reserved": "A file or folder of this name cannot be made on a Windows machine, and so nobody there could open "
    "the site's files. Choose another.",
    "email": "Readers click on it to write. A name, @ and a domain, without spaces and without words around.",
    "phone": "The number as readers see it: digits, spaces and hyphens, and nothing else.",
    "tel": "The number as a telephone dials it, from any country: + and the country's code first, no spaces.",
    "url": "The address as it stands in the browser, with https:// first. Other kinds of address could run programs "
    "on the reader's machine.",
    "text.empty": "An empty text would leave a gap on the page. Write it, or delete the field.",
    "text.long": "The text is longer than any text of a notice. Shorten it, or divide it into sections.",
    "text.short": "Whoever reads the file next must see why. Write a whole sentence.",
    "text.html": "Texts are words with a little Markdown: **strong**, *emphasis*, lists and links. HTML is taken "
    "out, so write without it.",
    "character": "A sign that cannot be seen can turn the direction of the text, hide words or break an address. It "
    "often comes along when text is copied. Delete it.",
    "marks": "So many accents on one letter are no word of any language, and they cover the lines around. Delete them.",
    # the meaning
    "notice.missing": "Each scheme has its notice beside it as plain text, word for word, so that every rule can be "
    "traced to its sentence. Save it under the name in the field notice.",
    "place.unknown": "The folder becomes part of the address and names a place, and the place needs a name to show. "
    "Add it to schemes/places.yml.",
    "address": "The ledger holds addresses below the language: a slash at both ends, small letters, and #call- "
    "before the id of a call.",
    "address.page": "Readers can be led on from a page to a page, not from or to a place on one. A slash at both ends.",
    "address.lost": "Others have linked to this address, and it must not end in nothing. Say in moved where the page "
    "is now, or in gone why there is none.",
    "address.alive": "The page is there, so nobody needs to be led on or told that it is gone. Delete the entry.",
    "address.twice": "Only one of two entries for the same address could count. Keep the one that is right.",
    "address.nowhere": "Readers would be led from a page that is gone to one that is not there. Give the address of "
    "a page that is published.",
    "address.silent": "The page that says why something is gone exists in every language of the site. Write the "
    "reason in each.",
    "address.new": "What is published from now on is remembered, so that it is never lost without a word. The "
    "command writes the new addresses into the ledger.",
    "address.taken": "Two pages cannot have one address, and the site has a page of its own there. Give the place "
    "another name in places.yml and rename its folder.",
    "name.unknown": "The id names something in another list or file, and it is not there. Look for a slip of the "
    "pen, or add what it names.",
    "id.twice": "Two things with one id cannot be told apart, neither in an address nor in data. Change the newer one.",
    "quote.missing": "A quotation is looked up in the notice, word for word, so that nothing is said in the funder's "
    "name that the funder did not say. Copy it, and write […] where you leave words out.",
    "quote.order": "Words that are left out are written […], and what stands on each side of it stands in the same "
    "order in the notice. Where you need the parts in another order, give each a quotation of its own.",
    "words.original": "The text in the language of the notice is the one that counts; the others are translations of "
    "it. Add it.",
    "words.missing": "Every page exists in four languages, so each of the site’s own texts does too. Write the text in "
    "this language, or take it out of all four.",
    "words.needed": "Pages are made with this text, so the site cannot be built without it. Put it back in all four "
    "files; git diff shows what it was.",
    "words.plural": "Some texts have a form for one and a form for several: {one: …, other: …}. Write it in the same "
    "way in each language.",
    "words.blanks": "What stands in braces is filled in by the page, such as a date or a number. Leave it as it is, "
    "and write the words around it.",
    "identity.colour": "A colour of the site is written as a drawing program writes it: # and six digits, in "
    "quotation marks, "
    "since what follows a bare # is a note.",
    "identity.contrast": "Many read a screen in sunlight, or with tired eyes. The law asks for a contrast of "
    "4.5 to 1, and so "
    "does this build. What is proposed is the nearest darker shade of the same colour that does.",
    "identity.mark": "The mark stands in every page, so it can hold nothing but shapes. Most drawing programs "
    "can save as "
    "plain or optimised SVG, and make letters into paths.",
    "reading.alone": "Where we read an unclear sentence in one way, readers must see the sentence too. Add it as "
    "quote.",
    "criterion.rule": "A checked criterion is decided by a rule. Write the rule, or make the criterion declared (the "
    "applicant ticks) or judged (an officer decides).",
    "criterion.question": "A declared criterion is answered by the applicant, who needs a question to say yes or no "
    "to. Add question with its text.",
    "criterion.ruled": "Only a checked criterion is decided by a rule; here the rule would never be used. Change the "
    "kind, or delete the rule.",
    "criterion.asked": "Only a declared criterion asks a question of its own; here it would never be asked. Change "
    "the kind, or delete the question.",
    "fact.unknown": "A rule can only look at what the applicant is asked. Use a fact from schemes/facts.yml, or "
    "write one under facts in this file.",
    "fact.shared": "What several schemes ask is asked once, under one id. Use the shared fact, or give yours another "
    "id if it means something else.",
    "fact.circle": "The question waits for an answer that itself waits for this one, so neither would ever be asked. "
    "Change when in one of them.",
    "fact.order": "The form asks group by group, and a question cannot wait for an answer that comes later. Move it "
    "to the group that is named, or to a later one.",
    "fact.options": "The applicant chooses among options, and there are none. Write them under options, or name a "
    "register in register_of.",
    "fact.no_options": "A fact of this type is not a choice, so its options would never be shown. Delete them, or "
    "make the type option.",
    "fact.fields": "A list of items needs to know what is asked of each of them. Write it under fields.",
    "fact.no_fields": "Only a list of items has fields, so these would never be asked. Delete them, or make the type "
    "items.",
    "fact.bounds": "No number lies between these two, so no answer could be given. Exchange them.",
    "criterion.fact": "A declaration is answered under the criterion's id, and a fact is answered under that id "
    "already. Choose another.",
    "when.judged": "What an officer decides is known only after the application, so nothing the applicant is asked "
    "before can depend on it. Use a fact instead.",
    "option.twice": "Two options with one code cannot be told apart by a rule. Change or delete one of them.",
    "option.unknown": "Nobody could ever give this answer, so the rule would never hold, or always. Registers "
    "change: a county of 2020 is not one of today. Add what is missing to the options of the fact: those that "
    "schemes share stand in schemes/facts.yml, those of one scheme under facts in its file. An answer to yes or no "
    "is true or false.",
    "rule.form": "A rule is written in one of a few forms, told apart by the word in it: is, at_most, all and so on.",
    "rule.type": "The rule asks for something this fact cannot say, such as whether a number is an option. Choose a "
    "rule that fits the type.",
    "rule.value": "The limit has a form that no answer has, such as half a month where whole ones are asked. Write a "
    "limit that can be answered.",
    "rule.too_many": "More points are asked for than there are, so nobody could ever meet it. Lower the number, or "
    "list more.",
    "rule.too_many_chosen": "More answers are asked for than the fact has options, so nobody could ever meet it. Lower "
    "the number, or add options.",
    "rule.mixed": "Months and kroner cannot be added, and neither is a share of the other. Name facts that are all "
    "amounts of money, or all numbers.",
    "rule.none": "A rule that asks for none of its points holds for everybody. Ask for one at least.",
    "rule.limitless": "Without a limit the rule decides nothing. Add at_least, at_most or both.",
    "rule.reversed": "Nothing is above the upper and below the lower limit at once. Exchange them.",
    # the money
    "limit.form": "A limit is a sum of money, or a part of something; with both or neither it cannot be worked out. "
    "Write amount, or share and of.",
    "limit.pool": "One grant cannot be larger than all the money of the call. Look which of the two amounts is wrong.",
    "limit.hourly_rate": "What an hour may cost is said in money. Write amount.",
    "limit.floor": "What the applicant and others put in has a lower limit, so that the grant has an upper one. "
    "Write at_least.",
    "limit.cash": "With kinds: [cash] only money counts towards the limit. That is for what must be put in; a "
    "ceiling on something else has no such form. Take kinds away.",
    "limit.whole_cash": "A rate in each year does not bring money from others where time and premises count too. Money "
    "asked for over the whole period would cross the limits of each year. Let it hold in each year, "
    "or for the applicant.",
    "limit.ceiling": "Costs and public money have an upper limit. Write at_most.",
    "limit.of": "Which costs are eligible is worked out with this limit, so the limit cannot be a share of them. "
    "Take it of total_cost.",
    "limit.smallest": "A smallest grant in each year or project could forbid what the whole allows. It holds for the "
    "application as a whole.",
    "limit.rolling_apart": "Aid that was granted before would be taken off once for each year or project. It is "
    "taken off once, from the whole.",
    "limit.reserved": "The steps of the plan use this name for a figure of their own. Choose another id.",
    "limit.category_missing": "A limit on a kind of cost must say which kind. Add category with the id of a cost.",
    "limit.category_alone": "Only a limit on a kind of cost looks at category; here it would be ignored. Write caps: "
    "category, or delete it.",
    "limit.aid": "A currency of its own and rolling years belong to limits on aid, which are an amount that caps the "
    "grant. Change caps, or delete the field.",
    "limit.rolling": "Aid over several years is counted in euros by the European rules. Add currency: EUR.",
    "limit.year_twice": "The limit holds in one named year or in each of them; both at once contradict. Keep one.",
    "limit.when_budget": "The limit decides what the budget comes to, and the budget answers the question: that would "
    "go round in a circle. Let when read something that the applicant answers, such as what kind of applicant it is.",
    "limit.when_many": "Each further condition may double the ways in which limits hold, and the calculator works out "
    "every one. Write the same condition the same way where it is the same, or put limits together.",
    "limit.crossed": "The grant is the lowest of the limits that hold, and one below the smallest is nothing. Correct "
    "the amounts, or let the limits hold for different applicants with when.",
    "limit.no_years": "Years can be told apart only where the scheme lists them. Add budget_years, or let the limit "
    "hold for the whole.",
    "limit.year": "The limit is for a year in which the scheme gives no money. Correct the year, or add it to "
    "budget_years.",
    "limit.whole_cost": "Costs are counted year by year, so a limit on them over all years could not be divided. Add "
    "each_year: true, or a year.",
    "limit.cost_per": "Costs are counted project by project, so a limit on them over all projects could not be "
    "divided. Write per: project.",
    "limit.whole_project": "Years and projects cross, and the lowest limit would no longer be the grant. Let it hold "
    "in each year, or for the applicant.",
    "limit.whole_floor": "What others must put in over the whole period follows only from a rate in each year. Add "
    "that rate, or let this limit hold in each year or for the applicant.",
    "money.year_twice": "A year that is listed twice would be counted twice. Delete one.",
    "money.step": "Amounts are rounded down to a step: 1 is whole kroner, 1000 is whole thousands. Zero is no step.",
    "cost.asks": "A budget line can answer a question with yes, so it names a question of yes or no. Name another, "
    "or delete asks.",
    "figure.type": "A figure of a budget is an amount of money, and a list of projects is a list. Change the type of "
    "the fact, or the figure.",
    "figure.missing": "A year or a part alone does not say which figure is meant. Add figure, such as total_cost.",
    "figure.year": "The budget has no such year, so the question could never be answered from it. Correct the year, "
    "or add it to budget_years.",
    "figure.part": "A grant is not divided by the parts of the costs; only what they cost is known. Write total_cost.",
    "figure.projects": "A list of projects exists only where one application may hold several. Add several_projects "
    "under money, or delete the figure.",
    "figure.outside": "A figure inside a list is that of one project, so the list must be the list of projects. Add "
    "figure: projects to the list.",
    # the dates
    "instant.turned": "In the night when the clock is turned one hour is skipped or comes twice, and a deadline in "
    "it is not one instant. Choose a time outside it.",
    "call.awards": "Awards show who got money in one round. Without the id of that call a new round would seem to be "
    "decided before anybody has applied. Write the id of the call that was awarded.",
    "call.two_ends": "Readers would see a last day and that there is none. Where applications are assessed as they "
    "come but a last day is named, write it as deadline with kind: rolling. Where none is named, keep ongoing and "
    "delete the deadline.",
    "call.order": "Nobody could apply to a call that closes before it opens. Look at both dates in the notice.",
    "move.order": "Readers and calendars follow the moves one after the other, the first one first. Put them in the "
    "order in which they were announced.",
    "move.same": "A move to the same instant would tell readers of a change that was none. Write what the deadline "
    "was before.",
    "move.updated": "Who follows the scheme is told of changes by the date in updated. Set it to the day of the move "
    "or later.",
    "milestone.order": "The period ends before it begins. Exchange the dates, or look them up.",
    "contact.tel": "The number that readers see and the one their telephone dials are not the same. Look which of "
    "them is right.",
    # the examples
    "rules.unread": "The rules are in order in the file, but the checker refuses what was made of them. You can do "
    "nothing about it but report it.",
    "example.answers": "An example is answered like the form, so its answers must be answers that the form takes. "
    "Correct the answer.",
    "example.like": "An example can start from the answers of one that stands before it. Correct the id, or move the "
    "other one up.",
    "example.outcome": "The rules decide otherwise than you expected. Ask the notice who is right: then correct the "
    "rule, or the example.",
    "example.because": "The outcome is as expected, but for another reason, so the example does not test what it "
    "says. Correct because, or the answers.",
    "plan.like": "A worked budget can start from one that stands before it. Correct the id, or move the other one up.",
    "plan.shown": "A budget that readers see needs a title and a few words on what it shows. Add them, or delete "
    "shown.",
    "plan.terms": "Without limits or costs in the file there is nothing to work out. Write the terms first, or "
    "delete the plan.",
    "plan.budget": "The calculator cannot read the budget as an applicant's. The message says which part, what was "
    "read and what to write.",
    "plan.budget_line": "The calculator cannot read this line of the budget as an applicant's. The message says what "
    "was read and what to write.",
    "plan.unread": "The terms are in order in the file, but the calculator refuses what was made of them. You can do "
    "nothing about it but report it.",
    "plan.answers": "Answers beside a plan are written as in examples, and only to questions that this call asks. "
    "They decide which limits hold.",
    "plan.figure": "The terms come to another figure than you expected. Ask the notice who is right: then correct "
    "the terms, or the plan. A grant under de minimis rules is a range until the plan says under budget which aid "
    "was given before (aid: [] for none) and what a euro costs (exchange).",
    # what needs review
    "watch.closes": "A call closes within thirty days. Now is the time to see that the date, the documents and the "
    "people to ask are still right. Nothing is wrong; it goes away when the call has closed.",
    "watch.opens": "A call opens within thirty days. See that all an applicant needs is in the file before the first "
    "one looks. It goes away when the call has opened.",
    "watch.endless": "The file says since when one can apply and not until when, so the site will call it open for "
    "ever. Ask the funder; add a deadline, or spent when the money is gone.",
    "watch.promised": "The notice named a day by which there would be a decision, and that day has passed. Add the "
    "awards, or the day they were made as awarded, or the next call.",
    "watch.outcome": "A call is over, and readers do not learn what came of it. Add the awards or the next call; where "
    "there will be neither, the page says that the call has ended, and this line can stay.",
    "watch.link_gone": "The other site says that there is no such page. Readers who follow the link get nowhere. Look "
    "for the new address, or take the link away.",
    "watch.link_moved": "The other site sends readers on to another address, and says that it is for good. Write the "
    "new address before the old one stops.",
    "watch.link_silent": "The other site gave no answer in twenty seconds, twice. It may be back by now: try the link "
    "yourself before you change it.",
    "watch.link_closed": "The other site answers people and not programs, so only you can tell whether the page is "
    "there. Try the link.",
    # what a colleague would say
    "lint.nobody": "A rule that nobody can meet turns everyone away, and most often a limit or an option is wrong. "
    "Every combination of answers that the rule tells apart was tried. Look at the rule again, or say in accepted "
    "why it is meant so.",
    "lint.everybody": "A rule that everybody meets decides nothing, and most often a limit or an option is wrong. "
    "Look at the rule again, or say in accepted why it is meant so.",
    "lint.excludes_everybody": "An exclusion that holds for everybody turns everyone away. Most often it was meant the "
    "other way round: the rule of an exclusion says what must not hold.",
    "lint.excludes_nobody": "An exclusion that holds for nobody turns nobody away, and most often a limit or an option "
    "is wrong. Look at the rule again, or say in accepted why it is meant so.",
    "lint.contradicts": "Each of the two criteria can be met, but never both by the same applicant. The message "
    "names answers that meet one and answers that meet the other. One of the rules is wrong, or one of the criteria "
    "should be an alternative.",
    "lint.implied": "Whoever meets the other criterion meets this one too, so it turns nobody away by itself. Often "
    "a limit is looser than was meant. If the notice has both, say so in accepted.",
    "lint.never_applies": "The condition in when never holds, so the criterion is never looked at and readers see it "
    "in vain. Correct when, or delete it.",
    "lint.unused_fact": "The applicant would be asked something that no rule reads, or is never asked at all. Use "
    "the fact in a rule, or delete it.",
    "lint.unused_option": "No rule decides differently for these options, so the applicant chooses between things "
    "that are the same. Leave some out, or look whether a rule forgot them.",
    "lint.band_gap": "Between two steps of a scale a value is left out, and whoever has it falls under neither. Let "
    "one step begin where the other ends.",
    "lint.band_overlap": "Two steps of a scale hold for the same value, so it is not plain which counts. Let one "
    "step begin where the other ends.",
    "lint.no_examples": "Without examples nobody has looked whether the rules decide as the notice means. The "
    "command in the message offers cases from both sides of each limit, for you to approve.",
    "lint.no_example_fits": "None of the examples is an application that fits, so nobody has seen one pass. The "
    "command in the message offers answers that fit, for you to approve.",
    "lint.untested": "A limit is safe only when an example stands on each side of it. Read the case in the message "
    "against the notice: if the outcome is right, add it as an example; if not, the rule is wrong.",
    "lint.untested_limit": "No worked budget reaches this limit, so nobody has seen it decide. Add a plan whose "
    "grant it decides.",
    "lint.limit_never": "The condition in when never holds, so the limit is never counted with. Most often an option "
    "or a number is misspelt. Correct when, or delete the limit.",
    "lint.limit_always": "A limit for everybody is written without when. Delete when, or correct it if the limit was "
    "meant for some alone.",
    "lint.limit_outdone": "The grant is the lowest of the limits that hold. An exception that is higher than the "
    "usual limit works only where the usual one does not hold for the same applicants.",
    "lint.limit_gap": "Each rate holds for some alone, and for some applicants none does. Whoever is refused anyway "
    "would still see a grant in the budget. Add a limit with a when for the rest.",
    "lint.limit_unmet": "Nobody has seen what a budget comes to where the limit holds. Add a plan with answers that "
    "meet its when.",
    "lint.limit_unescaped": "Nobody has seen what a budget comes to where the limit does not hold. Add a plan with "
    "answers that do not meet its when.",
    # what should be looked over
    "lint.number": "A number that stands in the prose alone was either written wrong, or a rule lacks it. Correct "
    "the text, or add the rule. A number that is right and belongs in no rule is answered under accepted, with the "
    "reason.",
    "lint.number_rule": "Applicants read the text and the check counts with the rule, so both must say the same. "
    "Look the sentence up in the notice, and correct the one that is wrong.",
    "lint.translation_number": "Numbers, days and clock times are compared whatever the order and however each "
    "language writes them. Correct the translation, or the original if that is what is wrong. A text that says the "
    "same in another way is answered under accepted.",
    "lint.translation_stale": "Beside the schemes stands which original each translation was made from. When the "
    "original changes and the translation does not, the reader of the translation is told something old. Bring it up "
    "to date, then let the command in the message record that.",
    "lint.quote_deadline": "The file has the deadline twice: as a date and a time, which the site counts with, and "
    "in the words of the notice, and the two disagree. Applicants see the date. Look it up in the notice, then "
    "mend the date, the time or the quotation; with several deadlines, take the words of the right one.",
    "lint.quote_day": "Beside the day stand the words of the notice that it is taken from, and they name another "
    "day. Mend the one that is wrong; where the day is worked out from other words, quote those or answer under "
    "accepted.",
    "lint.quote_figure": "Beside the number stand the words of the notice that it is taken from, and they have "
    "another of the same kind: another amount, another percentage, another limit. The check counts with the number "
    "here. Mend the one that is wrong, or answer under accepted how one follows from the other.",
    "lint.updated_future": "The day stands on the page as the day the file was last changed, and it has not come "
    "yet. Usually a digit is wrong.",
    "lint.shown_plan": "A plan marked as shown stands on the page under its title, for applicants to copy. With a "
    "gap, with more money than costs, or beyond a limit of the scheme it shows how not to apply. Change its lines "
    "until costs and money are the same. If it is meant to show a gap, answer under accepted.",
    "lint.deadline_past": "A call that appears for the first time and is already over most often has a wrong year. "
    "If the call is history, answer this under accepted, or let `.venv/bin/python build.py addresses` record it.",
    "lint.deadline_weekend": "Most applicants send in on the last day, and many get stuck. If someone is there to "
    "help, or the notice has settled the day, answer this under accepted.",
    "lint.deadline_holiday": "On a public holiday nobody answers the telephone, and systems are often closed for "
    "maintenance. The holidays are those of the country whose clock the deadline goes by.",
    "lint.deadline_midnight": "00:00 on a day is its first moment, and most readers take it for its last. Nobody "
    "misreads 23:59, or a deadline where the whole day counts.",
    "lint.contact_name": "Whoever calls or writes wants to know whom they reach. The address and the number have "
    "fields of their own.",
    "lint.contact_source": "Nothing is published that the notice does not have, and a contact is easily copied "
    "from another scheme. If the funder has told you of a new one, answer this under accepted.",
    "lint.contact_unreal": "Names like example.org are kept for examples and belong to nobody. Write the address "
    "of the notice, or leave the field out.",
    "lint.contact_country": "A number with the code of another country rings somewhere else. A number that the "
    "notice itself writes with its country is never asked about.",
    "lint.anchor": "A link inside the site leads to a page or to a place on one, and neither is there. Look the "
    "address up on the page it should lead to.",
    "lint.link_http": "What is sent with http can be read and changed on its way. The site answers with https in "
    "another text, so it does here too.",
    "lint.link_text": "With a screen reader many hear the links of a page one after the other, without the "
    "sentences around them. A link that says what it leads to is understood alone.",
    "lint.language_share": "This is told of funders marked central_state in schemes/organisations.yml, and counted "
    "in words over all their schemes here. It is information: the Act counts everything that the body publishes over "
    "time. County authorities that are neutral owe a reasonable balance, and of municipalities the Act asks no share.",
    "lint.accepted_unused": "An answer under accepted names a code and a field as the message prints them. When "
    "the finding is gone, or has moved to another place in the file, the answer goes or moves too.",
}

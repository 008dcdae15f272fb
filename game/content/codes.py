"""Every problem a scenario file can have.

Rule 1: a code keeps its meaning for good; each has a page in docs/problems and a broken file in tests/broken.
Rule 2: a message says what is wrong, then, after a semicolon, the way out.
Letters are groups: Y reading the YAML, S the shape, L links, R acts, W whether it makes sense as an
evening; P is playing a script; I is telling it in another language. What plays is then read with care:
G getting about, D dimensions and choices, T text, H harm, C coverage.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Severity(str, Enum):
    """How much a problem matters."""

    ERROR = "error"
    """The scenario cannot be played."""
    WARNING = "warning"
    """It plays, but probably not as meant."""
    NOTE = "note"
    """Worth a look."""


class Code(NamedTuple):
    """One kind of problem."""

    severity: Severity
    title: str
    message: str
    """A template: `{name}` and the like are filled in."""


E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE
BLOCK = "write `{key}: >-` and put the text on the next line, further in"

# fmt: off
CODES: dict[str, Code] = {
    # -- Y: reading the YAML ----------------------------------------------------------------------------
    "Y01": Code(E, "The file is too large",
        "the file is larger than {most} KB, about five long evenings; make two files of it"),
    "Y02": Code(E, "The file is not plain text",
        "this is not UTF-8 text ({what}); save the file as plain text, encoding UTF-8"),
    "Y03": Code(E, "A hidden character",
        "a hidden character ({name}) is in the text here; delete it and type the space or letter again"),
    "Y04": Code(E, "A tab in the indentation",
        "a tab is used to move this line in; use spaces, two for each step"),
    "Y05": Code(E, "Indentation that fits nothing",
        "this line begins at column {place}, which fits nothing above it; {hint}"),
    "Y06": Code(E, "A colon inside a sentence",
        "a colon followed by a space inside a sentence reads as a new key; " + BLOCK),
    "Y07": Code(E, "Prose cut inside braces",
        "inside {{ }} or [ ] a comma or a colon ends a text, so '{name}' is cut off here; "
        "put the text in double quotes, or write it without braces, one key on each line"),
    "Y08": Code(E, "A quote that never closes",
        "the quote opened here is never closed; close it, or leave the quotes out altogether"),
    "Y09": Code(E, "A text that begins with a sign of YAML",
        "a text cannot begin with {sign} here; " + BLOCK),
    "Y10": Code(E, "Words after a closing quote",
        "the quote has closed before '{name}', so these words belong nowhere; " + BLOCK + ", quotes and all"),
    "Y11": Code(E, "The same key twice",
        "'{name}' is already given in line {first}; rename one of the two or join them"),
    "Y12": Code(E, "An anchor or an alias",
        "a text beginning with & or * is an anchor or alias of YAML, which scenarios do not use; "
        "if it is prose, " + BLOCK),
    "Y13": Code(E, "A YAML tag",
        "a text beginning with ! is a tag of YAML, which scenarios do not use; if it is prose, " + BLOCK),
    "Y14": Code(E, "More than one document",
        "a second document begins here; a file holds one scenario: take out the line with --- or ..."),
    "Y15": Code(E, "Too many levels",
        "this is more than {most} levels deep; a scenario needs about ten: check the brackets"),
    "Y16": Code(E, "Too many parts",
        "the file has more than {most} keys and values; split it into two evenings"),
    "Y17": Code(E, "A key that is not a word",
        "what stands before this colon is not a single word; write the key as a plain word, like `say:`"),
    "Y18": Code(E, "A line without a key",
        "'{name}' is not a `key: value` line; put a colon and a space after the key"),
    "Y19": Code(E, "A bracket that never closes",
        "the {sign} opened here is never closed; close it, or write one key on each line without braces"),
    "Y20": Code(E, "Not a scenario",
        "{what}; a scenario begins with `format: 1` and lines such as `title: Sunday afternoon`"),
    "Y21": Code(E, "A backslash that means nothing",
        "a backslash inside double quotes is a sign of YAML; leave the quotes out, or write two backslashes"),
    "Y22": Code(W, "A # that cuts a text short",
        "the text ends before this #, and the rest is taken for a comment; " + BLOCK
        + ", or put a space after # if it is a comment"),
    "Y23": Code(E, "YAML that cannot be read",
        "the file cannot be read on from here; compare this line with the ones above it"),
    "Y24": Code(E, "The file cannot be opened",
        "the file cannot be opened: {what}; check its name and where it lies"),
    # -- S: the shape -----------------------------------------------------------------------------------
    "S01": Code(E, "An unknown key",
        "{where} has no key '{name}'; {hint}"),
    "S02": Code(E, "Something is missing",
        "{where} has no `{name}`; add it: {hint}"),
    "S03": Code(E, "The wrong kind of thing",
        "`{name}` is {found} here, and should be {wanted}; {hint}"),
    "S04": Code(E, "Nothing is written",
        "nothing is written after `{name}:`; write it, or take the line out"),
    "S05": Code(E, "Not the number it should be",
        "'{found}' does not fit here; write {wanted}"),
    "S06": Code(E, "Not one of the words",
        "'{found}' is none of the words `{name}` knows; {hint}"),
    "S07": Code(E, "Not an id",
        "'{found}' cannot be an id; use small letters, digits and _, beginning with a letter{hint}"),
    "S08": Code(E, "Neither true nor false",
        "'{found}' is neither true nor false; write one of the two"),
    "S09": Code(E, "Both `say` and `do`, or neither",
        "this answer has {what}; give it one: `say` for words, `do` for something done"),
    "S10": Code(E, "Not a length of time",
        "'{found}' is not a length of time; write it like 20min, 2h or 1h30, at most two days"),
    "S11": Code(E, "Another format",
        "this file says it is format '{found}', and this game reads format 1; "
        "write `format: 1`, or update the game"),
    "S12": Code(E, "Too few or too many",
        "`{name}` has {found} here; give it {wanted}"),
    "S13": Code(E, "Pronouns not understood",
        "'{found}' are not three pronouns; write them like she/her/her, he/him/his or they/them/their"),
    # -- L: links ---------------------------------------------------------------------------------------
    "L01": Code(E, "No such beat or ending",
        "no beat or ending is called '{name}'; {hint}"),
    "L02": Code(E, "No such answer",
        "{what} '{name}'; {hint}"),
    "L03": Code(E, "No such stance, family or style",
        "'{name}' is no stance, family or style; {hint}"),
    "L04": Code(E, "A stance of another style",
        "a partner who is {style} is never '{stance}'; {hint}"),
    "L05": Code(E, "A condition that is not understood",
        "the condition '{text}' is not understood: {what}; {hint}"),
    "L06": Code(E, "No such couple",
        "no file people/{name}.yaml is found; {hint}"),
    "L07": Code(W, "No such alternative",
        "no scenario called '{name}' lies beside this one; {hint}"),
    "L08": Code(E, "A beat and an ending with one name",
        "'{name}' is a beat and an ending too; give one of them another name"),
    "L09": Code(E, "A name the game keeps for itself",
        "'{name}' is a name the game uses itself ({what}); choose another"),
    "L10": Code(E, "The id is not the file's name",
        "the id is '{id}' and the file is called '{file}'; give both the same name, and keep it"),
    "L11": Code(E, "It begins with an ending",
        "`begin` names the ending '{name}'; name a beat: {hint}"),
    "L12": Code(E, "No such earlier evening",
        "no evening '{name}' comes before this in the season; {hint}"),
    "L13": Code(W, "No such ending or flag of that evening",
        "'{name}' is no ending of '{evening}', nor anything it remembers; {hint}"),
    "L14": Code(W, "An evening that is not of this season",
        "{what}; {hint}"),
    "L15": Code(E, "A slot that nothing fills",
        "nothing fills '{name}' here; {hint}"),
    # -- R: acts ----------------------------------------------------------------------------------------
    "R01": Code(E, "No such act",
        "no act or manner is called '{name}'; {hint}"),
    "R02": Code(E, "Too many acts",
        "one answer does {count} things here, and the most is {most}; keep what is heard first"),
    "R03": Code(E, "A dose on something else than help",
        "'{name}' takes no dose; only help does, as in help:0.5"),
    "R04": Code(E, "Help without a dose",
        "{what}; say how much help it is, from 0 to 1, as in help:0.5"),
    "R05": Code(E, "A micro-act with company",
        "'{name}' is something done with one's own alarm, and stands alone; "
        "take the rest out, or make it another answer"),
    "R06": Code(E, "A manner without an act",
        "'{name}' is a manner of saying something; add the act that is said so, as in validate + {name}"),
    "R07": Code(E, "None or safety with company",
        "'{name}' stands alone; take the rest out"),
    "R08": Code(E, "The same thing twice",
        "'{name}' stands here twice; take one out"),
    "R09": Code(E, "A plus with nothing beside it",
        "a + joins two acts, and one side is empty here; write it like soft_start + request"),
    # -- W: does it make sense --------------------------------------------------------------------------
    "W01": Code(E, "Nothing to say for a stance",
        "nobody speaks here when the partner is {stances}; "
        "add a line for `open` or `guarded`, which serves all"),
    "W02": Code(E, "No ending for every case",
        "every ending has a `when`, so an evening may end nowhere; leave it out of the last one"),
    "W03": Code(E, "Remembering what never happened",
        "no answer has `remember: {name}`; {hint}"),
    "W04": Code(E, "Too few or too many answers",
        "there are {count} answers here; give the player two to six"),
    "W05": Code(E, "An answer that is too long",
        "this answer has {count} characters, and the most is {most}; say less"),
    "W06": Code(W, "Too much to read before a choice",
        "scene and line come to {count} words before the player may answer, and {most} is much; cut"),
    "W07": Code(W, "A worn-out phrase",
        "'{phrase}' has been read too often; say what this person does instead"),
    "W08": Code(W, "A word from the consulting room",
        "nobody says '{phrase}' at a kitchen table; find this person's own words{hint}"),
    "W09": Code(W, "A beat nobody reaches",
        "nothing leads to the beat '{name}'; name it in a `go`, or take it out"),
    "W10": Code(W, "An ending nobody reaches",
        "the ending '{name}' never comes: no `go` names it, and '{before}' above it is always taken first; "
        "move it up and give it a `when`"),
    "W11": Code(W, "Silenced without a reason",
        "this comment silences nothing without a reason; write `# check: ignore {example} because ...`"),
    "W12": Code(W, "Silencing what cannot be silenced",
        "'{name}' cannot be silenced: {what}; only warnings and notes can"),
    "W13": Code(N, "Two answers, or six",
        "there are {count} answers here; three to five make the better choice"),
    "W14": Code(W, "A letter that never comes",
        "there is a letter and no season, and it comes at the end of one; list the evenings in `season:`"),
    # -- P: playing a script ----------------------------------------------------------------------------
    "P01": Code(E, "No such evening to play",
        "there is no evening '{name}' that this script could play; {hint}"),
    "P02": Code(E, "An answer that is not offered",
        "'{name}' cannot be said at this point of the play; {hint}"),
    "P03": Code(E, "Other words than the script's",
        "the script sees '{expected}' and the evening says '{came}'; "
        "if the new words are right, record the script again"),
    "P04": Code(E, "Another stance than the script's",
        "the script has the partner {name} here, and the partner is {came}; "
        "if that is as it should be, record the script again"),
    "P05": Code(E, "Another ending than the script's",
        "the script ends in '{name}', and here {came}; if that is as it should be, record the script again"),
    "P06": Code(E, "Another profile than the script's",
        "the script has {name} at '{level}', and it is '{came}'; "
        "if that is as it should be, record the script again"),
    # -- I: in another language ---------------------------------------------------------------------------
    "I01": Code(E, "No such evening to translate",
        "there is no evening '{name}' beside this translation; {hint}"),
    "I02": Code(E, "Not a language",
        "'{found}' is no code of a language; write it like de, pt-BR or zh-Hant"),
    "I03": Code(E, "A translation under another name",
        "this translates '{name}' into '{language}', and its file is called otherwise; call it {file}"),
    "I04": Code(W, "A text without an original",
        "the evening has no text at '{name}' here; {hint}"),
    "I05": Code(W, "Not translated yet",
        "{count} of {all} texts are told as they were written: {places}; write them under the same keys"),
    # -- G: getting about ---------------------------------------------------------------------------------
    "G01": Code(W, "An answer that is never offered",
        "the conditions of '{name}' never hold together here; loosen one, or take the answer out"),
    "G02": Code(W, "An ending that cannot be",
        "the conditions of '{name}' never hold together; loosen one, or take the ending out"),
    "G03": Code(W, "Something unasked that never comes",
        "this is never said: its conditions cannot hold here, or one above it is always taken first; "
        "move it up, or loosen its conditions"),
    "G04": Code(W, "An ending hidden by another",
        "when '{name}' could come, '{before}' above it is taken first; move it up, or ask for more above"),
    "G05": Code(W, "A circle with no way out",
        "nothing leads out of here but running out of turns ({names}); "
        "let an answer, or saying nothing, lead on"),
    "G06": Code(W, "Nothing but silence",
        "every answer here has a `when`, so there may be none to give; leave it out of one"),
    "G07": Code(N, "A line nobody hears",
        "nobody is ever '{name}' here, or a more exact key is always taken; "
        "take the line out, or let a `go` lead here for them"),
    "G08": Code(W, "A way to an ending that cannot be there",
        "this names the ending '{name}', whose `when` cannot hold here, so another is taken; "
        "name that one, or write `end`"),
    # -- D: dimensions and choices ----------------------------------------------------------------------
    "D01": Code(W, "Two answers that do the same",
        "'{other}' does what '{one}' does and leads where it leads; give one another act or another way on"),
    "D02": Code(N, "An answer that outdoes the others",
        "'{name}' says all that the other good answers here say, at least as well in every moment, "
        "and leads to the same; let one of them do or lead to something of its own"),
    "D03": Code(N, "Only one good answer",
        "{count} of {all} beats offer two good answers, and a quarter should; "
        "where one answer is right, players look for it instead of at the partner"),
    "D04": Code(N, "Nothing good that stings",
        "{count} of {all} beats offer a good answer that is uncomfortable now, and one in seven should; "
        "let somebody ask, refuse or step back"),
    "D05": Code(N, "What cannot be practised",
        "fewer than two answers say anything of {name}, so the debrief has little to go on; "
        "add one, or leave it to another evening"),
    "D06": Code(N, "What cannot go well",
        "too few answers show {name} well, however they are timed; offer one more: two are needed"),
    "D07": Code(N, "What cannot go badly",
        "too few answers show {name} badly, however they are timed; offer what a tired person might say"),
    "D08": Code(W, "Instead of one poor answer, another",
        "'{name}' meets no moment better: it is an insecure act or a trap; name a good answer"),
    "D09": Code(W, "A manner that does nothing here",
        "'{name}' changes only {acts}; take it out, or add that act"),
    "D10": Code(W, "A serious matter that nobody puts straight",
        "the matter is serious, and no answer is a `request`, `oppose` or `boundary`, "
        "so need and honesty stay low whatever is said; add one, or write `serious: false`"),
    # -- T: text ----------------------------------------------------------------------------------------
    "T01": Code(W, "The length gives it away",
        "in {count} of {all} beats every good answer is {what} than every poor one; "
        "vary the lengths, so that one has to read"),
    "T02": Code(W, "A formula gives it away",
        "{count} of {all} good answers begin with '{phrase}', and no poor one does; "
        "say it in different words, or let a poor one begin so too"),
    "T03": Code(W, "Always and never",
        "'{phrase}' makes a character of one evening; say which evening, or tag it `criticise`"),
    "T04": Code(W, "Words that belie the act",
        "'{phrase}' is not what `{acts}` sounds like; {way}"),
    "T05": Code(N, "A very long sentence",
        "this sentence has {count} words, and {most} is much; make two of it"),
    "T06": Code(W, "Too long for its place",
        "`{name}` has {count} words, and its place has room for {most}; say less"),
    "T07": Code(W, "The same words twice",
        "these are the words of '{first}' again; a player cannot tell the two apart, so change one"),
    "T08": Code(W, "Left for later",
        "'{phrase}' looks like something left for later; write it, or take it out"),
    "T09": Code(W, "A bracket without its other half",
        "this {sign} has no other half; what is done stands in ( ), and what is said does not"),
    "T10": Code(W, "An act without what it needs",
        "an answer that is only `{act}` {what} here; {way}"),
    # -- H: harm ----------------------------------------------------------------------------------------
    "H01": Code(W, "Danger as an answer",
        "'{phrase}' reads as {kind}, and that is no choice to be scored; "
        "write `as: safety`, so that the fiction stops, or take it out"),
    "H02": Code(W, "Danger in the partner's mouth",
        "'{phrase}' reads as {kind}, and no wording should be able to win it over; "
        "give the line `tag: safety`, so that the fiction stops, or take it out"),
    "H03": Code(W, "Something after danger",
        "`{name}` never comes: after `safety` the fiction stops, and no wording is better; take it out"),
    "H04": Code(W, "No warning before danger",
        "there is a `{tag}` here and nothing in `content_notes`; say in a few words what comes"),
    "H05": Code(W, "Harm that is called understandable",
        "every line here is tagged `harm`, and `validate` of harm counts for nothing; offer a `boundary`"),
    # -- C: coverage ------------------------------------------------------------------------------------
    "C01": Code(N, "A style with less to practise",
        "with a partner who is {styles} there is too little to practise of: {names}; "
        "let an answer without `when`, or another way, lead there"),
    "C02": Code(N, "A style without words of its own",
        "no line here belongs to a partner who is {style}, and all others have theirs; "
        "write one for the style or one of its stances"),
}
# fmt: on

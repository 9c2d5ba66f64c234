"""Reports behind what they report, and the acts told of under them: mended where small parsers hang them wrongly."""

from kg.language.cues import Cues
from kg.language.nominals import verb_name
from kg.language.tree import Tree

_SUBJECTS = ("nsubj", "nsubjpass")
_TO_LISTENERS = frozenset({"tell", "remind", "inform", "assure", "warn", "notify", "advise", "convince", "brief"})
"""Verbs of which the object is who listens, not what is said."""
_NAMING = frozenset(
    {"call", "describe", "term", "dub", "label", "brand", "see", "regard", "characterise", "characterize"}
)
_KNOWN = frozenset({"clear", "known", "plain", "public", "obvious"})
_TOLD = ("ccomp", "xcomp", "dobj", "acl")


def mend(tree: Tree, cues: Cues) -> None:
    """Hang reports, accusations and what is ruled out or begun as they are meant, in place."""
    for verb in range(len(tree)):
        if tree.pos[verb] != "VERB":
            continue
        if tree.lemma[verb] in {"make", "let"}:
            _made_known(tree, verb)
        if tree.lemma[verb] in _NAMING:
            _so_called(tree, verb)
        name = verb_name(tree, verb)
        _subject_behind_phrase(tree, verb)
        if cues.force(name, "verb", "that") == "report":
            _apposed_speaker(tree, verb)
            _told_before(tree, verb)
            _behind_comma(tree, verb)
            _told_on(tree, verb)
            _behind_semicolon(tree, verb)
            _inside_relative(tree, verb)
            _behind_subject(tree, verb)
        if cues.force(name, "verb", "ing") is not None:
            _gerund(tree, verb)
            _deed_of_accused(tree, verb)


def _apposed_speaker(tree: Tree, report: int) -> None:
    """In "Iran attacked Iraq, a senior official told Reuters" the official speaks, and does not describe Iraq."""
    helpers = tree.children(report, "aux")
    speaker = min([report, *helpers]) - 1
    if speaker < 0 or tree.dep[speaker] != "appos" or not _follows_comma(tree, speaker):
        return
    described, subject = tree.head[speaker], tree.child(report, *_SUBJECTS)
    told = tree.head[report] if tree.dep[report] == "ccomp" else tree.child(report, "ccomp")
    if told is not None and told < described and subject in {None, described}:
        if subject is not None:
            tree.attach(described, told, "dobj")
        tree.attach(speaker, report, "nsubj")
    elif tree.dep[report] in {"acl", "relcl"} and tree.tag[report] == "VBD" and subject is None:
        above = next((k for k in tree.ancestors(described) if tree.pos[k] == "VERB"), None)
        if above is not None:
            tree.attach(speaker, report, "nsubj")
            tree.attach(report, above, "ccomp")


def _told_before(tree: Tree, report: int) -> None:
    """In "Iran attacked Iraq, an official said" the first clause is what was said, no circumstance of the saying."""
    speaker = tree.child(report, *_SUBJECTS)
    answered = [dep for dep in _TOLD if dep != "dobj" or tree.lemma[report] not in _TO_LISTENERS]
    if speaker is None or tree.child(report, *answered) is not None:
        return
    for told in tree.children(report, "advcl"):
        if told < speaker and _is_statement(tree, told) and _follows_comma(tree, speaker):
            tree.attach(told, report, "ccomp")


def _behind_comma(tree: Tree, report: int) -> None:
    """In "Iran attacked Iraq, the minister has claimed" the first verb is not above the claim, but told by it."""
    told, speaker = tree.head[report], tree.child(report, *_SUBJECTS)
    if tree.dep[report] != "ccomp" or speaker is None or not told < speaker < report:
        return
    if not _is_statement(tree, told) or not _follows_comma(tree, speaker) or tree.child(report, *_TOLD, "mark"):
        return
    top = tree.head[told] == told
    tree.attach(report, report if top else tree.head[told], tree.dep[told])
    tree.attach(told, report, "ccomp")


def _told_on(tree: Tree, report: int) -> None:
    """In ""Iran attacked," he said, "and Iraq fled"" both are told; so is what "would" or "had" marks as told."""
    told = tree.child(report, "ccomp")
    if told is None or told > report:
        return
    for after in tree.children(report, "conj"):
        subject = tree.child(after, *_SUBJECTS)
        if subject is None or after < report or not report < subject:
            continue
        first = tree.left_edge(after)
        if _is_quoted_on(tree, told, report, first) or _is_indirect(tree, report, after):
            for k in [k for k in tree.children(report, "cc") if report < k < first]:
                tree.attach(k, told, "cc")
            tree.attach(after, told, "conj")


def _is_quoted_on(tree: Tree, told: int, report: int, after: int) -> bool:
    """Tell whether a quote that ends before the report opens again behind it."""
    ends = any(tree.word[k] == '"' for k in range(told, report))
    return ends and any(tree.word[k] == '"' for k in range(report, after))


def _is_indirect(tree: Tree, report: int, after: int) -> bool:
    helpers = [tree.lower[k] for k in tree.children(after, "aux")]
    return tree.tag[report] == "VBD" and any(word in {"would", "had", "'d"} for word in helpers)


def _behind_semicolon(tree: Tree, report: int) -> None:
    """What stands behind a semicolon is a sentence of its own: "..., Iran said; Iraq has attacked"."""
    for told in tree.children(report, "ccomp"):
        if told > report and any(tree.word[k] == ";" for k in range(report, told)) and _is_statement(tree, told):
            tree.attach(told, told, "ROOT")


def _inside_relative(tree: Tree, report: int) -> None:
    """In "Iran, which Iraq says fired missiles," the report stands inside what describes Iran."""
    told = tree.child(report, "ccomp")
    subject = tree.child(told, *_SUBJECTS) if told is not None else None
    if told is None or subject is None or tree.dep[report] != "relcl" or tree.tag[subject] not in {"WDT", "WP"}:
        return
    if subject < report < told:
        tree.attach(told, tree.head[report], "relcl")
        tree.attach(report, told, "parataxis")


def _behind_subject(tree: Tree, report: int) -> None:
    """In ""Iran," Annan said in Rome, "has fled"" what stands between the commas describes nobody."""
    noun, speaker = tree.head[report], tree.child(report, *_SUBJECTS)
    told = tree.head[noun]
    if tree.dep[report] not in {"acl", "relcl"} or speaker is None or tree.tag[speaker] in {"WDT", "WP", "WRB"}:
        return
    if tree.dep[noun] in _SUBJECTS and told > report > speaker and tree.word[noun + 1] in {",", '"'}:
        tree.attach(report, told, "parataxis")


def _so_called(tree: Tree, naming: int) -> None:
    """In "condemned what it called Iran's attack" the attack is condemned."""
    what = next((k for k in tree.kids[naming] if tree.lower[k] == "what" and k < naming), None)
    dep = {"ccomp": "dobj", "pcomp": "pobj"}.get(tree.dep[naming])
    named = tree.child(naming, "oprd", "attr")
    for prep in tree.children(naming, "prep"):
        named = tree.child(prep, "pobj") if tree.lower[prep] == "as" and named is None else named
    if what is None or dep is None or named is None or named < naming or tree.head[naming] > what:
        return
    tree.attach(named, tree.head[naming], dep)
    tree.attach(naming, named, "relcl")


def _made_known(tree: Tree, verb: int) -> None:
    """In "made it clear that Iran attacked", "let it be known" the verb is one of saying."""
    known = tree.child(verb, "ccomp", "xcomp", "acomp", "oprd")
    known = tree.children(verb, "ccomp", "xcomp", "acomp", "oprd")[-1] if known is not None else None
    if known is None or tree.lower[known] not in _KNOWN or not verb < known:
        return
    it = next((k for k in (*tree.kids[verb], *tree.kids[known]) if verb < k <= known and tree.lower[k] == "it"), None)
    if it is None:
        return
    tree.lemma[verb] = "declare"
    for told in tree.children(known, "ccomp", "advcl"):
        if any(tree.lower[k] == "that" for k in tree.children(told, "mark")):
            tree.attach(told, verb, "ccomp")


def _subject_behind_phrase(tree: Tree, verb: int) -> None:
    """In "In the words of Annan, Iraq has fled" Iraq has fled, and is no other name of Annan."""
    helpers = tree.children(verb, "aux", "auxpass")
    finite = tree.tag[verb] in {"VBD", "VBZ", "VBP"} or bool(helpers)
    if not finite or tree.child(verb, *_SUBJECTS, "expl") is not None:
        return
    last = min([verb, *helpers]) - 1
    while last > 0 and tree.word[last] == '"':
        last -= 1
    noun = next((k for k in (last, *tree.ancestors(last)) if tree.dep[k] == "appos"), None) if last >= 0 else None
    if noun is None or tree.right_edge(noun) != last or not _follows_comma(tree, noun):
        return
    phrase = next((k for k in tree.ancestors(noun) if tree.head[k] == verb), None)
    if phrase is not None and tree.dep[phrase] == "prep" and tree.pos[noun] in {"PROPN", "NOUN"}:
        tree.attach(noun, verb, "nsubjpass" if tree.child(verb, "auxpass") is not None else "nsubj")


def _gerund(tree: Tree, verb: int) -> None:
    """In "ruled out sending troops" the participle right behind the verb is its object."""
    last = max([verb, *tree.children(verb, "prt")])
    act = last + 1
    if act < len(tree) and tree.tag[act] == "VBG" and tree.head[act] == verb and tree.dep[act] == "advcl":
        tree.attach(act, verb, "xcomp")


def _deed_of_accused(tree: Tree, verb: int) -> None:
    """In "was accused by Iran of attacking Iraq" the attack is what the first is accused of, and not Iran's own."""
    for agent in tree.children(verb, "agent"):
        for accuser in tree.children(agent, "pobj"):
            for deed in tree.children(accuser, "prep"):
                if tree.lower[deed] in {"of", "for"} and tree.child(deed, "pcomp") is not None:
                    tree.attach(deed, verb, "prep")


def _is_statement(tree: Tree, verb: int) -> bool:
    """Tell whether a clause could stand alone: a finite verb with its subject, without a conjunction."""
    finite = tree.tag[verb] in {"VBD", "VBZ", "VBP"} or tree.child(verb, "aux", "auxpass") is not None
    opens = tree.child(verb, "mark") is None and all(tree.tag[k] not in {"WRB", "TO"} for k in tree.kids[verb])
    return finite and opens and tree.child(verb, *_SUBJECTS) is not None


def _follows_comma(tree: Tree, speaker: int) -> bool:
    first = tree.left_edge(speaker)
    return first > 0 and tree.word[first - 1] == ","

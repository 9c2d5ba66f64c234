"""Modality as a layer upon found clauses: auxiliaries, negation, and the words that govern an act."""

from kg.codebook.kinds import Modality
from kg.language.arguments import preposition
from kg.language.cues import Cues
from kg.language.draft import Draft
from kg.language.nominals import verb_name
from kg.language.tree import Tree
from kg.records import Force

_EFFECT: dict[Force, Modality] = {
    "commit": "planned",
    "threat": "planned",
    "refusal": "negated",
    "request": "requested",
    "consider": "possible",
    "doubt": "possible",
    "deny": "negated",
    "fail": "negated",
    "attempt": "possible",
}
"""What a governing word makes of the act below it; the other forces leave it as it is."""

_STRENGTH: tuple[Modality, ...] = ("hypothetical", "negated", "requested", "possible", "planned", "asserted")
_ASKING = frozenset({"ask", "wonder", "inquire", "question"})
_NOBODY = frozenset({"none", "nobody", "neither"})
_ANY = frozenset({"a", "an", "any", "one", "single"})
_NOT = frozenset({"not", "hardly", "scarcely", "barely"})
_INSTEAD = frozenset({("instead", "of"), ("rather", "than")})
_DISMISSING = frozenset({"reject", "dismiss", "refute", "rebut", "debunk"})
_FALSE = frozenset({"false", "untrue", "wrong", "baseless", "unfounded", "groundless", "fake"})
_KNOWING = frozenset(
    {"know", "realise", "realize", "understand", "remember", "learn", "find", "show", "reveal", "disclose"}
)
"""Verbs of which what is known stays true where it is not known: "did not realise that A had left"."""
_NEARLY = frozenset({"close", "closer", "near", "nearer"})
_TIGHT = frozenset({"infinitive", "gerund", "complement", "quote", "nominal"})


def bend(tree: Tree, draft: Draft, drafts: list[Draft], cues: Cues) -> None:
    """Work out the modality of `draft` from its own words and from the clause above it, which must be done already."""
    above = drafts[draft.above] if draft.above is not None else None
    _own(tree, draft, cues)
    if above is not None:
        if draft.link == "conjunct":
            _share(tree, draft, above)
        else:
            draft.force = _force(tree, draft, above, cues)
            means = above.above is not None and above.link == "purpose" and _is_means(tree, draft)
            draft.inherited = drafts[above.above].modality if means else _inherited(tree, draft, above)  # type: ignore[index]
    if draft.own == "hypothetical" and _is_announced(tree, draft):
        draft.own = "negated" if draft.negated else "planned"
    draft.modality = min(draft.own, draft.inherited, key=_STRENGTH.index)


def _own(tree: Tree, draft: Draft, cues: Cues) -> None:
    v = draft.token
    if draft.kind != "verb":
        _own_nominal(tree, draft, cues)
        return
    helpers = tree.children(v, "aux", "auxpass")
    perfect = any(tree.lemma[k] == "have" for k in helpers)
    for k in helpers:
        modality = cues.word("auxiliary", tree.lower[k])
        if modality is None or (
            modality == "possible" and tree.lower[k] in {"can", "could"} and tree.lemma[v] in {"not"}
        ):
            continue
        draft.own = "hypothetical" if perfect and modality != "planned" and tree.lower[k] != "may" else modality
        draft.cues.append(k)
    for k in tree.children(v, "advmod"):
        modality = cues.word("adverb", tree.lower[k])
        if modality is not None:
            draft.own = modality
            draft.negated = draft.negated or modality == "negated"
            draft.cues.append(k)
    choice = [k for slot in draft.of("agent") + draft.of("patient") for k in _choice(tree, slot.token)]
    if choice:
        draft.own = "possible"
        draft.cues.extend(choice)
    if draft.link == "condition":
        draft.own = "hypothetical"
        draft.cues.extend(tree.children(v, "mark"))
    _negation(tree, draft, cues)


def _negation(tree: Tree, draft: Draft, cues: Cues) -> None:
    denied = tree.children(draft.token, "neg")
    for slot in draft.of("agent") + draft.of("patient"):
        if not slot.understood:
            denied.extend(
                k
                for k in tree.children(slot.token, "det", "neg")
                if cues.word("determiner", tree.lower[k]) == "negated"
            )
    denied.extend(k for k in tree.children(draft.token, "preconj", "cc") if tree.lower[k] in {"neither", "nor"})
    own = [slot.token for slot in draft.of("agent") + draft.of("patient") if not slot.understood]
    denied.extend(k for noun in own for k in tree.children(noun, "preconj") if tree.lower[k] == "neither")
    for k in tree.children(draft.token, "advmod"):
        denied.extend(tree.children(k, "neg") if tree.lower[k] == "longer" else ())
    denied.extend(k for slot in draft.of("agent") + draft.of("patient") for k in _nobody(tree, slot.token))
    if preposition(tree, draft.token) == "to" and tree.lower[tree.head[tree.head[draft.token]]] in _NEARLY:
        draft.own = "possible"
        draft.cues.append(tree.head[tree.head[draft.token]])
    denied.extend(_set_aside(tree, draft.token))
    if denied:
        _deny(draft, denied)


def _deny(draft: Draft, words: list[int]) -> None:
    draft.negated = True
    draft.own = "negated" if draft.own != "hypothetical" else draft.own
    draft.cues.extend(words)


def _choice(tree: Tree, i: int) -> list[int]:
    """Return the "or" between names of which it stays open who is meant: "Iran [or] Iraq attacked Kuwait"."""
    named = tree.pos[i] == "PROPN" or any(tree.lower[k] == "either" for k in tree.children(i, "preconj"))
    return [k for k in tree.children(i, "cc") if named and tree.lower[k] == "or"]


def _nobody(tree: Tree, i: int) -> list[int]:
    """Return what makes a noun phrase one of nobody: "[none] of the states", "[not] one proposal", "[hardly] any"."""
    found = [i] if tree.lower[i] in _NOBODY else []
    for k in tree.children(i, "det", "nummod"):
        if tree.lower[k] in _ANY:
            found.extend(n for n in tree.children(k, "neg", "advmod") if tree.lower[n] in _NOT)
    if tree.tag[i] in {"NN", "NNS"} and any(tree.lower[k] in _ANY for k in tree.children(i, "det", "nummod")):
        found.extend(tree.children(i, "neg"))
    return found


def _set_aside(tree: Tree, v: int) -> list[int]:
    """Return what says that `v` was not done: "[without] meeting A", "[instead] of", "[rather] than"."""
    if tree.dep[v] == "pcomp" and tree.lower[tree.head[v]] == "without":
        return [tree.head[v]]
    first = tree.left_edge(v)
    return [k - 1 for k in (first, first - 1) if k > 0 and (tree.lower[k - 1], tree.lower[k]) in _INSTEAD]


def _own_nominal(tree: Tree, draft: Draft, cues: Cues) -> None:
    for k in tree.children(draft.token, "amod", "advmod", "det", "neg"):
        kind = {"amod": "adjective", "advmod": "adverb"}.get(tree.dep[k], "determiner")
        modality = "negated" if tree.dep[k] == "neg" else cues.word(kind, tree.lower[k])
        if modality is not None:
            draft.own = modality
            draft.negated = draft.negated or modality == "negated"
            draft.cues.append(k)


def _share(tree: Tree, draft: Draft, above: Draft) -> None:
    """A coordinated verb without subject and auxiliary of its own shares the first verb's: "will meet and sign"."""
    draft.inherited, draft.force = above.inherited, above.force
    nor = [k for k in tree.children(above.token, "cc") if tree.lower[k] == "nor" and k < draft.token]
    if nor:
        _deny(draft, nor)
    bare = tree.child(draft.token, "aux", "auxpass", "nsubj", "nsubjpass") is None
    if (
        bare
        and tree.tag[draft.token] in {"VB", "VBN", "VBG"}
        and tree.child(above.token, "aux", "auxpass", "neg") is not None
    ):
        draft.own = min(draft.own, above.own, key=_STRENGTH.index)
        draft.negated = draft.negated or above.negated
        draft.cues.extend(k for k in above.cues if k not in draft.cues)


def _force(tree: Tree, draft: Draft, above: Draft, cues: Cues) -> Force | None:
    lemma = verb_name(tree, above.token) if above.kind == "verb" else tree.lemma[above.token]
    if draft.link in {"infinitive", "purpose"}:
        classes: tuple[str, ...] = ("to",)
    elif draft.link == "gerund":
        classes = (preposition(tree, draft.token), "ing", "of")
    elif draft.link in {"complement", "quote"}:
        classes = ("whether", "that") if _is_unsure(tree, draft) else ("that",)
    elif draft.link == "nominal" and not _is_doer(tree, draft, above):
        lemma = f"{lemma}+{draft.marker}" if draft.marker and above.kind == "verb" else lemma
        classes = (draft.marker, "noun") if draft.marker and above.kind != "verb" else ("noun",)
    else:
        return None
    if draft.link == "purpose" and lemma == "call" and above.kind == "verb":
        return None
    judged = tree.child(above.token, "acomp") if draft.link == "complement" and lemma in {"be", "seem"} else None
    if judged is not None:
        return cues.force(tree.lemma[judged], "adjective", "that")
    claim = tree.child(above.token, "nsubj") if draft.link == "complement" and lemma == "be" else None
    if claim is not None:  # "Iran's claim is that"
        return "report" if cues.force(tree.lemma[claim], "noun", "that") == "report" else None
    for each in classes:
        force = cues.force(lemma, above.kind, each)
        if (
            force is None
            and lemma in {"propose", "insist", "suggest"}
            and each == "that"
            and tree.tag[draft.token] == "VB"
        ):
            force = "request"
        if (
            force == "request"
            and lemma == "want"
            and {s.token for s in draft.of("agent")} & {s.token for s in above.of("agent")}
        ):
            force = "commit"
        if force == "request" and draft.link == "complement" and _is_told_first(tree, draft, above):
            return None
        if force is not None:
            raised = above.passive and (each == "to" or cues.force(lemma, "verb", "to") == "doubt")
            return "doubt" if force == "report" and raised else force
    return None


def _is_told_first(tree: Tree, draft: Draft, above: Draft) -> bool:
    """Tell whether what stands before a word of asking is so: "Iran has fled in what Iraq called a triumph"."""
    helpers = [tree.tag[k] for k in tree.children(draft.token, "aux", "auxpass")]
    finite = bool({"VBD", "VBZ", "VBP"} & {tree.tag[draft.token], *helpers})
    return draft.token < above.token and finite and "MD" not in helpers


def _inherited(tree: Tree, draft: Draft, above: Draft) -> Modality:
    force, base = draft.force, above.modality
    if base == "hypothetical" and draft.link in _TIGHT and force != "report":
        return "hypothetical"
    if force == "report" and above.kind == "noun" and draft.link == "complement" and _is_untrue(tree, above):
        return "negated"
    if force is None and draft.link == "complement" and _is_unsure(tree, draft):
        return "hypothetical"
    if force == "report" and above.negated and tree.lemma[above.token] not in _KNOWING:
        return "possible"
    if force == "report" or (force is None and draft.link in {"relative", "condition"}):
        return "asserted"
    if force is None:
        return _without_force(tree, draft, above)
    effect = _EFFECT.get(force)
    if effect is None:
        return base
    if force == "consider" and _is_unsure(tree, draft):
        return "hypothetical" if tree.lemma[above.token] in _ASKING else "possible"
    if force == "commit" and above.force == "end":
        return "negated"
    undecided = force == "commit" and tree.lemma[above.token] in {"decide", "decision"}
    if above.negated or (base == "negated" and (undecided or force in {"refusal", "fail"})):
        open_still = force == "deny" or undecided or verb_name(tree, above.token) == "rule+out"
        return "possible" if open_still else "asserted" if force in {"refusal", "fail"} else "negated"
    if base in {"asserted", effect} or (base == "planned" and effect != "planned"):
        return effect
    return min(base, effect, key=_STRENGTH.index)


def _is_untrue(tree: Tree, told: Draft) -> bool:
    """Tell whether a claim is told to be none: "denied the claim that", "no proof that", "reports were false that"."""
    verb = tree.head[told.token]
    false = tree.lemma[verb] == "be" and any(tree.lower[k] in _FALSE for k in tree.children(verb, "acomp"))
    dismissed = tree.lemma[verb] in _DISMISSING and tree.dep[told.token] in {"dobj", "nsubjpass"}
    return told.force == "deny" or told.own == "negated" or false or dismissed


def _is_doer(tree: Tree, draft: Draft, above: Draft) -> bool:
    """In "the attack prevented talks" the verb bends its object, the talks, and not the attack."""
    transitive = tree.child(above.token, "dobj", "xcomp", "ccomp") is not None
    return tree.dep[draft.token] == "nsubj" and above.kind == "verb" and transitive


def _is_means(tree: Tree, draft: Draft) -> bool:
    """In "acted to protect A by attacking B" the attack is how it acted, not what it was to achieve."""
    return draft.link == "gerund" and tree.dep[draft.token] == "pcomp" and tree.lower[tree.head[draft.token]] == "by"


def _is_unsure(tree: Tree, draft: Draft) -> bool:
    return any(tree.lower[k] in {"whether", "if"} for k in tree.children(draft.token, "mark"))


def _without_force(tree: Tree, draft: Draft, above: Draft) -> Modality:
    lemma = tree.lemma[above.token]
    if draft.link == "infinitive":
        yet = any(tree.lower[k] == "yet" for k in tree.children(above.token, "advmod"))
        if lemma == "have":
            return "negated" if yet else "requested"
        if above.kind == "noun":
            return min("possible", above.modality, key=_STRENGTH.index)
        if lemma == "be" or (lemma == "go" and tree.tag[above.token] == "VBG"):
            return "negated" if above.negated or yet else min("planned", above.modality, key=_STRENGTH.index)
    if draft.link == "purpose":
        return min("planned", above.modality, key=_STRENGTH.index)
    if draft.link == "nominal" and any(not slot.understood for slot in draft.of("agent")):
        return "hypothetical" if above.modality == "hypothetical" else "asserted"
    participle = tree.tag[draft.token] in {"VBG", "VBN"} and tree.child(draft.token, "mark", "aux", "auxpass") is None
    if draft.link in _TIGHT or (draft.link == "adverbial" and participle):
        return above.modality if draft.link != "adverbial" or above.modality != "negated" else "asserted"
    return "asserted"


def _is_announced(tree: Tree, draft: Draft) -> bool:
    """Tell whether "would" is the past of "will", as in "said it would leave", and no "would have"."""
    would = any(tree.lower[k] in {"would", "'d"} for k in draft.cues)
    perfect = any(tree.lemma[k] == "have" for k in tree.children(draft.token, "aux"))
    told = draft.force in {"report", "commit", "threat"} or tree.child(draft.token, "parataxis") is not None
    return would and not perfect and told

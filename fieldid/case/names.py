"""Whether two names may be one person's, across scripts and spellings, with the reason in words.

Guarantees a reason that a person can check, never a number: what agrees, and how far. It is a
hint to look, not a finding: people share names, and one name has many spellings. A name in the
original script counts for more than its Latin forms, because it is the only reliable one (ICAO
Doc 9303-3, section 6). A name in any script but Latin and Arabic is compared with its own
script only, and the reason says so. Leaves out nicknames, titles and translation.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.case.name_form import Agreement, NameForm, compare_forms, name_form
from fieldid.case.name_parts import name_parts
from fieldid.model.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.model.nationality import Name

# What is said of one part of a name, and of several.
ONE_PART = {
    Agreement.NOT_COMPARED: Sentence("1 part is in scripts that are not compared."),
    Agreement.DIFFERENT: Sentence("1 part is different."),
    Agreement.CLOSE: Sentence("1 part is almost the same, with one or two other sounds."),
    Agreement.READING: Sentence("1 part is spelt in ways in use for one name."),
    Agreement.TRANSLITERATED: Sentence("1 part is the same by the tables of ICAO Doc 9303-3."),
    Agreement.SAME: Sentence("1 part is written the same."),
}
SEVERAL_PARTS = {
    Agreement.NOT_COMPARED: "{count} parts are in scripts that are not compared.",
    Agreement.DIFFERENT: "{count} parts are different.",
    Agreement.CLOSE: "{count} parts are almost the same, with one or two other sounds.",
    Agreement.READING: "{count} parts are spelt in ways in use for one name.",
    Agreement.TRANSLITERATED: "{count} parts are the same by the tables of ICAO Doc 9303-3.",
    Agreement.SAME: "{count} parts are written the same.",
}
EMPTY = Sentence("One of the names is empty.")
ORIGINALS_DIFFER = Sentence("In the original script the two names differ.")
OTHER_ORDER = Sentence("The parts stand in another order.")
ONE_MORE = Sentence("One name has 1 more part.")
SEVERAL_MORE = "One name has {count} more parts."
SET_ASIDE = Sentence("Articles and words for son or daughter were not counted.")


@dataclass(frozen=True, repr=False)
class PreparedName:
    """A name made ready for comparing. ``parts``: the forms of each component."""

    parts: tuple[tuple[NameForm, ...], ...]
    set_aside: bool


@dataclass(frozen=True, repr=False)
class NameComparison:
    """``agreement``: of the weakest component that counts. ``reasons``: whole sentences."""

    agreement: Agreement
    reasons: tuple[Sentence, ...]

    @property
    def possible(self) -> bool:
        """Whether the two may be one name."""
        return self.agreement >= Agreement.CLOSE


def prepare(text: str) -> PreparedName:
    """Make a name ready, as written in one script."""
    taken = name_parts(text)
    parts = (tuple(name_form(form, part.script) for form in part.forms) for part in taken.parts)
    return PreparedName(tuple(parts), taken.set_aside)


def compare_names(one: Name, other: Name) -> NameComparison:
    """Compare all forms of two names; return the best, with what the original script says."""
    mine = [prepare(text) for text in (one.original, one.latin)]
    yours = [prepare(text) for text in (other.original, other.latin)]
    found = [compare_prepared(a, b) for a in mine for b in yours]
    best = max(found, key=lambda comparison: comparison.agreement)
    if best.possible and found[0].agreement is Agreement.DIFFERENT:
        capped = min(best.agreement, Agreement.CLOSE)
        return NameComparison(capped, (*best.reasons, ORIGINALS_DIFFER))
    return best


def compare_texts(one: str, other: str) -> NameComparison:
    """Compare two names as written, each in one script."""
    return compare_prepared(prepare(one), prepare(other))


def compare_prepared(one: PreparedName, other: PreparedName) -> NameComparison:
    """Compare two names made ready; the order does not matter."""
    few, many = sorted((one, other), key=lambda name: len(name.parts))
    if not few.parts:
        return NameComparison(Agreement.NOT_COMPARED, (EMPTY,))
    pairs = _paired(few, many)
    found = [agreement for _, _, agreement in pairs]
    return NameComparison(_overall(found, len(many.parts)), tuple(_reasons(pairs, few, many)))


def _overall(found: list[Agreement], parts: int) -> Agreement:
    """Return the weakest, less where too little agrees: one part of many, or mostly closeness."""
    weakest = min(found)
    if weakest is Agreement.CLOSE and found.count(Agreement.CLOSE) * 2 > len(found) > 1:
        return Agreement.DIFFERENT
    only_one_of_many = len(found) == 1 and parts > 1
    if only_one_of_many and weakest is Agreement.CLOSE:
        return Agreement.DIFFERENT
    return min(weakest, Agreement.CLOSE) if only_one_of_many else weakest


_Pair = tuple[int, int, Agreement]


def _paired(few: PreparedName, many: PreparedName) -> list[_Pair]:
    """Pair each component of the shorter name with one of the longer, the closest first."""
    scored = sorted(
        (max(compare_forms(a, b) for a in mine for b in yours), -abs(i - j), i, j)
        for i, mine in enumerate(few.parts)
        for j, yours in enumerate(many.parts)
    )
    pairs: dict[int, _Pair] = {}
    taken: set[int] = set()
    for agreement, _, i, j in reversed(scored):
        if i not in pairs and j not in taken:
            pairs[i] = (i, j, agreement)
            taken.add(j)
    return [pairs[i] for i in sorted(pairs)]


def _reasons(pairs: list[_Pair], few: PreparedName, many: PreparedName) -> Iterator[Sentence]:
    for agreement in sorted({one for _, _, one in pairs}, reverse=True):
        count = sum(one is agreement for _, _, one in pairs)
        several = Sentence.of(SEVERAL_PARTS[agreement], count=count)
        yield ONE_PART[agreement] if count == 1 else several
    others = [j for _, j, _ in pairs]
    if others != sorted(others):
        yield OTHER_ORDER
    more = len(many.parts) - len(few.parts)
    if more:
        yield ONE_MORE if more == 1 else Sentence.of(SEVERAL_MORE, count=more)
    if few.set_aside or many.set_aside:
        yield SET_ASIDE

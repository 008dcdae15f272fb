"""See inside: an aid, shown only after a turn, in words that a number stands behind."""

from __future__ import annotations

from game.core.appraisal import lean
from game.core.encounter import Encounter
from game.core.partner import Partner
from game.present.tells import is_masked
from game.present.words import WAS

STEPS = ((0.20, "hardly"), (0.40, "a little"), (0.60, "fairly"), (0.80, "very"), (2.0, "extremely"))
NOT_YET = "After your first answer."


def inside(encounter: Encounter) -> tuple[str, ...]:
    """Return how it was inside the partner when the last turn was over; before the first there is nothing."""
    if not encounter.exchanges:
        return (NOT_YET,)
    partner, name = encounter.partner, encounter.scenario.couple.partner.name
    feelings = partner.feelings
    told = [
        f"{name} is {WAS[partner.stance]}.",
        f"Hurt: {degree(feelings.rejection)}. Crowded: {degree(feelings.pressure)}. "
        f"Sure of you: {degree(feelings.security)}.",
        f"Heart: about {round(65 + 50 * feelings.arousal)} a minute.",
    ]
    if feelings.flooded:
        told.append("Too worked up to take in words, for now.")
    if is_masked(partner, encounter.leaning):
        told.append("The face shows much less than that.")
    return tuple(told)


def told_inside(partner: Partner) -> str:
    """Return how it was inside somebody at one moment, in one line."""
    felt = partner.feelings
    told = (
        f"Hurt: {degree(felt.rejection)}. Crowded: {degree(felt.pressure)}. "
        f"Sure of you: {degree(felt.security)}. Heart: about {round(65 + 50 * felt.arousal)} a minute."
    )
    masked = is_masked(partner, lean(partner.model, felt))
    return f"{told} The face showed much less than that." if masked else told


def degree(value: float) -> str:
    """Return the word for how much of a feeling there is, from 0 to 1."""
    return next(word for most, word in STEPS if value < most)

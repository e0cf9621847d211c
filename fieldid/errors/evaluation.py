"""Errors of measurements and calibrations."""

from __future__ import annotations

from fieldid.errors.base import FieldidError


class BenchFailedError(FieldidError):
    """What was to be measured did not run to its end."""

    message = "Measuring {what} did not work."
    next_step = "Read what it printed above, then measure again on an idle machine."


class EvaluationError(FieldidError):
    """An evaluation cannot be run."""

    message = "This evaluation cannot be run: {reason}."
    next_step = "Check the folders given; the documentation names the expected layout."


class ScoresError(EvaluationError):
    """A file of labelled comparison scores cannot be used."""

    message = "These comparison scores cannot be used: {reason}."
    next_step = "Correct the file and run it again; nothing was written."


class CalibrationError(FieldidError):
    """Base for calibrations that cannot be made or used. Scores stay "not calibrated"."""

    message = "This calibration cannot be used: {reason}."
    next_step = "Nothing was changed. Ask its maker for a new copy."


class CalibrationDamagedError(CalibrationError):
    """Truncated, altered or contradictory bytes."""

    message = "This calibration file is damaged: {reason}."


class CalibrationStrangerError(CalibrationError):
    """Signed by somebody whose calibrations are not trusted here."""

    message = "This calibration is not signed by a maker that is trusted here ({maker})."
    next_step = "Nothing was changed. Compare the maker's key with the one you were given."


class CalibrationExpiredError(CalibrationError):
    """Past its last day, or dated in the future."""

    message = "This calibration is valid from {made} to {expires} and not today."
    next_step = "Check the laptop's clock, or ask its maker for a new calibration."


class CalibrationKeyError(CalibrationError):
    """The maker's key file cannot be used."""

    message = "The maker's key file cannot be used: {reason}."
    next_step = "Nothing was written. Give another file with --key."

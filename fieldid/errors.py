"""One tree of errors. Each says in one sentence what is wrong and what to do next.

``message`` and ``next_step`` are templates, so that the screens can translate them; the
details handed to the constructor fill the braces. Details must never hold personal data,
biometric data or secrets: they reach logs.
"""

from __future__ import annotations

from collections import defaultdict
from typing import ClassVar


class FieldidError(Exception):
    """Base of every error that may be shown to a person."""

    message: ClassVar[str] = "Something went wrong."
    next_step: ClassVar[str] = "Try again; if it happens again, save a diagnosis and report it."

    def __init__(self, **details: object) -> None:
        """Keep ``details`` for the templates."""
        super().__init__()
        self.details = details

    def __str__(self) -> str:
        """Message and next step, filled in; a detail that was not given shows as ``?``."""
        return f"{self.message} {self.next_step}".format_map(defaultdict(_unknown, self.details))


def _unknown() -> str:
    return "?"


class UnexpectedError(FieldidError):
    """A fault of this program, named by kind and place, never by its text."""

    message = "Something went wrong inside fieldid ({kind} at {place})."
    next_step = "What was saved is still there; try again, and report this line if it comes back."


class FileProblemError(FieldidError):
    """A file that the person named cannot be read or written."""

    message = "The file {file} cannot be used: {reason}."
    next_step = "Check the name and the permissions, and try again."


# --- images and templates ---


class ImageError(FieldidError):
    """An image file or buffer cannot be used."""

    message = "This image cannot be used: {reason}."
    next_step = "Choose another image or capture again."


class ImageFileError(ImageError):
    """One of several image files cannot be used; ``what`` says which by what it shows."""

    message = "The image of the {what} cannot be used: {reason}."


class ResolutionUnknownError(ImageError):
    """A fingerprint image does not say its resolution."""

    message = "This fingerprint image does not state its resolution."
    next_step = "Enter the scanner's resolution in dots per inch (usually 500)."


class TemplateError(FieldidError):
    """Encoded template bytes are not of a version this program reads."""

    message = "This biometric template cannot be read: {reason}."
    next_step = "Ask the list authority to re-issue the list for this version."


class FingerRecordError(FieldidError):
    """A minutiae or finger image record of another maker is damaged or of an unknown kind."""

    message = "This fingerprint record cannot be read: {reason}."
    next_step = "Ask the sender for ISO/IEC 19794-2, ISO/IEC 19794-4 or ANSI/INCITS 378."


class ModelFileError(FieldidError):
    """A model's weights are missing or are not the ones that were tested."""

    message = "The model {name} is missing or was altered."
    next_step = "Reinstall fieldid; until then this engine is not used."


class EngineUnavailableError(FieldidError):
    """A library that an engine needs does not load on this machine."""

    message = "The engine {name} does not work on this laptop: {reason}."
    next_step = "Reinstall fieldid; until then this engine is not used."


# --- readers ---


class ReaderError(FieldidError):
    """Base of what a reader can report."""

    message = "The reader {reader} reported a problem: {reason}."
    next_step = "Unplug it, plug it in again and retry."


class ReaderNotFoundError(ReaderError):
    """No such reader is attached."""

    message = "The reader {reader} was not found."
    next_step = "Check the cable, or choose another reader in Settings."


class ReaderBusyError(ReaderError):
    """Another program or an earlier capture holds the reader."""

    message = "The reader {reader} is in use."
    next_step = "Close the other program, or wait a moment and retry."


class ReaderTimeoutError(ReaderError):
    """Nothing was presented in time."""

    message = "Nothing was presented to the reader {reader} in time."
    next_step = "Ask the person to present again and press Capture."


class NoImageFileError(ReaderTimeoutError):
    """Image files were to be read, and none was left."""

    message = "There is no image file to read."
    next_step = "Choose image files, then press Capture."


class ReaderUnpluggedError(ReaderError):
    """The reader went away in the middle."""

    message = "The reader {reader} stopped answering."
    next_step = "Plug it in again; nothing captured so far is lost."


class ReaderDriverMissingError(ReaderError):
    """A library or program that the reader's driver needs is not installed."""

    message = "The reader {reader} cannot be used: {missing} is not installed."
    next_step = "Install it, start the program again, or choose another reader in Settings."


class ReaderPermissionError(ReaderError):
    """The system does not let this account use the reader."""

    message = "This account may not use the reader {reader}."
    next_step = (
        "An administrator installs packaging/udev/70-fieldid-readers.rules; then plug it in again."
    )


class CameraPermissionError(ReaderPermissionError):
    """The system does not let this account use the camera."""

    message = "This account may not use the camera {reader}."
    next_step = (
        "An administrator adds this account to the group video; then log in to this computer again."
    )


class FingerTooEarlyError(ReaderError):
    """A finger lay on the reader before it was ready."""

    message = "A finger was on the reader {reader} before it was ready."
    next_step = "Ask the person to lift the finger, press Capture, then place it."


class PresentAgainError(ReaderError):
    """The reader itself could not use what was presented."""

    message = "The reader {reader} could not use the finger: {reason}."
    next_step = "Press Capture and ask the person to place the finger again, flat and centred."


class ReaderTrustError(ReaderError):
    """A scanner's signed answer is not vouched for by a maker that is trusted here."""

    message = "The reader {reader} is not trusted: {reason}."
    next_step = (
        "Use another reader. An administrator checks the maker's certificate, and this laptop's"
        " date."
    )


class RecordingError(ReaderError):
    """A recording of a reader cannot be opened."""

    message = "The recording {file} cannot be opened."
    next_step = (
        "Check the passphrase. If it is right, the file is damaged or no recording: ask for it"
        " again."
    )


class RecordingNotAllowedError(ReaderError):
    """A recording of a reader holds biometrics; keeping or playing one is a supervisor's act."""

    message = "Only a supervisor or an administrator may save or play a recording of a reader."
    next_step = "Ask your supervisor."


class RecordingNotHereError(ReaderError):
    """A live laptop plays no recordings: one must not stand in for a person."""

    message = "A recording cannot be played on a live laptop."
    next_step = "Play it on a demonstration or pilot laptop."


class ReaderDarkError(ReaderError):
    """A camera delivers black pictures."""

    message = "The picture of the camera {reader} is black."
    next_step = "Open the shutter or uncover the lens, switch on a light and retry."


class WatchedFolderError(ReaderError):
    """The watched folder would leave images of people in the clear on a disk."""

    message = "This folder cannot be watched: {reason}."
    next_step = "Choose a folder on an encrypted disk, or in memory (tmpfs, such as /dev/shm)."


class CaptureCancelledError(ReaderError):
    """The officer stopped the capture."""

    message = "The capture was cancelled."
    next_step = "Press Capture to start again."


class CardResetError(ReaderError):
    """The card lost power or was reset between two commands; it can be addressed again."""

    message = "The card on the reader {reader} was reset."
    next_step = "Leave the document still on the reader; reading goes on."


class CardMuteError(ReaderError):
    """There is a card, and it does not answer."""

    message = "The chip on the reader {reader} does not answer."
    next_step = "Take the document off, wait two seconds, and put it on again, flat and open."


class CardRemovedError(ReaderError):
    """The card went away in the middle."""

    message = "The document was taken off the reader {reader} too early."
    next_step = "Lay it on the reader again and leave it until reading has ended."


# --- chips of documents ---


class ChipError(FieldidError):
    """Base of what goes wrong with the chip of a document."""

    message = "The chip of this document cannot be read: {reason}."
    next_step = (
        "Lay the document on the reader again. Its printed data can be used without the chip."
    )


class ChipPasswordError(ChipError):
    """The chip refused the key made from what was typed or read."""

    message = "The chip does not open with the {password} that was entered."
    next_step = "Compare every character with the document, correct it and read again."


class ChipProtocolError(ChipError):
    """The chip answered what the standard does not allow, or never came to an end."""

    message = "The chip of this document answers against the standard: {reason}."
    next_step = "Read it once more. If it happens again, note it and use the printed data."


class ChipSessionLostError(ChipError):
    """The protected session with the chip broke; it can be set up again."""

    message = "The protected connection to the chip broke: {reason}."
    next_step = "Leave the document still on the reader and read again."


class ChipUnsupportedError(ChipError):
    """The chip asks for something that this program, or this laptop, does not have."""

    message = "This program cannot open this chip: {reason}."
    next_step = "Use the printed data, and report the document's state and year of issue."


class ChipReadCancelledError(ChipError):
    """The officer stopped the reading."""

    message = "Reading the chip was cancelled."
    next_step = "Press Read to start again."


# --- policy and case ---


class PolicyError(FieldidError):
    """A policy file cannot be used."""

    message = "The policy cannot be used: {reason}."
    next_step = "Ask the administrator for a valid signed policy."


class PolicyRefusalError(FieldidError):
    """The policy does not allow this act now."""

    message = "The policy does not allow this ({rule}): {reason}."
    next_step = "{remedy}"


class FactsError(FieldidError):
    """Facts for the protection gate cannot be read. Nothing is released on such facts."""

    message = "The facts cannot be read: {reason}."
    next_step = "Nothing may be released on them. Correct the file and run the gate again."


class CaseError(FieldidError):
    """The encounter is not in a state that allows this step."""

    message = "This step is not possible yet: {reason}."
    next_step = "Complete the earlier step first."


class NotHereError(CaseError):
    """An identifier that nothing on this laptop has."""

    message = "There is no such {what} on this laptop."
    next_step = "Check the identifier, and try again."


class SearchCancelledError(FieldidError):
    """The officer stopped the search."""

    message = "The search was cancelled."
    next_step = "Press Search to start again."


class EncounterNeededError(FieldidError):
    """An enrolled laptop searches only within an encounter."""

    message = "On an enrolled laptop every search belongs to an encounter."
    next_step = "Open one (fieldid encounter open) and give its identifier with --encounter."


class NothingToCompareError(FieldidError):
    """The probe holds no usable template."""

    message = "There is nothing to compare: no usable finger or face was captured."
    next_step = "Capture a finger or a face, or refer the case."


# --- watchlist ---


class WatchlistError(FieldidError):
    """Base for lists that cannot be built or imported. The list held stays in force."""

    message = "This list cannot be used: {reason}."
    next_step = "The list held before stays in use. Ask the list authority for a new copy."


class WatchlistSourceError(WatchlistError):
    """The folder of records, or the keys to issue a list to, cannot be used."""

    message = "No list can be built: {reason}."
    next_step = "Nothing was written. Correct it and build again."


class WatchlistDamagedError(WatchlistError):
    """Truncated or altered bytes."""

    message = "This list file is damaged: {reason}."


class WatchlistStrangerError(WatchlistError):
    """Signed by somebody other than the pinned authority."""

    message = "This list is not signed by the list authority this laptop trusts."


class WatchlistNotForThisDeviceError(WatchlistError):
    """Sealed to other devices."""

    message = "This list was not issued to this laptop."
    next_step = "Ask the list authority to issue the list to this device key: {device}."


class WatchlistOlderError(WatchlistError):
    """Older than, or the same as, the list held."""

    message = "This list (version {offered}) is not newer than the one held (version {held})."
    next_step = "Nothing was changed. Ask for the newest list."


class AuthorityNotPinnedError(WatchlistError):
    """No list authority is trusted yet."""

    message = "This laptop does not trust a list authority yet."
    next_step = "Give the authority's public key file with the first list (--trust FILE.pub)."


class AuthorityPinnedError(WatchlistError):
    """``--trust`` was given although an authority is pinned already."""

    message = "This laptop already trusts a list authority, and it is another one."
    next_step = "Only an administrator can change the authority, and the change is logged."


class RepositoryNotTrustedError(WatchlistError):
    """No root of a repository is trusted yet."""

    message = "This laptop does not trust a list repository yet."
    next_step = "Give the authority's root file with the first update (--trust FILE)."


class UpdateRefusedError(WatchlistError):
    """Base for what a repository offers and this laptop does not take."""

    message = "The update was refused: {reason}."
    next_step = "The list held before stays in use. Ask the list authority for a new copy."


class UpdateStrangerError(UpdateRefusedError):
    """Too few signatures of those who count."""


class UpdateOlderError(UpdateRefusedError):
    """A repository older than one seen before."""


class UpdateMixedError(UpdateRefusedError):
    """Parts of several states of a repository, or altered ones."""


class UpdateExpiredError(UpdateRefusedError):
    """Metadata whose time is over."""

    next_step = "The list held before stays in use. Ask for a newer stick, and check the clock."


class UpdateSilentError(UpdateRefusedError):
    """Hub or stick did not give everything."""

    next_step = "What has arrived is kept. Try again; it goes on where it stopped."


class UpdateCancelledError(UpdateRefusedError):
    """The officer cancelled."""

    message = "The update was cancelled."
    next_step = "The list held before stays in use. What has arrived is kept for the next time."


class AuthorityKeyError(WatchlistError):
    """A key file of the list authority cannot be used, or its act is not possible."""

    message = "The authority cannot do this: {reason}."
    next_step = "Nothing was published."


class NotSupervisorError(FieldidError):
    """The act is a supervisor's."""

    message = "Only a supervisor or an administrator may read the audit log."
    next_step = "Ask your supervisor to look."


class NotAdministratorError(FieldidError):
    """The act is an administrator's."""

    message = "Only an administrator may do this."
    next_step = "Ask the administrator of this laptop."


class NotListAuthorityError(WatchlistError):
    """A list was to be built on a laptop that has no authority of its own."""

    message = "This laptop is not a list authority."
    next_step = "Build on a pilot laptop, or ask the list authority for a list."


class NoListError(WatchlistError):
    """No list is held."""

    message = "No list is held on this laptop."
    next_step = "Import a list from the list authority first."


# --- vault ---


class VaultError(FieldidError):
    """Base for the encrypted store."""

    message = "The vault cannot be used: {reason}."
    next_step = "Do not delete anything; call the administrator."


class NoVaultError(VaultError):
    """There is no vault here."""

    message = "There is no vault in {place}."
    next_step = "Set this laptop up first (fieldid vault init, or the first-run screens)."


class VaultExistsError(VaultError):
    """There is a vault here already."""

    message = "There is already a vault in {place}."
    next_step = "Use it, or choose another folder. Nothing was changed."


class WrongPassphraseError(VaultError):
    """Name and passphrase do not open a wrap."""

    message = "The name or the passphrase is not right."
    next_step = "Try again. After {remaining} more failures the log-on waits."


class PassphraseNeededError(VaultError):
    """No passphrase was typed, and none may be or was taken from the environment."""

    message = "No passphrase was given."
    next_step = "Type it at a terminal; pilot and demo vaults also take it from {variable}."


class OfficerNeededError(VaultError):
    """Several officers share the vault and none was named."""

    message = "Several officers use this laptop."
    next_step = "Say which one you are: set FIELDID_OFFICER to the name."


class LockedOutError(VaultError):
    """Too many failures."""

    message = "Too many failed log-ons."
    next_step = "Wait {seconds} seconds, then try again."


class WeakPassphraseError(VaultError):
    """A new passphrase is too short."""

    message = "The passphrase is too short."
    next_step = "Use at least {minimum} characters, for example four words."


class VaultDamagedError(VaultError):
    """Not a database, wrong key, or altered pages."""

    message = "The vault's database cannot be opened: it is damaged, or it is not this laptop's."
    next_step = "Do not delete anything; call the administrator, who can restore it."


class BlockDamagedError(VaultError):
    """A packed block is not the one that was written last."""

    message = "The packed list of this vault is missing, damaged, or an older copy of itself."
    next_step = "Nothing of it is used. Import the list again, and tell the administrator."


class VaultOlderError(VaultError):
    """The vault, or a part of it, is an older copy of itself: something was put back."""

    message = "This vault is an older copy of itself: {evidence}."
    next_step = (
        "Do not work with it. Send what waits (fieldid sync run --locked) and call the"
        " administrator, who can look into it and take it over with fieldid vault accept-older."
    )


class TpmError(VaultError):
    """The laptop's TPM does not do what is asked of it."""

    message = "The TPM of this laptop cannot be used: {reason}."
    next_step = "Start the laptop anew. If it stays so, the authority can recover the vault."


class CardKeyError(VaultError):
    """A smart card does not open the vault."""

    message = "This smart card does not open the vault: {reason}."
    next_step = "Put the right card in and try again, or ask the administrator for a passphrase."


class RecoveryKitError(VaultError):
    """The authority's recovery file does not open this vault."""

    message = "This recovery file does not open the vault: {reason}."
    next_step = "Use the file that was exported last from this laptop, with the authority's key."


class SampleKeyLostError(VaultError):
    """The key of an encounter's captured images is gone, or an image was altered."""

    message = "The captured images of this encounter can no longer be opened."
    next_step = "Capture again, or refer the case; tell the administrator if nothing was erased."


class VaultNewerError(VaultError):
    """Written by a later version of the program."""

    message = "This vault is of version {found}; this program reads up to version {supported}."
    next_step = "Update fieldid on this laptop. Nothing was changed."


class DiskFullError(VaultError):
    """No space left on the device."""

    message = "The disk is full, so this was not saved."
    next_step = "Free some space and try again; what you entered is still here."


class VaultLockedError(VaultError):
    """Log on first."""

    message = "The laptop is locked."
    next_step = "Log on to go on."


class VaultErasedError(NoVaultError):
    """The keys of this laptop's vault were destroyed on purpose."""

    message = "The vault of this laptop was erased."
    next_step = (
        "Sealed records that wait are still sent (fieldid sync run --locked); then set it up anew."
    )


class SpoolWaitsError(VaultError):
    """A new vault would take the place of records that were not sent yet."""

    message = "Sealed records of the erased vault still wait to be sent."
    next_step = "Send them first (fieldid sync run --locked), then set this laptop up again."


class DeviceSecretLostError(VaultError):
    """The device's own share of the keys is gone or is another device's."""

    message = "The device secret and the key file of this vault do not belong together."
    next_step = "Do not delete anything; call the administrator, who can put device.secret back."


class VaultInUseError(VaultError):
    """Another process has the vault open, and this act needs it alone."""

    message = "Another window of this program has the vault open."
    next_step = "Log off there, then try again. Nothing was changed."


class UnknownOfficerError(VaultError):
    """No officer of this name or identifier is in the vault."""

    message = "This laptop has no officer of this name."
    next_step = "Check the spelling; the officers are listed in Settings."


class LastAdministratorError(VaultError):
    """The act would leave nobody who may look after the vault."""

    message = "This is the last administrator of this laptop."
    next_step = "Add another administrator first. Nothing was changed."


class OfficersBehindError(VaultError):
    """Officers have not logged on since the keys took their present form."""

    message = "The data key cannot be changed yet: {count} officers still use the older key format."
    next_step = "Let each of them log on once, or remove or reset them. Nothing was changed."


# --- audit, wire, sync ---


class AuditError(FieldidError):
    """The audit chain does not verify."""

    message = "The audit log does not verify at entry {sequence}: {reason}."
    next_step = "Stop using this laptop and call the administrator."


class WireError(FieldidError):
    """Bytes from the other end are not what they should be."""

    message = "The other end sent something that cannot be accepted: {reason}."
    next_step = "Nothing was lost; it will be tried again."


class SyncError(FieldidError):
    """Synchronisation did not complete."""

    message = "Synchronisation is waiting: {reason}."
    next_step = "Records are kept safely and will be sent when the hub can be reached."


class HubAddressError(SyncError):
    """The address is no address of a hub, or would send without TLS."""

    message = "This address of a hub cannot be used: {reason}."
    next_step = "Give it as https://NAME; http:// is for a hub on this machine only."


class HubSilentError(SyncError):
    """The hub could not be asked; nothing was changed on either side."""

    message = "This laptop is not enrolled: {reason}."
    next_step = "Check the address and the network, and enrol again with the same code."


class ActUnansweredError(SyncError):
    """An act was sent, or could not be, and no receipt came: it may have been done."""

    message = "No receipt has come from the hub: {reason}."
    next_step = "Send it again when the hub can be reached; it is done once only."


class QuestionUnansweredError(SyncError):
    """The hub was asked about a case and no answer of its own came."""

    message = "The hub has not answered: {reason}."
    next_step = "Nothing was changed. Ask again when the hub can be reached."


class HubRefusedError(FieldidError):
    """The hub refused an act or a question; nothing was done there.

    ``reason``: the hub's own sentences, for the person who asked only: they may tell that a
    claim exists. Never log them. ``code``: for programs.
    """

    message = "The hub refused this. {reason}"
    next_step = "Nothing was done there."


class DisclosureLogCutError(FieldidError):
    """The hub's log of disclosures no longer holds what it held when it signed for it."""

    message = "The hub's log of disclosures no longer holds entry {sequence}, which it signed for."
    next_step = "Keep this laptop as it is and tell whoever supervises the hub."


class NotReleasedHereError(CaseError):
    """No release of this request was made from this laptop."""

    message = "What left under this request was not released from this laptop."
    next_step = "Ask whoever released it."


class EnrolmentError(FieldidError):
    """Enrolment with the hub failed."""

    message = "Enrolment was refused: {reason}."
    next_step = "Ask the hub's administrator for a new one-time code."


class CourierError(SyncError):
    """A stick that should carry records cannot be used."""

    message = "The stick cannot be used: {reason}."
    next_step = "Choose another folder, or check that the stick is not write-protected."


class HubError(FieldidError):
    """The central service cannot do this."""

    message = "The hub cannot do this: {reason}."
    next_step = "See the hub's log and documentation."


# --- evaluation ---


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


# --- calibration ---


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


# --- documents ---


class DocumentError(FieldidError):
    """Base for travel documents and their signatures."""

    message = "This document data cannot be read: {reason}."
    next_step = "Read the document again; if it stays so, inspect it by other means."


class MrzContentError(DocumentError):
    """Values that no machine-readable zone can hold."""

    message = "No machine-readable zone can be made of this: {reason}."
    next_step = "Correct the value."


class FontMissingError(FieldidError):
    """A font that a measurement draws with is not installed."""

    message = "The font {font} is not installed."
    next_step = "Install the package {package}, then try again."


class ModelDataError(DocumentError):
    """The recogniser's numbers that came with the program are not the ones it was made with."""

    message = "The data of the zone reader is damaged: {reason}."
    next_step = "Install fieldid again."


class TrustSourceError(DocumentError):
    """A file of the trust store cannot be used."""

    message = "The trust store cannot be read: {reason}."
    next_step = "Ask the administrator for a valid set of CSCA certificates."


class TrustSetDamagedError(TrustSourceError):
    """A signed set of certificates that is truncated, altered or not one at all."""

    message = "This set of CSCA certificates is damaged: {reason}."
    next_step = "The set held before stays in use. Ask the list authority for a new copy."


class TrustSetStrangerError(TrustSourceError):
    """Signed by somebody other than the pinned list authority."""

    message = "This set of CSCA certificates is not signed by the list authority of this laptop."
    next_step = "The set held before stays in use. Ask the list authority for a new copy."


class TrustSetOlderError(TrustSourceError):
    """Older than, or the same as, the set held."""

    message = "This set (version {offered}) is not newer than the one held (version {held})."
    next_step = "Nothing was changed. Ask for the newest set of CSCA certificates."


class TrustSetBuildError(TrustSourceError):
    """A set that the authority cannot sign."""

    message = "No set of CSCA certificates can be made: {reason}."
    next_step = "Nothing was written. Correct it and try again."

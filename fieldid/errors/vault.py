"""Errors of what rests on the laptop, and of the keys to it."""

from __future__ import annotations

from fieldid.errors.base import FieldidError


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


class KeyFileDamagedError(VaultDamagedError):
    """The key file is not what was written: its checksum, its form or the file itself is gone."""

    message = "The key file of this vault is missing or damaged."
    next_step = (
        "Do not delete anything; call the administrator, who can put vault.key back or recover the"
        " vault with the authority's key. No passphrase was tried, and none is at fault."
    )


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

"""What the officer asks the person to do, for every reason a sample was not good enough.

Guarantees one plain sentence a reason code, in English; the screens translate it, with the
English sentence as the key. Leaves out the judging itself.
"""

from __future__ import annotations

ADVICE = {
    # Faces (fieldid.face.quality).
    "no_face": "No face was found: ask the person to look at the camera, uncovered and well lit.",
    "several_faces": "Ask everyone else to step out of the picture.",
    "too_small": "Ask the person to come closer to the camera.",
    "too_dark": "Ask the person to turn towards the light, or switch on a light in front of them.",
    "too_bright": "Ask the person to turn away from the strong light, or shade the face.",
    "uneven_light": "Ask the person to face the light, so that both halves of the face are lit.",
    "low_contrast": "Wipe the lens, and take the person out of haze, backlight or coloured light.",
    "moved": "Ask the person to hold still, and hold the camera still.",
    "covered": "Ask the person to uncover the face, as far as that is acceptable to them.",
    "head_nodded": "Ask the person to lower or raise the chin until the face is level.",
    "blurred": "Ask the person to hold still; wipe the lens if the picture stays blurred.",
    "head_turned": "Ask the person to face the camera straight on.",
    "head_tilted": "Ask the person to hold the head upright.",
    # Fingers (fieldid.fingerprint.quality).
    "no_finger": "No finger was found: ask the person to place the finger flat on the glass.",
    "too_few_minutiae": "Ask the person to place the whole fingertip flat, not only its tip.",
    "low_nfiq2": "Wipe finger and glass, then ask the person to place the finger again.",
    "too_dry": "Ask the person to breathe on the finger or rub it, then press a little harder.",
    "too_wet": "Ask the person to dry the finger, wipe the glass, then press more gently.",
    "smeared": "Ask the person to lift the finger, to place it again and to hold it still.",
    "small_contact_area": "Ask the person to lay the finger down flat and to press a little more.",
    # Both.
    "off_centre": "Ask for the face or finger in the middle, so that nothing is cut off.",
    # Found by comparing the fingers of one encounter with each other.
    "position_doubtful": "This looks like another finger of this person: check which one it is.",
    "same_finger_twice": "This finger was captured already: ask the person for the finger shown.",
}

UNKNOWN_REASON = "The sample is not good enough: ask the person to present again."


def advice(reason: str) -> str:
    """Return the sentence for one reason code; a general one for a code not known here."""
    return ADVICE.get(reason, UNKNOWN_REASON)

"""Every constant of the algorithms, with its source.

Operating points are not here: they live in the signed policy and in the calibration.
"""

# --- wire -------------------------------------------------------------------------------------
# Formats that laptop and hub share.

# Before every signed payload; a new version of the scheme takes a new prefix (our own).
SIGNATURE_PREFIX = b"fieldid signature v1\x00"

# Readable key fingerprints: 4 groups of 4 base32 letters, 80 bits. A second key with the same
# fingerprint costs about 2**80 tries (NIST SP 800-107 r1, section 5.1, truncated hashes).
FINGERPRINT_GROUPS = 4
FINGERPRINT_GROUP_LETTERS = 4

# The largest envelope: ten finger images and a portrait in base64 are below 12 MiB (FVC-size
# images 0.4 MB, a 12-megapixel JPEG 6 MB).
MAX_ENVELOPE_BYTES = 32 * 1024 * 1024
# Receipts and enrolment messages are a few hundred bytes to a few kilobytes.
MAX_RECEIPT_BYTES = 16 * 1024
MAX_ENROLMENT_BYTES = 256 * 1024

# --- fusion ---------------------------------------------------------------------------------

# One wildly good or bad source must not outvote all others: z-scores are clipped.
FUSION_FLOOR = -3.0
FUSION_CEILING = 25.0

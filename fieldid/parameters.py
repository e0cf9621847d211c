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
# Random bytes inside each sealed content, so that its hash cannot confirm a guess (128 bits).
CONTENT_SALT_BYTES = 16
# Officers on one laptop (our own bound; a shift has a few).
MAX_OFFICERS = 200
# Enrolment code: 80 random bits, beyond guessing online and offline while it is valid, and 60
# bits of the hub key's fingerprint, which an impostor would have to match within that time.
CODE_SECRET_BYTES = 10
CODE_SECRET_LETTERS = 16
CODE_CHECK_LETTERS = 12
MAX_CODE_CHARACTERS = 100

# --- fusion ---------------------------------------------------------------------------------

# One wildly good or bad source must not outvote all others: z-scores are clipped.
FUSION_FLOOR = -3.0
FUSION_CEILING = 25.0

# --- audit ----------------------------------------------------------------------------------

# Domain separation of entry digests; the number is the format's version (our own).
AUDIT_DIGEST_PREFIX = b"fieldid/audit/1\n"

# Bounds of one entry (our own): a candidate list or a bulk erasure fits, an image does not.
AUDIT_IDENTIFIER_CHARACTERS = 200
AUDIT_DETAIL_CHARACTERS = 4096
AUDIT_DETAIL_ITEMS = 64
AUDIT_SUBJECTS = 1000
# --- image: what is opened at all -------------------------------------------------------------

# Own bound: an uncompressed 16-megapixel grey image, or a 50-megapixel JPEG, fits with room.
IMAGE_MAX_BYTES = 32 * 2**20
# Own bound: longest side; no scanner or camera in use goes beyond 12,000 pixels.
IMAGE_MAX_SIDE = 12_000
# Own bound: four fingers at once at 1000 dpi (3.2 x 3 inches, FBI EBTS appendix F) are 9.6 M.
FINGER_IMAGE_MAX_PIXELS = 16_000_000
# Own bound: the largest telephone cameras without binning.
FACE_IMAGE_MAX_PIXELS = 50_000_000
# Range of fingerprint scanners (ISO/IEC 19794-4:2011, image acquisition settings levels 20 to
# 41: 250 to 1000 dpi, with margin).
# Office defaults such as 72 and 96 dpi fall outside on purpose.
FINGER_MIN_DPI = 200
FINGER_MAX_DPI = 2000
# ISO/IEC 19794-4 allows 1 per cent of tolerance on the scan resolution.
SQUARE_PIXEL_TOLERANCE = 1.01
# Own bound: decoding takes some 10 ms, starting the process some 50 ms.
WSQ_TIMEOUT_S = 20.0

# --- policy ------------------------------------------------------------------------------------

# Own bound: the example policy is 20 KiB; twenty languages of notices are some 300 KiB.
POLICY_FILE_LIMIT = 2**20

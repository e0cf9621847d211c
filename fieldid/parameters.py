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
# Envelopes sent together: enough that a request's own cost no longer counts, few enough that a
# batch passes a poor line within a minute; one large envelope travels alone (own bounds).
BATCH_ENVELOPES = 64
BATCH_BYTES = 512 * 1024
MAX_BATCH_BYTES = MAX_ENVELOPE_BYTES + 64 * 1024
MAX_BATCH_ANSWER_BYTES = 1024 * 1024
# Receipts and enrolment messages are a few hundred bytes to a few kilobytes.
MAX_RECEIPT_BYTES = 16 * 1024
MAX_ENROLMENT_BYTES = 256 * 1024
MAX_ERASE_ORDER_BYTES = 4 * 1024
# A standing: runs of numbers, one for nearly all laptops; a thousand are some 20 KiB.
STANDING_SPANS = 1000
MAX_STANDING_BYTES = 256 * 1024
MAX_STANDING_REQUEST_BYTES = 1024
# What the hub found about single records, newest first (our own bound).
STANDING_VERDICTS = 200
# Random bytes of a question, so that an earlier answer cannot be given again (128 bits).
NONCE_BYTES = 16
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

# --- sync and hub -------------------------------------------------------------------------------

# The operator's token: 192 random bits.
OPERATOR_TOKEN_BYTES = 24
# Sealed copies stay on the laptop this long after they became durable on the hub (own bound):
# a backup as old as this can be put back and nothing is missing.
OUTBOX_RETENTION_DAYS = 30
# What arrived of a batch is kept in pieces of this size, and forgotten after a day; a device has
# at most this many unfinished batches (own bounds: 3 x 32 MiB a device).
UPLOAD_BLOCK_BYTES = 256 * 1024
UPLOAD_KEPT_HOURS = 24
UPLOADS_A_DEVICE = 3
# Files of one kind that are read from a courier's stick at once (own bound).
COURIER_FILES = 20_000
# Connections of one hub process; further requests wait their turn, at most this long.
HUB_CONNECTIONS = 16
HUB_DATABASE_WAIT_S = 5.0
# Requests at a time in one process: bounds memory at this many times the largest envelope.
HUB_CONCURRENT_REQUESTS = 64
# The slowest line a body is waited for: 32 MiB in ten minutes is 56 kB/s.
HUB_BODY_TIMEOUT_S = 600.0
# Rows of the quarantine listing at a time.
HUB_LISTING_ROWS = 200
# An enrolment code is valid for a day unless the operator says otherwise.
CODE_VALID_HOURS = 24
# A signed act holds a few short texts; its receipt may hold the few fields that leave, sealed.
MAX_ACT_BYTES = 16 * 1024
MAX_ACT_RECEIPT_BYTES = 64 * 1024
MAX_PACKAGE_BYTES = 48 * 1024
# An act sealed to the hub, with its wrapping (age adds some 200 bytes and 16 for each 64 KiB).
MAX_SEALED_ACT_BYTES = 2 * MAX_ACT_BYTES
# An act that the hub refused is offered again by itself after so long (own bound): what was
# missing there, such as a role to be confirmed, may have come.
REFUSED_ACT_RETRY_S = 3600.0
# Captures rest on the laptop for a review that waits, even where the power keeps them shorter, but
# no longer than this after the decision (own bound).
REVIEW_KEEPS_DAYS = 14
ACT_WORDS_CHARACTERS = 2000
ACT_ENTRIES = 64
MAX_QUERY_BYTES = 2 * 1024
# Entries of the hub's log of disclosures that a laptop asks about at a time (our own bound).
KNOWN_LOG_ENTRIES = 16
# An answer may hold the samples of one envelope.
MAX_QUERY_ANSWER_BYTES = 2 * MAX_ENVELOPE_BYTES
# A laptop's clock may be ahead of the hub's by this much (own bound; quartz drifts about two
# seconds a day, and a laptop may be without a network for weeks). A query counts this long.
ACT_CLOCK_TOLERANCE_S = 120.0
# A release counts this long after it was signed (own bound): what was refused while a barrier
# stood must not be done by the old bytes once it is gone.
RELEASE_ACT_S = 600.0
# How long one transaction waits for another's hold of a case before it gives up.
HUB_LOCK_WAIT_MS = 15_000
# Serialisable transactions that met another one are begun anew this often, after a short wait.
SERIAL_TRIES = 12
SERIAL_WAIT_S = 0.05

# Time-outs of one request by a laptop. The total grows with the size of the envelope: a line
# slower than this counts as no line (about a poor 3G cell).
SYNC_CONNECT_S = 10.0
SYNC_READ_S = 30.0
SYNC_TOTAL_S = 60.0
SYNC_SLOWEST_BYTES_PER_S = 16 * 1024
# Own bound on the hub's address.
MAX_ADDRESS_CHARACTERS = 500
# Answers are receipts and short JSON errors that may hold one.
MAX_ANSWER_BYTES = 64 * 1024
# A refusal names every barrier and every field against it, each in a sentence.
MAX_REFUSAL_CHARACTERS = 16 * 1024
# Full jitter: a random wait of up to 0.5, 1, 2 ... 8 seconds (Brooker, "Exponential backoff
# and jitter", AWS Architecture Blog, 2015), this many attempts a run.
SYNC_ATTEMPTS = 4
SYNC_FIRST_WAIT_S = 0.5
SYNC_LONGEST_WAIT_S = 8.0
# A run ends once this many envelopes in a row failed in a way that may pass.
SYNC_FAILURES_IN_A_ROW = 3

# --- fusion ---------------------------------------------------------------------------------

# One wildly good or bad source must not outvote all others: z-scores are clipped.
FUSION_FLOOR = -3.0
FUSION_CEILING = 25.0
# Impostor scores have heavier tails than the normal distribution that the uncalibrated cut
# assumes; the cut is moved out by this factor (chosen on the joined LFW and FVC2002 people).
UNCALIBRATED_TAIL_FACTOR = 1.0

# --- gallery --------------------------------------------------------------------------------

# How galleries are packed: raise it when a field of one changes its meaning or is renamed, and
# what is stored is made anew.
GALLERY_LAYOUT = 2

# --- audit ----------------------------------------------------------------------------------

# Domain separation of entry digests; the number is the format's version (our own).
AUDIT_DIGEST_PREFIX = b"fieldid/audit/1\n"

# Bounds of one entry (our own): a candidate list or a bulk erasure fits, an image does not.
AUDIT_IDENTIFIER_CHARACTERS = 200
AUDIT_DETAIL_CHARACTERS = 4096
AUDIT_DETAIL_ITEMS = 64
AUDIT_SUBJECTS = 1000
# Entries shown for one search of the log (own choice: two screens full).
AUDIT_SEARCH_LIMIT = 200
# A checkpoint is two hashes, a name, a time and a signature: some 300 bytes.
MAX_CHECKPOINT_BYTES = 2048
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

# --- fingerprint: records of other makers -----------------------------------------------------

# Own bound: ten fingers with every extension are some 200 kB; reading 1 MiB takes 0.3 s.
MINUTIAE_RECORD_MAX_BYTES = 2**20
# Own bound: ten uncompressed impressions of 1.6 x 1.5 inches at 1000 dpi are 24 MB.
IMAGE_RECORD_MAX_BYTES = 64 * 2**20
# ISO/IEC 19794-4:2011, table 1: 42 parts of the hand, 16 views of each.
FINGER_RECORD_MAX_VIEWS = 672
# Scanners have multiples of 250 dpi (ISO/IEC 19794-4:2005, table 1); records round them.
USUAL_DPI_STEP = 250
# The middle of the scale where a record does not tell the quality of a minutia (own choice).
MINUTIA_QUALITY_NOT_TOLD = 0.5

# --- policy ------------------------------------------------------------------------------------

# Own bound: the example policy is 20 KiB; twenty languages of notices are some 300 KiB.
POLICY_FILE_LIMIT = 2**20
# Facts for the protection gate (own bounds): a person's whole history fits, a dump does not.
FACTS_FILE_LIMIT = 2**20
FACTS_ENTRIES = 500
FACTS_TEXT_CHARACTERS = 200
# How much of a text from outside is repeated in a message.
QUOTED_CHARACTERS = 40

# --- names --------------------------------------------------------------------------------------

# Own bounds: the longest names on documents have ten components and some 100 letters.
NAME_CHARACTERS_COMPARED = 200
NAME_PARTS = 12
# Ways to write one component in A to Z that are tried (ICAO 9303-3 leaves at most 3 a letter).
NAME_FORMS = 16
# From so many sounds on, one of them may differ, and two from the second number on (own choice;
# of the fictional people no two then agree who are not one).
NAME_ONE_DIFFERS = 4
NAME_TWO_DIFFER = 9
# A lower year is a Hijri one: 1500 lunar is 2077, 1500 solar is 2121 (own bound).
FIRST_GREGORIAN_YEAR = 1600
# Umm al-Qura is computed; elsewhere a month begins when the crescent is seen, a day off.
HIJRI_SIGHTING_DAYS = 1
# Records with one common key that are compared each with each: 45,000 pairs, some 10 s (own).
CONFLICT_BLOCK_RECORDS = 300

# --- vault ----------------------------------------------------------------------------------

# Argon2id, RFC 9106, section 4, second recommended option: t = 3, 4 lanes, 64 MiB.
KDF_MEMORY_KIB = 64 * 1024
KDF_TIME_COST = 3
KDF_LANES = 4
# A key file may not ask for more than this: it is read before anyone has logged on (our own).
KDF_MAX_MEMORY_KIB = 1024 * 1024
KDF_MAX_TIME_COST = 32
KDF_MAX_LANES = 16

# Data key and key-encryption keys: AES-256. Nonce: 96 bits, NIST SP 800-38D, 8.2.2.
KEY_BYTES = 32
WRAP_NONCE_BYTES = 12
# Salts: RFC 9106, section 3.1, 16 bytes.
SALT_BYTES = 16

# Shortest new passphrase: NIST SP 800-63B-4, 3.1.1.2, 15 characters where it is the only factor;
# 8 where no real person's data is held.
PASSPHRASE_MINIMUM = {"live": 15, "pilot": 8, "demo": 8}
PASSPHRASE_MAXIMUM = 1024

# Log-on: free tries, first wait, longest wait (our own; NIST SP 800-63B-4, 3.2.2 asks for at
# most 100 consecutive failures, which here take four days).
LOCK_OUT_TRIES = 5
LOCK_OUT_FIRST_S = 30
LOCK_OUT_LONGEST_S = 3600

# The device's share of each wrapping key: as long as the key (RFC 5869, section 2.2).
DEVICE_SECRET_BYTES = 32
# A 32-byte key sealed to one age X25519 recipient is some 230 bytes (age-encryption.org/v1).
MAX_SEALED_KEY_BYTES = 512
# Free space asked for before the database is rewritten under a new key, in its own size: the
# write-ahead log holds every page once (our own margin of a tenth).
REKEY_ROOM = 1.1

# A key file of 200 officers is below 400 KiB, also while it carries two data keys.
MAX_KEY_FILE_BYTES = 512 * 1024
# SQLCipher: larger pages read faster, smaller ones commit faster (measured in ADR 0005).
CIPHER_PAGE_BYTES = 8192
# How long a second process may hold the database before a save fails.
BUSY_TIMEOUT_MS = 10_000
# Packed blocks: bytes of one authenticated piece. 256 KiB cost as little as 4 MiB when all is
# read (512 MB in 0.25 s), and one record needs one piece (0.2 ms); measured in ADR 0024.
BLOCK_PIECE_BYTES = 256 * 1024
# Threads that decrypt: AES-GCM runs outside the interpreter's lock, the laptop has two cores.
BLOCK_THREADS = 2
# One wrap to a card is some 600 bytes in JSON; a laptop has at most 200 officers.
MAX_CARD_FILE_BYTES = 256 * 1024
# A recovery file is below 500 bytes.
MAX_RECOVERY_BYTES = 4096
# A TPM needs up to some seconds to make a key (own bound for one command).
TPM_TIMEOUT_S = 30
# Non-volatile indices for owners' use (TCG Registry of Reserved TPM 2.0 Handles, 2.2.2).
TPM_INDEX_FIRST = 0x01800100
TPM_INDEX_LAST = 0x01800200
# Two wrapping keys of captured images are below 100 bytes.
MAX_SAMPLE_KEY_FILE_BYTES = 1024
# The high-water mark is some 250 bytes.
MAX_MARK_BYTES = 1024
# A block that no row knows may still be being written by another window for so long (own bound;
# a million records take a minute).
BLOCK_PATIENCE_S = 3600
# Packed values are handed out so many bytes at a time when all are read (own choice).
BLOCK_BATCH_BYTES = 4 * 1024 * 1024
# The table of contents of a block (our own bound: some hundred arrays).
MAX_BLOCK_HEAD_BYTES = 64 * 1024
# Audit entries in one envelope: about 1 MiB.
AUDIT_ENTRIES_PER_ENVELOPE = 2000
# Rows handed out per look-up, so that other work gets its turn (our own).
ROWS_PER_BATCH = 500
# Own bound: measured; more than 100 gain little. SQLite takes 32,766 values in one statement.
ROWS_PER_INSERT = 100
# Records shown for one search; and the longest text searched for.
FIND_LIMIT = 50
FIND_CHARACTERS = 200

# --- training: synthetic fingers -----------------------------------------------------------------

# Part of every seed: raise it when a change alters the images, and old copies are made anew.
TRAINING_GENERATOR_VERSION = 1
# Natural shares of the classes (Wilson, Candela and Watson 1993, NIST).
TRAINING_PATTERN_MIX = {
    "left_loop": 0.338,
    "right_loop": 0.317,
    "whorl": 0.279,
    "arch": 0.037,
    "tented_arch": 0.029,
}
TRAINING_DPI = 500
# Height and width, pixels: a finger tip of 26 x 21 mm, on a scanner window of 20 x 16 mm.
TRAINING_MASTER_SHAPE = (512, 416)
TRAINING_IMPRESSION_SHAPE = (400, 320)
# Half axes of the contact area (across, along), pixels: own choice, by eye against FVC2002.
TRAINING_CONTACT_AXES_PX = (140.0, 185.0)
# Mean ridge distance of a finger, pixels; 9 at 500 dpi is the usual mean (Maltoni 2009).
TRAINING_PERIOD_PX = (8.3, 9.8)
# Turn around a core: keeps the legs of a loop side by side (own fit of what Vizcaya and Gerhardt
# 1996 correct), and its scatter between fingers.
TRAINING_CORE_BEND = (0.3, 0.2)
TRAINING_BEND_RAD = 0.08
# Distance from the middle to the flank, where arching is full; waviness of the ridges (by eye).
TRAINING_FLANK_PX = 150.0
TRAINING_WAVINESS_RAD = 0.1
# Growth (own tuning: mindtct finds 31 to 66 minutiae, as in FVC2002). Gaussians of the filter
# along and across the ridge, in ridge distances; gain before the limiter; rounds on each grid.
TRAINING_ALONG_PERIODS = 0.9
TRAINING_ACROSS_PERIODS = 0.5
TRAINING_GROWTH_GAIN = 3.0
TRAINING_ROUNDS_HALF = 14
TRAINING_ROUNDS_FULL = 1
# Share of pixels that hold a pore: about 5 a square millimetre on ridges (Maltoni 2009).
TRAINING_PORE_DENSITY = 0.012
# Half axes of the part that sticks to the glass, pixels, and width of the transition around it
# (Cappelli, Maio and Maltoni 2001, values by eye).
TRAINING_STICKING_ELLIPSE_PX = (55.0, 70.0)
TRAINING_SKIN_PLASTICITY = 1.5
# Marks of an exercise, of 100 (own choice: one grave mistake alone must not pass for good).
TRAINING_COSTS = {"right": 0, "note": 0, "mistake": 15, "serious": 40}
TRAINING_LATE_COST = 10

# --- fingerprint images of which nobody knows the resolution ----------------------------------

# Scanners of the field are 500 dpi (FBI EBTS, Appendix F); an image that states its own keeps it.
ASSUMED_FINGER_DPI = 500

# --- face: detection and alignment ------------------------------------------------------------

# Longer side of the copy that is searched, in pixels, in this order until a face is found.
# YuNet was trained on faces of 10 to 300 pixels (opencv_zoo, face_detection_yunet): 640 finds
# both a portrait and a person in full length; 320 a face that fills the frame, 1280 a far one.
DETECTION_SIDES = (640, 320, 1280)
# Smaller photographs are enlarged to this side, where YuNet's scores no longer rise (LFW).
DETECTION_SMALLEST = 320
# Neither side of what YuNet is given is below this: with 32 pixels its answer changes from call
# to call (OpenCV 4.14, 20 of 30 trials), with 33 and more never.
DETECTION_CANVAS = 64
# On 3,811 LFW images the weakest true face scored 0.83; half of all further boxes are below 0.5.
DETECTION_SCORE = 0.6
# Overlap above which two boxes are one face, and boxes kept (OpenCV's defaults).
DETECTION_OVERLAP = 0.3
DETECTIONS_MAX = 5000
# The frame of SFace and its landmarks (OpenCV, FaceRecognizerSF::alignCrop).
ENCODER_SIDE = 112
ENCODER_LANDMARKS = (
    (38.2946, 51.6963),
    (73.5318, 51.5014),
    (56.0252, 71.7366),
    (41.5493, 92.3655),
    (70.7299, 92.2041),
)
# A wider frame in which a face is some 200 pixels across: there YuNet measures a tilt of up to 45
# degrees within 2 (ten openpeople portraits, rotated); at 60 pixels it finds 4 of 20 degrees.
WIDE_SIDE = 320
WIDE_EYE_DISTANCE = 93.0
# A second round pays only when the first still found a tilt of this many degrees.
REFINEMENT_ROUNDS = 2
REFINEMENT_SETTLED = 3.0
# Faces of one picture that get a closer look, the most prominent first, until one stands it.
CLOSER_LOOKS = 4
# Left, top, right, bottom of the square that dlib's frontal detector, on whose squares its landmark
# model was trained, draws in the wide frame (median of 473 LFW images).
DLIB_BOX = (42, 66, 257, 281)

# A picture or face whose 95th percentile is darker than this is brightened to LIFTED_GREY before it
# is measured: below 60 SFace begins to lose (see BRIGHTEST_GREY), and of 400 LFW faces the darkest
# has 108.
DARK_GREY = 60.0
LIFTED_GREY = 150.0
# A face found with less than this is looked for again in a lifted and in turned copies: on 3,811
# LFW images the weakest true face has 0.83.
DETECTION_SURE = 0.8

# --- face: quality ------------------------------------------------------------------------------
# Bad, just sufficient and good values of each property; they score 0, 50 and 100. Own choice,
# where degraded LFW faces begin to lose SFace score against the original; almost all LFW faces
# pass. Measured with 120 LFW images, docs/adr/0004.

QUALITY_GATE = 50
# At 17 pixels SFace keeps 0.95 of its score and at 13 pixels 0.90; good is the 90 pixels of
# ISO/IEC 19794-5:2005 for full frontal images.
EYE_DISTANCE_PX = (10.0, 24.0, 90.0)
# 95th percentile of the face: 0.93 of the score at 53, 0.78 at 21; of 400 LFW faces the lowest
# is 108, so skin of any tone in ordinary light passes.
BRIGHTEST_GREY = (20.0, 60.0, 100.0)
# Share of saturated pixels: 0.91 of the score at 6 per cent, 0.77 at 42 per cent.
SATURATED_SHARE = (0.5, 0.15, 0.02)
# 5th percentile of the face, for washed-out pictures: 0.94 at 157, 0.90 at 185, 0.73 at 213.
DARKEST_GREY = (220.0, 180.0, 135.0)
# Sharpness: 0.94 of the score at 0.020, 0.88 at 0.011, 0.74 at 0.005.
SHARPNESS = (0.003, 0.012, 0.1)
# Frontal portraits stay below 0.06, profiles begin at 0.44 (openpeople character sheets).
TURN_EYE_DISTANCES = (0.6, 0.35, 0.1)
# Recognition holds to 40 degrees after refinement (0.93), detection begins to fail there.
TILT_DEGREES = (50.0, 25.0, 8.0)
# Share of the box of the face that lies in the picture.
SHARE_INSIDE = (0.7, 0.95, 1.0)
# The following gates lie just beyond 99.5 per cent of 400 LFW faces, and the bad values where the
# same faces lie when spoiled. Contrast: entropy of grey values in bits (dynamic range of ISO/IEC
# 29794-5:2025); 6.0 to 7.7, at 30 per cent of the light 4.7 to 6.0.
CONTRAST_BITS = (3.5, 5.5, 6.8)
# Evenness: overlap of the histograms of both halves (illumination uniformity of ISO/IEC
# 29794-5:2025, whose classes are finer); 0.30 to 0.93.
EVENNESS_SHARE = (0.05, 0.25, 0.5)
# Motion: up to 1.8 doublings; smeared over 9 of 112 pixels 1.8 to 5.0.
MOTION_DOUBLINGS = (4.0, 1.9, 1.0)
# Covered: up to 0.13; the lower 45 per cent of the picture covered 0.31 to 0.46.
COVERED_SHARE = (0.5, 0.2, 0.08)
# Nod: 0.48 to 0.64 about FRONTAL_NOSE_HEIGHT; it tells missed mates best of all, so none is good.
NOD_SHARE = (0.25, 0.1, 0.0)
FRONTAL_NOSE_HEIGHT = 0.56
# Faces have more detail from top to bottom than from side to side (median of the same faces); a
# cell with less than this share of the face's own deviation shows nothing.
USUAL_SMEAR = -0.8
FLAT_CELL = 0.05
# Rows and columns of the encoder's frame that show skin, eyes and mouth of any face.
FACE_REGION = ((24, 104), (22, 90))
# Luma of ITU-R BT.709-6, item 3.2.
LUMA_WEIGHTS = (0.2126, 0.7152, 0.0722)
SATURATED_GREY = 250
# A face in the corner counts half of one in the middle when the face that is meant is chosen,
# and another with a quarter of its area (half its width) might be the one that was meant.
CENTRE_WEIGHT = 0.5
BYSTANDER_AREA = 0.25

# --- face: templates as bytes --------------------------------------------------------------------

# Bytes of an encoder's name or version; numbers in a vector (from, below); own bounds around the
# 128 of both encoders and the 512 usual elsewhere.
FACE_TEMPLATE_MAX_TEXT = 200
FACE_TEMPLATE_LENGTHS = (16, 2049)
# Rounding to float32 leaves a length within 1e-6 of 1.
FACE_TEMPLATE_UNIT_TOLERANCE = 1e-3

# --- watchlist ---------------------------------------------------------------------------------

# Own bound: machines without network time drift some seconds a day; hours are a wrong clock.
LIST_CLOCK_TOLERANCE_S = 300
# Own bounds of one source record: a long history of names and nationalities fits, a dump does not.
LIST_RECORD_JSON_BYTES = 256 * 1024
LIST_TEXT_CHARACTERS = 2000
LIST_ENTRIES = 200
LIST_IMAGES_PER_RECORD = 50
# Own bound: a hundred times the largest list that the example policy lets be searched, and twice
# the largest that is measured.
LIST_MAX_RECORDS = 2_000_000
# Encrypted in pieces of about this size, so that neither end holds a whole list in memory.
LIST_CHUNK_BYTES = 2**20
LIST_PACK_BYTES = 8 * 2**20
# Own bound of one record with its templates; fifty references take some 200 KiB.
LIST_RECORD_LIMIT = 8 * 2**20
# What the reader refuses before reading: a full pack and the largest image that is read.
LIST_PART_LIMIT = 48 * 2**20
# A manifest entry takes some 90 bytes, a wrapped key some 200.
LIST_MANIFEST_LIMIT = 4 * 2**20
LIST_KEYS_LIMIT = 4 * 2**20

# --- the list repository (The Update Framework) ---

# Few large targets: some 50 for a list of a million records without photographs.
REPOSITORY_BODY_BYTES = 64 * 2**20
# Own bounds of what is read before its content is believed. TUF's own metadata takes some 200
# bytes for each enrolled laptop; this bounds them to about 40,000 of one list.
REPOSITORY_ROLE_LIMIT = 8 * 2**20
REPOSITORY_INDEX_LIMIT = 2**20
# TUF's own limit is 512,000; a root of three keys takes some 3,000.
REPOSITORY_ROOT_LIMIT = 64 * 2**10
REPOSITORY_KEY_LIMIT = 64 * 2**10
REPOSITORY_BODIES = 4096
# Own bound: a larger change goes as a whole list. It is held in memory.
LIST_DELTA_LIMIT = 256 * 2**20
# Days that signed metadata is accepted. A timestamp must outlive the courier who carries it.
REPOSITORY_ROOT_DAYS = 365
REPOSITORY_ROLE_DAYS = 90
REPOSITORY_TIMESTAMP_DAYS = 14
REPOSITORY_ROOT_THRESHOLD = 2
# Versions of each role's metadata that stay: who fetches one meanwhile may finish.
REPOSITORY_KEPT_METADATA = 2
# Whole lists that the authority keeps; from each of them a change leads to the current one, so
# that a laptop that missed a few takes one change. A change is not offered where it would take
# more than this share of the whole list.
REPOSITORY_KEPT_LISTS = 6
REPOSITORY_CHANGE_SHARE = 0.5
# Own bounds of the small indices beside the lists.
REPOSITORY_SIGNERS = 50
POLICY_CALIBRATIONS = 200
MODEL_TEXT = 200
MODEL_FILE_LIMIT = 512 * 2**20
MODEL_FILES_LIMIT = 2**31
# A laptop packs its list anew once changes make up this share of it, and at least so many records
# changed: rows are read one by one, a packed list at once.
LIST_REPACK_SHARE = 0.05
LIST_REPACK_RECORDS = 2_000
# One read from line or stick; the officer's cancel is looked for between two.
REPOSITORY_READ_BYTES = 256 * 1024

# --- fingerprint: extraction and quality --------------------------------------------------------

# Raised whenever a change makes new LEADER templates incomparable with old ones.
LEADER_VERSION = "2026-1"
# Five halvings (Cappelli and Ferrara 2026, figure 2).
LEADER_SIDE_STEP = 32
# 29 mm: a finger tip laid flat; of a rolled finger the middle. Bounds time and memory.
LEADER_LONGEST_SIDE = 576
# Pixels around the windows with ridges that are looked at too.
LEADER_MARGIN = 96
# Smoothed likelihood from which a peak is a minutia. The authors take 0.6 and advise to try; see
# docs/adr/0032.
LEADER_MINUTIA = 0.3
# Every template is at 500 dpi (ISO/IEC 19794-2:2005 allows 197 pixels per centimetre).
TEMPLATE_DPI = 500
# Raised whenever a change makes new templates incomparable with old ones.
MINDTCT_VERSION = "nbis5-1"
# One byte counts the minutiae of a view in ISO/IEC 19794-2:2005, 7.4.2.5.
MINUTIAE_MAX = 255
# Below three quarters bicubic interpolation aliases ridges of 9 pixels (own choice).
RESAMPLE_AREA_BELOW = 0.75
# nbis-py 0.1.3 aborts on 8 x 8 and crashes on 10 x 300 pixels; 1,200 crops from 48 pixels on
# passed.
NBIS_MIN_SIDE = 64
# Three inches: larger than any single finger (FBI EBTS, appendix F: 1.6 x 1.5 inches rolled).
ONE_FINGER_MAX_SIDE = 1500
# Of a larger image only the square with most ridges is looked at, which bounds time and memory:
# the longer side of a rolled finger (the same appendix), at 500 dpi. Whole windows.
ONE_FINGER_SIDE = 800
# Windows of about three ridge periods, one per 16 pixels (own choice).
RIDGE_WINDOW = 32
RIDGE_WINDOW_STEP = 16
# Ridge periods of children's to large adults' fingers at 500 dpi, in pixels, with margin (own
# choice; adults have about 9).
RIDGE_PERIOD_MIN = 4.4
RIDGE_PERIOD_MAX = 14.6
# Measured: the smallest ridge area on FVC2002 B is 3,072 square pixels (1 per cent are below
# 5,700), the largest of 100 LFW portraits 2,304; noise, writing and blank glass have next to none.
RIDGE_PEAK_PART = 0.35
RIDGE_COHERENCE = 0.45
RIDGE_MIN_CONTRAST = 8.0
RIDGE_AREA_MIN = 2_560
# Four windows: that many ridges on a finger whose print fell into dots (own choice).
RIDGE_AREA_TRACES = 1_024
# About 7 x 7 mm. On FVC2002 B (FMR 0.1 %), below this one comparison in six misses, above it one
# in 22.
RIDGE_AREA_SMALL = 20_000
# A fifth of the image's side (own choice).
RIDGE_OFF_CENTRE = 0.2
# FVC2002 B: 5 per cent of DB1's impressions of dried and moistened fingers lie outside each.
DRY_BELOW = 0.24
WET_ABOVE = 0.62
# Windows from which the direction of a motion can be told (own choice). Of 80 impressions of
# FVC2002 B none is above the bound; of the same, moved by 8 pixels, half are, by 12 pixels 0.8.
SMEAR_WINDOWS_MIN = 20
SMEARED_ABOVE = 0.8
# Score from which two impressions of one encounter count as the same finger: above all 11,520
# comparisons of different fingers within FVC2002 B; most impressions of one finger score higher.
SAME_FINGER_SCORE = 0.2
# The twelve points of classical forensic practice.
MINUTIAE_MIN = 12
# FVC2002 B (FMR 0.1 %): below 20, one comparison in seven misses; from 40 on, one in 42.
NFIQ2_MIN = 20

# --- fingerprint: Minutia Cylinder-Code and comparison -------------------------------------------

# Cappelli, Ferrara and Maltoni, "Minutia Cylinder-Code", IEEE PAMI 32(12), 2010, table 1 (MCC8);
# lengths in pixels at 500 dpi, angles in radians.
MCC_CELLS = 8
MCC_RADIUS = 70.0
MCC_SPATIAL_DEVIATION = 28 / 3
MCC_DIRECTION_DEVIATION = 2 * 3.141592653589793 / 9
MCC_SIGMOID_CENTRE = 0.01
MCC_SIGMOID_SLOPE = 400.0
MCC_HULL_MARGIN = 50.0
MCC_MIN_SEEN_CELLS = 0.75
MCC_MIN_NEIGHBOURS = 2
MCC_MIN_COMMON_CELLS = 0.6
MCC_MAX_TURN = 3.141592653589793 / 2
# Five directions as in the authors' "Noninvertible Minutia Cylinder-Code" (IEEE TIFS 7(6), 2012,
# 16 x 16 x 5); the first paper has six. No difference in EER beyond chance on FVC2002 B.
MCC_SECTIONS = 5
# 250**2 * 260 is below 2**24, where float32 stops counting in ones.
MCC_MAX_VALUE = 250
# Relaxation, same paper, section 4.2.3: weight of a pair's own score, rounds, and (centre,
# slope) of the sigmoids of the difference in distance, in direction and in bearing.
RELAXATION_OWN_WEIGHT = 0.5
RELAXATION_ROUNDS = 5
RELAXATION_DISTANCE = (5.0, -8 / 5)
RELAXATION_TURN = (3.141592653589793 / 12, -30.0)
RELAXATION_BEARING = (3.141592653589793 / 12, -30.0)
# Own choice, flat between 4 and 10 on FVC2002 B: pairs from which an alignment is tried.
ALIGNMENT_SEEDS = 10
# Own choice, flat between 0.15 and 0.5: compatibility from which a pair supports a seed.
ALIGNMENT_SUPPORT = 0.3
# Own choice: tries whose pairs are made one to one, the costly step.
ALIGNMENTS_KEPT = 3
# Distance and turn at which an aligned pair counts nothing; flat between 12 and 20 pixels and
# 0.5 and 0.6 radians on FVC2002 B (bozorth3 and SourceAFIS tolerate about as much).
PAIR_DISTANCE = 15.0
PAIR_TURN = 0.5
# A minutia within this of the other hull lies in the overlap (own choice, flat from 0 to 20).
OVERLAP_MARGIN = 10.0
# Minutiae added to those of the overlap before dividing, so that few cannot agree by chance
# (own choice; with 10 or less, small overlaps of strangers score like mates).
OVERLAP_PRIOR = 20.0
# Templates compared at once: arrays stay within the cache (own measurement).
COMPARE_BATCH = 16

# --- fusion: what strangers score ----------------------------------------------------------------

# Mean and standard deviation of the comparison scores of different people, by source; a
# normalisation constant, not an operating point.
IMPOSTOR_SCORE: dict[str, tuple[float, float]] = {
    # 11,520 comparisons of different fingers within FVC2002 DB1_B to DB4_B (mindtct).
    "finger": (0.0667, 0.0163),
    # Cosines of all 7.3 million non-mated pairs of LFW View 2, folds 1 to 5 (docs/adr/0035).
    "face:sface": (0.000, 0.092),
    "face:dlib": (0.835, 0.034),
}
# What each encoder of a face counts, as long as no calibration holds a blend of its own; EER is
# flat from 0.5 to 0.65 for SFace (the same pairs, docs/adr/0035).
FACE_WEIGHTS = {"face:sface": 0.6, "face:dlib": 0.4}

# --- document -----------------------------------------------------------------------------------
# Travel documents. Bounds are ours and stand well above what is in use.

# Weights of MRZ check digits (ICAO Doc 9303-3, 4.9).
MRZ_WEIGHTS = (7, 3, 1)
# An expiry year is read as the year nearest to today's: documents are valid for 10 years at most.
MRZ_EXPIRY_YEARS_AHEAD = 50
# Typed text looked at: the longest MRZ has 90 characters and two line ends.
MAX_MRZ_CHARACTERS = 4096
# Ways to write one name that are worth a search, and the longest name transliterated.
MAX_NAME_VARIANTS = 64
MAX_NAME_CHARACTERS = 200
# One elementary file: its length is a 16-bit offset in short APDUs; portraits have 12 to 40 KB,
# and extended files are seen up to some 200 KB.
MAX_ELEMENTARY_FILE_BYTES = 2 * 1024 * 1024
# Elements in one constructed element, and nesting: a CMS goes about 12 deep.
MAX_TLV_ELEMENTS = 4096
MAX_TLV_DEPTH = 32
# Portraits in DG2: one is mandatory, more are hardly seen (Doc 9303-10, 4.7.2 allows several).
MAX_FACES = 8
# A whole file of certificates, and elements in one CMS or certificate: a certificate has about
# 100, a security object 300; a master list is one opaque string in its CMS. Revocation lists have
# four elements an entry.
MAX_ASN1_BYTES = 32 * 1024 * 1024
MAX_ASN1_ELEMENTS = 20_000
MAX_CRL_ELEMENTS = 400_000
# RSA keys that are looked at at all. Below, and above the bounds, one verification proves nothing
# or takes seconds; keys in use have 2048 to 6144 bits and exponents up to 2**32 + 1.
MIN_RSA_BITS = 1024
MAX_RSA_BITS = 16384
MAX_RSA_EXPONENT = 2**33 - 1
# Below these a signature is called weak (Doc 9303-12, 4.4.1 and 4.4.3: document signers).
MIN_STRONG_RSA_BITS = 2048
MIN_STRONG_EC_BITS = 224
# Certificates between a signer and its CSCA: link certificates, one for each change of key.
MAX_CHAIN_LINKS = 4
# Signers of one security object (Doc 9303-10, 4.6.2 recommends one), and files of a trust store.
MAX_SIGNERS = 16
# Certificates under one issuer and serial number that are tried: there should be one.
MAX_SIGNER_CERTIFICATES = 4
MAX_TRUST_BYTES = 256 * 1024 * 1024
# A signed set is held in memory whole; both public master lists together have 3 MB.
TRUST_SET_LIMIT = 64 * 2**20
TRUST_SET_FILES = 5_000
TRUST_NAME_LETTERS = 200
# Days after which a list or a revocation list that states no date of renewal is called old: CSCAs
# issue one at least every 90 days (Doc 9303-12, 4.6).
MAX_CRL_DAYS = 90

# Frames of a burst that are encoded, and the score from which two of them show the same face: mates
# of different days have 0.63 +- 0.12 and 0.950 +- 0.017, frames of one moment more (LFW).
BURST_FRAMES = 3
BURST_AGREEMENT = {"sface": 0.5, "dlib": 0.94}
# Frames of a camera kept for the template: every tenth, a third of a second apart at 30 a second.
LIVE_STEP = 10
LIVE_FRAMES = 4
# Records of a list that are encoded anew before what is done is stored: some 20 s of work.
REENCODED_AT_ONCE = 50

# --- face: evaluation ---------------------------------------------------------------------------

# Own bound: LFW View 2 has 6,000 pairs, 0.2 MB.
FACE_PAIRS_MAX_BYTES = 2**24
# The cut by which one fold of pairs is judged where no other fold is there to choose it: the best
# on LFW View 2, folds 1 to 5. It decides nothing in the field.
FACE_PAIR_CUT = {"sface": 0.245, "dlib": 0.908, "fused": 2.12}

# --- error rates and calibration ----------------------------------------------------------------

# Of every interval, unless it says otherwise (ISO/IEC 19795-1:2006, annex B).
CONFIDENCE = 0.95
# Nothing seen in n independent trials: below 3/n with 95 % confidence (the same, B.1.1).
RULE_OF_THREE = 3.0
# Errors from which an estimate is within 30 % (Doddington et al. 2000; the same, B.1.2): fewer say
# too little about how comparisons of the same people go together.
RULE_OF_THIRTY = 30
# The design effect at k errors is the largest over this many times k (own choice: one decade).
DESIGN_EFFECT_REACH = 10
# Above this many errors and successes Wilson's interval stands for the exact one (measured).
MANY_EVENTS = 500
# Own bound of the continued fraction of the beta function; hundreds suffice below MANY_EVENTS.
BETA_STEPS = 10_000
# Bootstrap over people: replicates (Efron and Tibshirani 1993, 13.3: 1000 for percentiles), the
# fewest, and comparisons weighed in all (own bound: some 20 s); the seed makes figures repeatable.
BOOTSTRAP_REPLICATES = 1000
BOOTSTRAP_FEWEST = 200
BOOTSTRAP_COMPARISONS = 2_000_000_000
BOOTSTRAP_SEED = 19795
# Thresholds tried per decade of error rate in a bootstrap, and kept in a calibration (own choice).
BOOTSTRAP_PER_DECADE = 100
CURVE_PER_DECADE = 10
# Impostor comparisons up to this many times the highest FMR that matters are weighed one by one.
BOOTSTRAP_TAIL = 5.0
# FMRs at which FNMR is reported (FVC: FMR100, FMR1000, and one decade further).
REPORTED_FMRS = (0.01, 0.001, 0.0001)
REPORTED_FPIRS = (0.1, 0.01, 0.001)
# FMR at which discarding and groups are looked at unless said otherwise (FVC's FMR1000).
COMMON_FMR = 0.001
# Shares of comparisons dropped for quality (own choice).
DISCARD_SHARES = (0.0, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3)
# A group is judged from so many people on, and rates finer than this only where all have them.
GROUP_FEWEST_PEOPLE = 10
GROUP_FINEST_RATE = 0.001
# Own bounds of a score file: LFW in full is 88 million pairs. Rows are read in pieces; figures made
# of them take some 100 bytes of memory and 4 microseconds a row (21.8 million rows, measured).
SCORES_MAX_ROWS = 100_000_000
SCORES_ROWS_PER_PIECE = 100_000
SCORES_NAME_CHARACTERS = 1000
# Own bounds of a calibration file: 12 sources of 300 points and 4 columns are 300 KiB.
CALIBRATION_FILE_LIMIT = 4 * 2**20
CALIBRATION_MAX_SOURCES = 32
CALIBRATION_MAX_POINTS = 20_000
# What is left between two scores beyond the limits of a map, nats: it keeps their order and
# says nothing (0.1 % of a likelihood ratio).
LLR_TIE = 0.001
# Cells of fused LLRs, nats: rounding makes a fused FMR at most some 10 % a source too large.
LLR_STEP = 0.1
# No fused FMR below this is claimed: independence of body parts was never tested any further (own
# bound: a thousandth of what a list of a million asks for).
FUSED_FMR_FLOOR = 1e-9
# Trials of a fusion: folds of people; FMRs, down to where a fold holds this many impostors (own
# choice: fewer make a comparison of two curves a lottery); steps of the weights of a blend.
FUSION_FOLDS = 5
FUSION_FMRS = (0.1, 0.03, 0.01, 0.003, 0.001, 0.0003, 0.0001, 0.00003, 0.00001)
FUSION_ERRORS = 10
BLEND_STEPS = 10
# FPIRs for which a calibration states its largest list, and how long it holds unless said (own).
CLAIMED_FPIRS = (0.1, 0.01, 0.001)
CALIBRATION_VALID_DAYS = 365

# --- document: the chip ---------------------------------------------------------------------------

# Bytes asked for at first: what fits a short protected answer (9303-10, 3.6.4.2: 223 or 231).
CHIP_FIRST_READ_BYTES = 223
# The largest read tried with extended commands; beyond it the overhead saved is below 1 %.
CHIP_LARGEST_READ_BYTES = 3568
# The smallest read fallen back to on cards with tiny buffers (own choice).
CHIP_SMALLEST_READ_BYTES = 32
# The largest file read: portraits are 15 to 60 kB, chips hold 32 to 256 kB.
CHIP_FILE_BYTES = 512 * 1024
# One answer with all its pieces (61xx), and how many pieces: an extended answer is 64 kB at most.
CHIP_ANSWER_BYTES = 66 * 1024
CHIP_ANSWER_PIECES = 300
# All exchanges of one reading: 2 MiB in pieces of 223 bytes and some to spare.
CHIP_EXCHANGES = 12_000
# Reading DG1 and DG2 takes 2 to 15 s at 106 to 848 kbit/s; nobody holds still for longer.
CHIP_READ_SECONDS = 180.0
# Sessions set up anew within one reading (own choice).
CHIP_RECOVERIES = 5
# RSA keys of active authentication; larger ones are beyond every chip and cost time.
CHIP_RSA_BITS = (1024, 4096)
CHIP_RSA_EXPONENT_BITS = 64

# --- fingerprint: search ------------------------------------------------------------------------

# Numbers of a descriptor beside the two of its direction, the weight of those, and what whole
# number is 1. On FVC2002 B among 6,000 synthetic templates, 30 numbers lose mates that 46 keep;
# 64 principal components instead of discriminants lose more than either.
DESCRIPTOR_COMPONENTS = 46
DESCRIBED_DIRECTION = 0.5
DESCRIPTOR_SCALE = 100
# Minutiae of a template that take part in the screen, best quality first (99 % have no more).
DESCRIBED_MINUTIAE = 64
# Digest of the basis that packaging/finger_basis.py made; part of what a stored gallery is for.
DESCRIPTOR_BASIS_SHA256 = "b7415f29543e0720e548734d56996d1c2fee3f95448800a0f60d3d7dc1226637"
# Templates that a thread describes at a time when a list is packed.
DESCRIBED_AT_ONCE = 256
# Probe minutiae whose best similarities are averaged, with weights that fall to nothing.
SCREEN_BEST_MINUTIAE = 24
# Templates screened by one product: its result stays within a processor's cache.
SCREEN_BLOCK_TEMPLATES = 128
# Minutiae of the probe come in multiples of this: products are a sixth faster (OpenBLAS, AVX-512).
SCREEN_PROBE_STEP = 16
# Pairs of minutiae of which the second look asks whether they agree, and how many it averages.
VOTE_PAIRS = 32
VOTE_BEST_PAIRS = 12
VOTE_BATCH = 128
# What the first look counts beside the second, in deviations of both (docs/adr/0033).
PROMISE_WEIGHT = 0.5
# A list of this many templates is compared in full (some 0.3 s); a longer one down to the parts
# and least numbers that pass the first and the second look (docs/adr/0033).
SEARCH_EXHAUSTIVE = 400
SHORTLIST_PART = 0.03
SHORTLIST_COMPARED = 96
# Of several fingers, this many are searched for in the whole list, and so many records are
# compared with the others.
LEADING_FINGERS = 3
LEADING_RECORDS = 64
# Threads of one search, and how many blocks one of them takes at a time.
SEARCH_THREADS_MAX = 4
SCREEN_BLOCKS_AT_ONCE = 8

# --- face: search -------------------------------------------------------------------------------
# The index of ``fieldid.identify.face_gallery``; docs/adr/0034. Only the first constant and the
# slack touch what is found, all others only how fast (measured with a million references).

# Chance that one search misses anything that it should have found: the bound proved on paper.
SEARCH_FAILURE = 1e-6
# Scores are float32 sums of 128 products: wrong by 3e-7 at most (measured), allowed for twice.
INDEX_SCORE_SLACK = 2e-6
# Fewer references are compared one by one, in a millisecond.
INDEX_FEWEST = 20_000
# References of one block: its part of a column (128 KiB) and the sums stay within a second-level
# cache of 1 MiB; shorter parts are read more slowly from memory.
INDEX_BLOCK = 131_072
# Standard deviation of a column's whole numbers; the most columns added in 8 bits before the sum
# is widened.
INDEX_LEVEL = 3.0
INDEX_GROUP_COLUMNS = 16
# How many columns a search may choose between, and what comparing one reference in full costs, in
# additions of one column.
INDEX_COLUMN_CHOICES = tuple(range(24, 129, 8))
INDEX_SURVIVOR_COST = 1_500.0
# A plan that costs more than this is not worth it: everything is compared in full.
INDEX_WORTHWHILE = 350.0
# Share of a block that survives from which the whole block is compared in full.
INDEX_BLOCK_SHARE = 0.2
# Vectors the coordinates are fitted to; directions of less than this share of the mean variance
# count as having it; references beyond this quantile of lengths are outliers.
INDEX_SAMPLE = 20_000
INDEX_EVENING_FLOOR = 0.01
INDEX_RADIUS_QUANTILE = 0.999
INDEX_RADIUS_ROOM = 1.01
# What is left of the squared cosine between a probe's largest coordinates and its whole weights.
INDEX_WEIGHTS_KEEP = 0.985
# Unrelated references looked at for a first idea of the score that the best have.
INDEX_FIRST_LOOK = 256
# Results that a threshold search is first prepared for.
INDEX_FIRST_RESULTS = 1_000
# Scores beyond the wanted ones that are sorted; the others need only be told apart from these.
FOUND_SORTED = 256
# Rows of one product where many probes are compared with everything, and of these how many lie
# side by side while the highest score is looked for.
BATCH_ROWS = 1_024
BATCH_LANES = 16
# A search of faces and fingers: the best of each encoder that are looked at together, deeper while
# others might still be candidates; and the share of a list beyond which all of it is compared.
SHORTLIST_DEPTHS = (64, 1_024)
SHORTLIST_SHARE = 0.1
# Whole numbers of 16 bits kept while many probes are searched by the index: 64 MiB.
BATCH_TOTALS = 2**25

# --- document: reading the zone off a picture ---------------------------------------------------

# The trained numbers this release was measured with; made by packaging/mrz_model.
MRZ_MODEL_SHA256 = "422a5b869ef6769168a87364d3b88c79f05ca8f20f5fb037d0baa843ef58ce4d"
# A character likelier than this by the net alone stands even where the format forbids it; below
# the logarithm of this, what the format allows was not seen (own choice).
MRZ_UNHEARD_OF = -7.0
# How often a place holds a character that its field does not admit, such as a digit in a name, in
# parts of how often it holds one that it admits (own choice).
MRZ_FORBIDDEN = 0.01
# A check digit may choose another character that is this close in logarithm: e**-4 is 1 in 55.
MRZ_OPEN_CHOICE = 4.0
# The least probability of a character for a verdict: where nothing guards it, and where a check
# digit agrees. With 0.85, 6 of 2,500 drawn pages were wrong and called valid (own measurement).
MRZ_CERTAIN = 0.95
MRZ_CERTAIN_GUARDED = 0.2
# The least mean certainty of all characters of a zone: print that is no zone has less (own choice).
MRZ_CLEAR = 0.9
# The mean logarithm with which characters and gaps must fit their even spacing (own measurement).
MRZ_COMB_FIT = -2.5
# A picture of a page: photographs of phones have 3 to 15 MB (own bound).
MAX_PICTURE_BYTES = 48 * 2**20
# An invented gallery: mean and deviation of the scores of mates (SFace on LFW View 2, folds 1 to
# 5); strangers are random, with mean 0 and deviation 0.088, as SFace's are to within 0.004.
BENCH_MATE_SCORE = (0.63, 0.12)

# --- the scale of an impression (fieldid.image.ridge_period) ---

SCALE_WINDOW = 64  # pixels: own choice, several ridges at 250 and at 1000 dpi
SCALE_PERIODS_PX = (2.5, 24.0)  # searched; the ends are below and above every finger
SCALE_PEAK_SHARE = 0.35  # own choice: energy at the peak of a window that shows ridges
SCALE_WINDOWS = 3  # own choice: fewer do not tell
# Maltoni et al., Handbook of Fingerprint Recognition, 3.3, with room for children and big hands.
RIDGE_DISTANCE_MM = (0.25, 0.68)

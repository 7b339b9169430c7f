"""What the fields are called in the browser, in English: as in the file, but for these."""

from typing import Final

WORDS: Final = {
    "like": "Like this: {example}",
    "pages": "Pages",
    "page_title": "Text",
    "notice_title": "Schemes",
    "yes": "yes (true)",
    "no": "no (false)",
}

LABELS: Final = {
    "nb": "Bokmål",
    "nn": "Nynorsk",
    "sv": "Swedish",
    "en": "English",
    "asks": "Question answered with yes",
    "from": "From",
    "is": "Is",
    "when": "Applies only when",
    "who": "Who can apply",
}
